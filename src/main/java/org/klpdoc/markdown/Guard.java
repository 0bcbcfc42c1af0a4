// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a text bearable for the CommonMark library, whose work grows with the square of what one block holds: markup
 * beyond a limit is masked by characters that mean nothing, long blocks are cut by an inserted blank line (a table gets
 * its head again). Ordinary pages pass unchanged.
 */
final class Guard {
    /** Lines of one paragraph or table. */
    static final int LINES = 400;
    /** Characters of inline markup in one paragraph. */
    static final int MARKS = 500;
    /** Columns before a mark that opens a list item or a quotation. */
    static final int COLUMNS = 250;

    private static final int DEFINITIONS = 50;
    /** Characters of one paragraph before it is cut at the next line. */
    private static final int CHARACTERS = 16_384;
    /** Every mark may make the library look through the rest of its line: the product of the two is bounded. */
    private static final int EFFORT = 4_000_000;

    /** The library tries each backslash of a label that has no end in two ways, and so 2 to their number in all. */
    private static final int BACKSLASHES = 12;
    /** How many characters and escapes a label may have. */
    private static final int LABEL = 999;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final List<int[]> inserts = new ArrayList<>();
    private int copied;
    private int lines;
    private int marks;
    /** The last '>' of the line's prefix, or -1. */
    private int quote;

    private boolean opens;
    /** A mark of the line's prefix that is nested too deep, or -1. */
    private int deep;
    /** Where the first line of the block begins; its end is the line before {@code delimiter}. */
    private int head;
    /** Where the block begins, or where it was cut. */
    private int begin;
    /** Where the delimiter row of a table ends, or -1 where the block is no table. */
    private int tableEnd = -1;

    private Guard(String text, int from) {
        this.text = text;
        this.copied = from;
    }

    /** The text from an offset on, guarded. */
    static Guarded of(String text, int from) {
        return new Guard(text, from).run(from);
    }

    private Guarded run(int from) {
        for (int start = from; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end);
            start = end + 1;
        }
        if (out.isEmpty()) {
            return new Guarded(text.substring(from), from, List.of());
        }
        out.append(text, copied, text.length());
        return new Guarded(out.toString(), from, inserts);
    }

    private void line(int start, int end) {
        int content = prefix(start, end);
        if (content == end) {
            lines = 0;
            marks = 0;
            tableEnd = -1;
            return;
        }
        char first = text.charAt(content);
        if (opens || first == '#') {
            lines = 0;
            tableEnd = -1;
        }
        if (lines == 0) {
            head = start;
            begin = start;
            marks = 0;
        } else if (lines == 1 && content == start && isDelimiterRow(start, end)) {
            tableEnd = end;
        }
        boolean definition = first == '[' && definition(content, end);
        boolean big = start - begin > CHARACTERS && lines > 2;
        if (lines >= LINES || big || definition && lines >= DEFINITIONS) {
            cut(start);
        }
        if (deep >= 0) {
            mask(deep);
        }
        lines++;
        marks = tableEnd < 0 ? marks : 0;
        maskMarks(content, end);
    }

    /** Walks over spaces, {@code >} and list markers; gives where the line's own text begins. */
    private int prefix(int start, int end) {
        quote = -1;
        opens = false;
        deep = -1;
        int at = start;
        for (boolean within = true; within && at < end; ) {
            char c = text.charAt(at);
            int marker = c == ' ' || c == '\t' ? 0 : marker(at, end);
            if (marker < 0) {
                within = false;
            } else if (marker > 0 && at - start > COLUMNS) {
                deep = at + marker - 1;
                within = false;
            } else {
                opens |= marker > 0 && c != '>';
                quote = c == '>' ? at : quote;
                at += Math.max(1, marker);
            }
        }
        return at;
    }

    /** The length of the mark at {@code at} that opens a quotation or an item, or -1. */
    private int marker(int at, int end) {
        char c = text.charAt(at);
        if (c == '>') {
            return 1;
        }
        int length = 1;
        if (c >= '0' && c <= '9') {
            while (length < 10 && at + length < end && Character.isDigit(text.charAt(at + length))) {
                length++;
            }
            if (at + length >= end || text.charAt(at + length) != '.' && text.charAt(at + length) != ')') {
                return -1;
            }
            length++;
        } else if (c != '-' && c != '*' && c != '+') {
            return -1;
        }
        boolean spaced = at + length == end || text.charAt(at + length) == ' ' || text.charAt(at + length) == '\t';
        return spaced ? length : -1;
    }

    private boolean isDelimiterRow(int start, int end) {
        boolean dash = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t') {
                return false;
            }
            dash |= c == '-';
        }
        return dash;
    }

    private boolean definition(int start, int end) {
        int colon = start + 1;
        while (colon < end && (text.charAt(colon) != ':' || text.charAt(colon - 1) != ']')) {
            colon++;
        }
        return colon < end;
    }

    /** Ends the block before the line at {@code start}, within the same quotations. */
    private void cut(int start) {
        out.append(text, copied, start);
        copied = start;
        int at = out.length();
        if (quote >= start) {
            out.append(text, start, quote + 1);
        }
        out.append('\n');
        lines = 0;
        marks = 0;
        begin = start;
        if (tableEnd >= 0) {
            out.append(text, head, tableEnd).append('\n');
            lines = 2;
        } else {
            head = start;
        }
        inserts.add(new int[] {at, out.length() - at});
    }

    private void maskMarks(int content, int end) {
        int at = Math.max(content, copied);
        char first = text.charAt(content);
        if (first == '`' || first == '~') {
            while (at < end && text.charAt(at) == first) {
                at++;
            }
            // What may be a fence has to stay one.
            at = at - content < 3 ? Math.max(content, copied) : at;
        }
        boolean closing = false;
        int limit = Math.min(MARKS, EFFORT / (end - content));
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= Guarded.FIRST_MASK && c <= Guarded.LAST_MASK) {
                replace(at, '\ufffd');
            } else if (c == '[' && isEndlessLabel(at)) {
                mask(at);
            } else if (Guarded.isMark(c) && ++marks > limit) {
                // The end of a raw block must be found, whatever is in it.
                boolean keep = c == '<' && !closing && isRawEnd(at);
                closing |= keep;
                if (!keep) {
                    mask(at);
                }
            }
        }
    }

    /** Whether a bracket that is no escaped one has more backslashes after it than can be tried, and nothing closes it. */
    private boolean isEndlessLabel(int open) {
        int before = open;
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        if ((open - before) % 2 == 1) {
            return false;
        }
        int backslashes = 0;
        int at = open + 1;
        for (int length = 0; length <= LABEL && at < text.length(); length++) {
            char c = text.charAt(at);
            if (c == ']') {
                return false;
            } else if (c == '[') {
                break;
            } else if (c == '\\') {
                boolean pair = at + 1 < text.length() && text.charAt(at + 1) == c;
                backslashes += pair ? 2 : 1;
                at++;
            }
            at++;
        }
        return backslashes > BACKSLASHES;
    }

    private boolean isRawEnd(int at) {
        return text.regionMatches(true, at, "</pre>", 0, 6)
                || text.regionMatches(true, at, "</script>", 0, 9)
                || text.regionMatches(true, at, "</style>", 0, 8);
    }

    private void mask(int at) {
        replace(at, Guarded.masked(text.charAt(at)));
    }

    private void replace(int at, char instead) {
        out.append(text, copied, at).append(instead);
        copied = at + 1;
    }
}
