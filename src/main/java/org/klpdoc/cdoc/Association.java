// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.cdoc.CDeclaration.Parameter;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** Joins a comment with the declaration behind it, and says where the two do not go together. */
final class Association {
    private final NameLine head;
    private final CommentParts parts;
    private final Pos pos;
    private final List<Diagnostic> problems = new ArrayList<>();

    Association(NameLine head, CommentParts parts, Pos pos) {
        this.head = head;
        this.parts = parts;
        this.pos = pos;
    }

    /** The comment as it is handed on. */
    KernelComment with(Prototype prototype, String purpose, int line) {
        String text = prototype.text();
        Optional<CDeclaration> read = switch (head.kind()) {
            case "struct", "union" -> StructBody.read(text);
            case "enum" -> EnumBody.read(text);
            case "typedef" -> TypedefBody.read(text);
            default -> FunctionPrototype.read(text);
        };
        boolean trace = head.kind().equals(NameLine.FUNCTION) && FunctionPrototype.isTrace(text);
        String wanted = trace ? "trace_" + head.name() : head.name();
        if (read.isEmpty()) {
            problem("kdoc.declaration", pos, "cannot read the declaration behind the comment of '" + head.name() + "'");
        } else if (!read.get().name().equals(wanted)) {
            problem(
                    "kdoc.prototype",
                    pos,
                    "the comment is about '" + wanted + "', the declaration behind it is of '"
                            + read.get().name() + "'");
            read = Optional.empty();
        }
        read = read.map(Association::named);
        read.ifPresent(this::compare);
        parts.again()
                .forEach((name, contents) -> problem(
                        "kdoc.duplicate-section", first(contents), "there is a section '" + name + "' already"));
        return new KernelComment(
                false, head.name(), line, purpose, parts.parameters(), parts.sections(), read, problems);
    }

    private static CDeclaration named(CDeclaration declared) {
        if (declared instanceof CDeclaration.Enumeration one && one.name().isEmpty()) {
            return new CDeclaration.Enumeration("(anonymous)", one.constants());
        }
        return declared;
    }

    private void compare(CDeclaration declared) {
        if (declared instanceof CDeclaration.Function function) {
            compare("parameter", function.name(), function.parameters(), true);
            if (function.parameters().stream().anyMatch(one -> one.name().isEmpty())) {
                problem(
                        "kdoc.undescribed",
                        pos,
                        "a parameter of '" + function.name() + "' has no name to describe it by");
            }
        } else if (declared instanceof CDeclaration.Struct struct) {
            compare("member", struct.name(), struct.members(), false);
        } else if (declared instanceof CDeclaration.Enumeration one) {
            List<Parameter> constants = one.constants().stream()
                    .map(name -> new Parameter(name, ""))
                    .toList();
            compare("constant", one.name(), constants, true);
        }
    }

    /** Reports what has no description and, where {@code all} is listed, descriptions of what there is not. */
    private void compare(String what, String owner, List<Parameter> listed, boolean all) {
        Set<String> known = new HashSet<>();
        for (Parameter one : listed) {
            String name = one.name();
            if (known.add(name)
                    && !goesWithoutSaying(one)
                    && !parts.parameters().containsKey(name)) {
                problem("kdoc.undescribed", pos, what + " '" + name + "' of '" + owner + "' is not described");
            }
        }
        parts.parameters().forEach((name, contents) -> {
            if (all && !known.contains(name)) {
                problem(
                        "kdoc.excess",
                        first(contents),
                        "'" + owner + "' has no " + what + " '" + name + "' to describe");
            }
        });
    }

    /**
     * Whether nobody expects a description: no parameters, any further ones, what has no name, a member of a member.
     */
    private static boolean goesWithoutSaying(Parameter parameter) {
        String name = parameter.name();
        return name.isEmpty()
                || name.equals("void")
                || parameter.declaration().endsWith("...")
                || name.startsWith("{")
                || name.startsWith("#")
                || name.indexOf('.') >= 0;
    }

    /** The place of a text's first line. */
    private Pos first(CommentText text) {
        Source source = pos.source();
        return text.origins().isEmpty()
                ? pos
                : new Pos(source, source.lineStart(text.origins().get(0)));
    }

    private void problem(String code, Pos place, String message) {
        problems.add(Diagnostic.of(Severity.NOTE, code, place, message));
    }
}
