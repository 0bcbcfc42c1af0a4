// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.cdoc.CDeclaration.Parameter;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

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
            problem("kdoc.declaration", "cannot read the declaration behind the comment of '" + head.name() + "'");
        } else if (!read.get().name().equals(wanted)) {
            problem(
                    "kdoc.prototype",
                    "the comment is about '" + wanted + "', the declaration behind it is of '"
                            + read.get().name() + "'");
            read = Optional.empty();
        }
        read = read.map(Association::named);
        read.ifPresent(this::compare);
        return new KernelComment(
                false, head.name(), line, purpose, parts.parameters(), parts.sections(), read, problems);
    }

    private static CDeclaration named(CDeclaration declared) {
        if (declared instanceof CDeclaration.Enumeration one && one.name().isEmpty()) {
            return new CDeclaration.Enumeration("(anonymous)", one.constants());
        }
        return declared;
    }

    /** Reports parameters without a description and, for functions and enums, descriptions without a parameter. */
    private void compare(CDeclaration declared) {
        List<String> names = new ArrayList<>();
        String what = "parameter";
        if (declared instanceof CDeclaration.Function function) {
            function.parameters().stream().map(Parameter::name).forEach(names::add);
        } else if (declared instanceof CDeclaration.Struct struct) {
            struct.members().stream().map(Parameter::name).forEach(names::add);
            what = "member";
        } else if (declared instanceof CDeclaration.Enumeration enumeration) {
            names.addAll(enumeration.constants());
            what = "constant";
        }
        var known = new java.util.HashSet<>(names);
        for (String name : names) {
            boolean speaks = name.equals("void") || name.equals("...") || name.startsWith("{") || name.startsWith("#");
            if (!speaks && name.indexOf('.') < 0 && !parts.parameters().containsKey(name)) {
                note("kdoc.undescribed", what + " '" + name + "' of '" + declared.name() + "' is not described");
            }
        }
        if (declared instanceof CDeclaration.Struct || declared instanceof CDeclaration.Typedef) {
            return;
        }
        for (String name : parts.parameters().keySet()) {
            if (!known.contains(name)) {
                note("kdoc.excess", "'" + declared.name() + "' has no " + what + " '" + name + "' to describe");
            }
        }
    }

    private void note(String code, String message) {
        problems.add(Diagnostic.of(Severity.NOTE, code, pos, message));
    }

    private void problem(String code, String message) {
        problems.add(Diagnostic.of(Severity.WARNING, code, pos, message));
    }
}
