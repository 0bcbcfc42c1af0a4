// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.cdoc.CDeclaration;
import org.klpdoc.cdoc.CDeclaration.Parameter;
import org.klpdoc.cdoc.CommentText;
import org.klpdoc.cdoc.KernelComment;
import org.klpdoc.text.Source;

/**
 * Writes kernel-doc comments as reStructuredText, as {@code scripts/kernel-doc} of Linux 6.1 does it for Sphinx 3 and
 * newer. Every line knows the line of the C file that it came from.
 */
final class KernelDocText {
    private static final String UNDESCRIBED = "  *undescribed*";

    private final boolean titles;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private int here; // the line in the C file of what has no line of its own

    /**
     * A writer.
     *
     * @param titles whether {@code DOC:} blocks get their title as a target and a line in bold
     */
    KernelDocText(boolean titles) {
        this.titles = titles;
    }

    /** Whether nothing was written. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What was written, its lines standing for lines of {@code file}. */
    Source source(Source file) {
        int[] from = origins.stream().mapToInt(Integer::intValue).toArray();
        return Source.derived(String.join("\n", lines), file, from);
    }

    /** Writes a comment. */
    void add(KernelComment comment) {
        here = comment.line();
        Optional<CDeclaration> declared = comment.declaration();
        if (declared.isEmpty()) {
            doc(comment);
        } else if (declared.get() instanceof CDeclaration.Function function) {
            function(function, comment);
        } else if (declared.get() instanceof CDeclaration.Struct struct) {
            struct(struct, comment);
        } else if (declared.get() instanceof CDeclaration.Enumeration enumeration) {
            enumeration(enumeration, comment);
        } else {
            blank(2);
            directive("c:type", declared.get().name(), comment);
            sections(comment);
        }
    }

    private void doc(KernelComment comment) {
        for (KernelComment.Section section : comment.sections()) {
            if (titles) {
                line(".. _" + section.name() + ":");
                line("");
                heading(section.name());
            }
            text("", section.text());
            line("");
        }
    }

    private void function(CDeclaration.Function function, KernelComment comment) {
        String call = call(function);
        if (function.typedef()) {
            line(".. c:macro:: " + function.name());
            line("");
            text("   **Typedef**: ", CommentText.of(comment.purpose(), here));
            blank(2);
            line("**Syntax**");
            line("");
            line("  ``" + call + "``");
            line("");
        } else {
            boolean macro = function.returnType().isEmpty();
            line(macro ? ".. c:macro:: " + function.name() : ".. c:function:: " + call);
            line("");
            if (macro) {
                line("``" + call + "``");
                line("");
            }
            purpose(comment);
        }
        heading("Parameters");
        for (Parameter parameter : function.parameters()) {
            String shown = parameter.declaration().isEmpty() ? parameter.name() : parameter.declaration();
            described(shown, said(parameter, comment.parameters()));
        }
        sections(comment);
    }

    private static String call(CDeclaration.Function function) {
        StringBuilder out = new StringBuilder();
        if (!function.returnType().isEmpty()) {
            out.append(function.returnType()).append(' ');
        }
        out.append(function.name()).append(" (");
        String comma = "";
        for (Parameter parameter : function.parameters()) {
            out.append(comma).append(named(parameter));
            comma = ", ";
        }
        return out.append(')').toString();
    }

    /** The parameter's declaration; a function pointer without a name in it gets the name. */
    private static String named(Parameter parameter) {
        String text = parameter.declaration();
        for (int open = text.indexOf("(*"); open >= 0; open = text.indexOf("(*", open + 1)) {
            int close = open + 2;
            while (close < text.length() && text.charAt(close) == ' ') {
                close++;
            }
            int arguments = close + 1;
            while (arguments < text.length() && text.charAt(arguments) == ' ') {
                arguments++;
            }
            int end = text.indexOf(')', arguments);
            if (text.startsWith(")", close) && text.startsWith("(", arguments) && end > 0) {
                int from = text.lastIndexOf('(', open - 1) + 1;
                return text.substring(from, open + 2)
                        + parameter.name()
                        + ") ("
                        + text.substring(arguments + 1, end)
                        + ")";
            }
        }
        return text;
    }

    private void struct(CDeclaration.Struct struct, KernelComment comment) {
        blank(2);
        directive("c:" + struct.keyword(), struct.name(), comment);
        heading("Definition");
        line("::");
        line("");
        line("  " + struct.keyword() + " " + struct.name() + " {");
        for (String clause : struct.definition()) {
            line(clause.replace("\t", "  "));
        }
        line("  };");
        line("");
        heading("Members");
        for (Parameter member : struct.members()) {
            Optional<CommentText> said = said(member, comment.parameters());
            if (said.isPresent() && !member.name().startsWith("#")) {
                described(member.name(), said);
            }
        }
        line("");
        sections(comment);
    }

    private void enumeration(CDeclaration.Enumeration enumeration, KernelComment comment) {
        blank(2);
        directive("c:enum", enumeration.name(), comment);
        heading("Constants");
        for (String constant : enumeration.constants()) {
            described(constant, Optional.ofNullable(comment.parameters().get(constant)));
        }
        sections(comment);
    }

    private void directive(String name, String argument, KernelComment comment) {
        line(".. " + name + ":: " + argument);
        line("");
        purpose(comment);
    }

    private void purpose(KernelComment comment) {
        if (!comment.purpose().isEmpty()) {
            text("   ", CommentText.of(comment.purpose(), here));
        }
        line("");
    }

    /** What a comment says of a parameter, or what goes without saying. */
    private Optional<CommentText> said(Parameter parameter, Map<String, CommentText> parameters) {
        String name = parameter.name();
        if (name.equals("void")) {
            return Optional.of(CommentText.of("no arguments", here));
        }
        if (name.equals("{unnamed_struct}") || name.equals("{unnamed_union}")) {
            return Optional.of(CommentText.of("anonymous", here));
        }
        Optional<CommentText> said = Optional.ofNullable(parameters.get(name));
        boolean rest = parameter.declaration().endsWith("...");
        return said.isEmpty() && rest ? Optional.of(CommentText.of("variable arguments", here)) : said;
    }

    private void described(String shown, Optional<CommentText> said) {
        int before = here;
        said.filter(text -> !text.origins().isEmpty())
                .ifPresent(text -> here = text.origins().get(0));
        line("``" + shown + "``");
        if (said.isPresent()) {
            text("  ", said.get());
        } else {
            line(UNDESCRIBED);
        }
        line("");
        here = before;
    }

    private void sections(KernelComment comment) {
        for (KernelComment.Section section : comment.sections()) {
            List<Integer> from = section.text().origins();
            here = from.isEmpty() ? comment.line() : from.get(0);
            heading(section.name());
            text("", section.text());
            line("");
        }
        here = comment.line();
        line("");
    }

    private void heading(String text) {
        line("**" + text + "**");
        line("");
    }

    /** Writes a text, its marks written out but for those in literal blocks. */
    private void text(String prefix, CommentText text) {
        List<String> body = text.lines();
        int size = body.size();
        while (size > 0 && body.get(size - 1).isEmpty()) {
            size--;
        }
        for (int i = 0; i < size; ) {
            int end = i;
            while (end < size && !opensLiteral(body.get(end))) {
                end++;
            }
            end = Math.min(end + 1, size);
            String marked = KernelDocMarks.written(String.join("\n", body.subList(i, end)));
            String[] written = marked.split("\n", -1);
            for (int line = i; line < end; line++) {
                add(prefix + written[line - i], text.origins().get(line));
            }
            i = end;
            if (opensLiteral(body.get(end - 1))) {
                int behind = literalEnd(body, end, size);
                for (; i < behind; i++) {
                    add(prefix + body.get(i), text.origins().get(i));
                }
            }
        }
    }

    /** A line that ends with {@code ::}, or a {@code code-block} directive. */
    private static boolean opensLiteral(String line) {
        if (line.startsWith(".. ")) {
            return line.startsWith(
                    "code-block::",
                    line.length() - line.substring(3).stripLeading().length());
        }
        return line.length() > 2 && line.endsWith("::") && line.charAt(0) != '.';
    }

    /** The first line from {@code from} on that has not the indent of the first one that is not blank. */
    private static int literalEnd(List<String> body, int from, int size) {
        int first = from;
        while (first < size && body.get(first).isBlank()) {
            first++;
        }
        String indent = first == size
                ? ""
                : body.get(first)
                        .substring(
                                0,
                                body.get(first).length()
                                        - body.get(first).stripLeading().length());
        int end = first;
        while (end < size && (body.get(end).isBlank() || body.get(end).startsWith(indent))) {
            end++;
        }
        return end;
    }

    private void blank(int count) {
        Collections.nCopies(count, "").forEach(this::line);
    }

    private void line(String text) {
        add(text, here);
    }

    private void add(String text, int origin) {
        lines.add(text);
        origins.add(origin);
    }
}
