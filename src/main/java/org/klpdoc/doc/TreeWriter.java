// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/** Writes the lines of a {@link TreeDump}. */
final class TreeWriter {
    private static final String INDENT = "    ";
    private final StringBuilder out = new StringBuilder();
    private int level;

    /** Writes an element's line; what follows stands in it. */
    void open(Tag tag) {
        out.append(INDENT.repeat(level)).append(tag).append('\n');
        level++;
    }

    /** Ends the innermost element. */
    void close() {
        level--;
    }

    /** An element with nothing in it. */
    void empty(Tag tag) {
        open(tag);
        close();
    }

    /** An element with text in it. */
    void leaf(Tag tag, String text) {
        open(tag);
        text(text);
        close();
    }

    /** Writes text, each of its lines indented; nothing for "". */
    void text(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            out.append(INDENT.repeat(level)).append(text, from, end).append('\n');
            from = end + 1;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n'
                || c >= '\u000b' && c <= '\r'
                || c >= '\u001c' && c <= '\u001e'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
