// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

/**
 * The one place where Markdown is written: what stands before each line of a list or a quotation, the empty lines
 * between blocks, and text with its escapes.
 *
 * <p>A block begins with {@link #begin}, a block that holds others with {@link #open}; both see to the lines between
 * it and the block before.
 */
final class MarkdownOut {
    private final StringBuilder out;
    private final StringBuilder prefix = new StringBuilder();
    private boolean fresh = true;
    private boolean tight;
    private boolean lineEnded = true;
    private boolean start = true;
    private int oneLine;
    private int labels;
    private boolean cell;

    MarkdownOut(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** What was written so far, with a line end at its end. */
    @Override
    public String toString() {
        endLine();
        return out.toString();
    }

    /** How long it is so far. */
    int length() {
        return out.length();
    }

    /** Whether blocks follow each other without an empty line from here on; returns what was before. */
    boolean tight(boolean now) {
        boolean was = tight;
        tight = now;
        return was;
    }

    /** Begins a block. */
    MarkdownOut begin() {
        if (fresh) {
            fresh = false;
            return this;
        }
        endLine();
        if (!tight) {
            emptyLine();
        }
        return this;
    }

    /** Begins a block that holds blocks: {@code first} stands before its first line, {@code rest} before the others. */
    void open(String first, String rest) {
        begin();
        markup(first);
        prefix.append(rest);
        fresh = true;
        start = true;
    }

    /** Ends what {@link #open} began with the same {@code rest}. */
    void close(String rest) {
        prefix.setLength(prefix.length() - rest.length());
        fresh = false;
    }

    /** Ends the line unless it is empty. */
    void endLine() {
        if (!lineEnded) {
            out.append('\n');
            lineEnded = true;
            start = true;
        }
    }

    /** Appends markup of our own, without line ends. */
    MarkdownOut markup(CharSequence markup) {
        if (markup.length() > 0) {
            beginLine();
            out.append(markup);
            start = false;
        }
        return this;
    }

    private void beginLine() {
        if (lineEnded) {
            out.append(prefix);
            lineEnded = false;
        }
    }

    /** Appends a line of code as it is. */
    void codeLine(CharSequence line) {
        if (lineEnded && line.length() == 0) {
            emptyLine();
        } else {
            markup(line);
            lineEnded = false;
            endLine();
        }
    }

    private void emptyLine() {
        int end = prefix.length();
        while (end > 0 && prefix.charAt(end - 1) == ' ') {
            end--;
        }
        out.append(prefix, 0, end).append('\n');
    }

    /** From here on line ends become blanks, as in a heading; until {@link #leaveLine}. */
    void enterLine() {
        oneLine++;
    }

    void leaveLine() {
        oneLine--;
    }

    /** From here on all is in a cell of a table, until {@link #leaveCell}. */
    void enterCell() {
        oneLine++;
        cell = true;
    }

    void leaveCell() {
        oneLine--;
        cell = false;
    }

    /** Whether all is in a cell of a table. */
    boolean isCell() {
        return cell;
    }

    /** Begins the text of a link or an image. */
    MarkdownOut label(String bracket) {
        if (bracket.equals("[") && last() == '!') {
            out.insert(out.length() - 1, '\\');
        }
        labels++;
        return markup(bracket);
    }

    /** From here on brackets need a backslash, as in marked text: they might part it; until {@link #leaveMarks}. */
    void enterMarks() {
        labels++;
    }

    void leaveMarks() {
        labels--;
    }

    /** Ends the text of a link or an image, and writes where it leads. */
    MarkdownOut leads(String address) {
        labels--;
        return markup("](").markup(destination(address)).markup(")");
    }

    /** The character before this place; a blank at the beginning of a line. */
    char last() {
        return start || out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    }

    /** Makes sure that the heading before this place does not end in what would be taken for its closing marks. */
    void endHeading() {
        if (last() == '#') {
            out.insert(out.length() - 1, '\\');
        }
    }

    /** Ends a line within a paragraph. */
    void lineBreak(boolean hard) {
        if (oneLine > 0) {
            markup(cell && hard ? "<br>" : last() == ' ' ? "" : " ");
            return;
        }
        if (start) {
            return;
        }
        while (last() == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append(hard ? "\\\n" : "\n");
        lineEnded = true;
        start = true;
    }

    /** Appends text, in which nothing is markup. */
    MarkdownOut text(String text) {
        int at = 0;
        int length = text.length();
        while (at < length) {
            int end = text.indexOf('\n', at);
            line(text, at, end < 0 ? length : end);
            if (end >= 0) {
                lineBreak(false);
            }
            at = end < 0 ? length : end + 1;
        }
        return this;
    }

    private void line(String text, int begin, int end) {
        int from = begin;
        while (start && from < end && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        if (from == end) {
            return;
        }
        int special = start && !cell ? Escape.lineStart(text, from) : -1;
        char before = last();
        beginLine();
        start = false;
        int done = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c > '~' || Character.isLetterOrDigit(c) || c == ' ') {
                continue;
            }
            if (c < ' ' && c != '\t') {
                out.append(text, done, i).append('\ufffd');
                done = i + 1;
            } else if (i == special
                    || Escape.anywhere(text, i, i == from ? before : text.charAt(i - 1), labels > 0, cell)) {
                out.append(text, done, i).append('\\');
                done = i;
            }
        }
        out.append(text, done, end);
    }

    /** Appends code within a line. */
    MarkdownOut code(String code) {
        String text = code.indexOf('\n') < 0 ? code : code.replace('\n', ' ');
        if (cell) {
            text = text.replace("|", "\\|");
        }
        if (text.isEmpty()) {
            return this;
        }
        String ticks = "`".repeat(longestRun(text, '`') + 1);
        boolean blank = text.isBlank();
        boolean edge = text.charAt(0) == '`' || text.charAt(text.length() - 1) == '`';
        boolean spaced = !blank && text.charAt(0) == ' ' && text.charAt(text.length() - 1) == ' ';
        String pad = edge || spaced ? " " : "";
        markup(last() == '`' ? "<!-- -->" : ""); // two spans of code in a row would be one
        return markup(ticks).markup(pad).markup(text).markup(pad).markup(ticks);
    }

    /** How often a character stands in a row at most. */
    static int longestRun(String text, char what) {
        int longest = 0;
        for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i)) {
            int from = i;
            while (i < text.length() && text.charAt(i) == what) {
                i++;
            }
            longest = Math.max(longest, i - from);
        }
        return longest;
    }

    /** An address as a link has it. */
    private String destination(String address) {
        StringBuilder written = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\' || c == '|' || c == '`') {
                written.append('%').append(hex(c >> 4)).append(hex(c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit & 15, 16));
    }
}
