// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

/**
 * A pattern of a toctree with {@code :glob:}: {@code *} is any text within a folder, {@code **} any text, {@code ?} any
 * character but a slash, {@code [a-z]} and {@code [!a-z]} one of a set (Sphinx' rules).
 */
public final class TocPattern {
    private final String pattern;

    /** A pattern as it is written, from the top of the documents. */
    public TocPattern(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the whole of {@code text} matches; at most pattern times text steps. */
    public boolean matches(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < pattern.length(); ) {
            char c = pattern.charAt(at);
            if (c == '*') {
                boolean deep = at + 1 < pattern.length() && pattern.charAt(at + 1) == '*';
                spread(reached, text, deep);
                at += deep ? 2 : 1;
            } else {
                int end = c == '[' ? setEnd(at) : at + 1;
                step(reached, text, at, end);
                at = end;
            }
        }
        return reached[text.length()];
    }

    private static void spread(boolean[] reached, String text, boolean deep) {
        for (int i = 0; i < text.length(); i++) {
            if (reached[i] && (deep || text.charAt(i) != '/')) {
                reached[i + 1] = true;
            }
        }
    }

    private void step(boolean[] reached, String text, int from, int end) {
        for (int i = text.length(); i > 0; i--) {
            reached[i] = reached[i - 1] && accepts(from, end, text.charAt(i - 1));
        }
        reached[0] = false;
    }

    private boolean accepts(int from, int end, char c) {
        char wanted = pattern.charAt(from);
        if (wanted == '?') {
            return c != '/';
        }
        if (wanted != '[' || end == from + 1) {
            return wanted == c;
        }
        boolean not = pattern.charAt(from + 1) == '!';
        boolean in = false;
        for (int i = from + (not ? 2 : 1); i < end - 1; i++) {
            if (i + 2 < end - 1 && pattern.charAt(i + 1) == '-') {
                in |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                in |= pattern.charAt(i) == c;
            }
        }
        return in != not && c != '/';
    }

    /** The end of the set that begins at {@code from}, or of a lone bracket. */
    private int setEnd(int from) {
        int first = from + 1 < pattern.length() && pattern.charAt(from + 1) == '!' ? from + 2 : from + 1;
        int close = pattern.indexOf(']', first + 1);
        return close < 0 ? from + 1 : close + 1;
    }
}
