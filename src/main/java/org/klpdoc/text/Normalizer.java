// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Arrays;

/**
 * Line ends and tabs of a text as a source has them, in one pass: {@code \r\n} and {@code \r} are {@code \n}; and for
 * docutils' sake the rare line ends of Python's {@code splitlines} as well (separators, NEL, U+2028, U+2029), tabs are
 * spaces up to the next multiple of eight, form feeds and vertical tabs are spaces.
 */
final class Normalizer {
    private static final int TAB = 8;

    private final String raw;
    private final boolean expand;
    private final StringBuilder out;
    private int column; // of the next character, in code points
    private int[] tabs = new int[16];
    private int[] tabEnds = new int[16];
    private int tabCount;

    /** For a text; {@code expand} says that it is read as docutils reads it. */
    Normalizer(String raw, boolean expand) {
        this.raw = raw;
        this.expand = expand;
        this.out = new StringBuilder(raw.length() + raw.length() / 8);
    }

    /** The index of the first character that is to be changed; the length where there is none. */
    static int oddFrom(String raw, boolean expand) {
        return oddFrom(raw, 0, expand);
    }

    private static int oddFrom(String raw, int from, boolean expand) {
        int at = from;
        int length = raw.length();
        while (at < length && !isOdd(raw.charAt(at), expand)) {
            at++;
        }
        return at;
    }

    private static boolean isOdd(char c, boolean expand) {
        boolean maybe = c < ' ' ? c != '\n' : c >= '\u0085';
        return maybe && (c == '\r' || expand && (isBlank(c) || isRareLineEnd(c)));
    }

    private static boolean isBlank(char c) {
        return c == '\t' || c == '\f' || c == '\u000b';
    }

    private static boolean isRareLineEnd(char c) {
        return c >= '\u001c' && c <= '\u001e' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The normal text; {@code firstOdd} is what {@link #oddFrom} said. */
    String run(int firstOdd) {
        int from = 0;
        for (int at = firstOdd; at < raw.length(); at = oddFrom(raw, from, expand)) {
            plain(from, at);
            from = at + 1;
            char c = raw.charAt(at);
            if (c == '\t') {
                tab();
            } else if (c == '\f' || c == '\u000b') {
                out.append(' ');
                column++;
            } else {
                out.append('\n');
                column = 0;
                boolean pair = c == '\r' && from < raw.length() && raw.charAt(from) == '\n';
                from = pair ? from + 1 : from;
            }
        }
        return out.append(raw, from, raw.length()).toString();
    }

    /** The offsets, in the normal text, at which the spaces of each tab begin. */
    int[] tabs() {
        return Arrays.copyOf(tabs, tabCount);
    }

    /** The offsets behind the spaces of each tab. */
    int[] tabEnds() {
        return Arrays.copyOf(tabEnds, tabCount);
    }

    private void plain(int from, int to) {
        out.append(raw, from, to);
        int line = to;
        while (line > from && raw.charAt(line - 1) != '\n') {
            line--;
        }
        boolean fresh = line > from;
        column = raw.codePointCount(line, to) + (fresh ? 0 : column);
    }

    private void tab() {
        if (tabCount == tabs.length) {
            tabs = Arrays.copyOf(tabs, 2 * tabCount);
            tabEnds = Arrays.copyOf(tabEnds, 2 * tabCount);
        }
        int width = TAB - column % TAB;
        tabs[tabCount] = out.length();
        tabEnds[tabCount++] = out.length() + width;
        for (int i = 0; i < width; i++) {
            out.append(' ');
        }
        column += width;
    }
}
