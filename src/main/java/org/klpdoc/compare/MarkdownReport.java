// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A comparison for a pull request or a cover letter: the figures, and the first of each kind of change. */
public final class MarkdownReport {
    /** How many lines a chapter has at most. */
    private static final int MOST = 10;

    private MarkdownReport() {}

    /** The comparison as Markdown. */
    public static String of(Comparison comparison) {
        StringBuilder out = new StringBuilder("**Documentation, ")
                .append(code(comparison.before().name()))
                .append(" to ")
                .append(code(comparison.after().name()))
                .append("**: ")
                .append(TextReport.figures(comparison))
                .append(".\n");
        for (Story.Chapter chapter : Story.of(comparison)) {
            List<Story.Line> lines = chapter.lines();
            out.append("\n**").append(chapter.title()).append("**\n\n");
            lines.stream()
                    .limit(MOST)
                    .forEach(line -> out.append("- ").append(line(line)).append('\n'));
            if (lines.size() > MOST) {
                out.append("- and ").append(lines.size() - MOST).append(" more\n");
            }
        }
        return out.toString();
    }

    private static String line(Story.Line line) {
        String to = line.to().isEmpty()
                ? ""
                : " → " + line.to().stream().map(MarkdownReport::code).collect(Collectors.joining(", "));
        return code(line.from()) + to + (line.note().isEmpty() ? "" : " (" + plain(line.note()) + ")");
    }

    /** Code whatever is in it: its fence is longer than any run of marks within. */
    private static String code(String text) {
        String plain = text.replaceAll("\\s+", " ");
        String fence = "`";
        while (plain.contains(fence)) {
            fence += "`";
        }
        String space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + space + plain + space + fence;
    }

    /** Text in which no sign means anything to Markdown. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            if ("\\`*_{}[]<>|~&#!@".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
