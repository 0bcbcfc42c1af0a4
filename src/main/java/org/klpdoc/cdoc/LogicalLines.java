// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import org.klpdoc.text.Source;

/**
 * The lines of a C file as {@code scripts/kernel-doc} takes them in: one that ends with a backslash goes on with the
 * line below it, and tabs are spaces up to the next multiple of eight.
 */
final class LogicalLines {
    private static final int TAB = 8;

    private final Source source;
    private final String all;
    private int next; // the offset of the next line
    private int number = -1; // the line that was read last
    private int following; // the number of the next line

    LogicalLines(Source source) {
        this.source = source;
        this.all = source.text();
    }

    /** The line that was read last, counted from 0: the first of those that were joined. */
    int number() {
        return number;
    }

    /** Whether there is a line left. */
    boolean hasNext() {
        return next < all.length();
    }

    /** Goes on to the line behind the next that has {@code /**} alone at the margin; its offset, or -1 if none has. */
    int skipToOpening() {
        for (int at = all.indexOf("/**", next); at >= 0; at = all.indexOf("/**", at + 3)) {
            boolean margin = at == 0 || all.charAt(at - 1) == '\n' && Ascii.at(all, at - 2) != '\\';
            int end = at + 3;
            while (end < all.length() && all.charAt(end) != '\n' && Ascii.isSpace(all.charAt(end))) {
                end++;
            }
            if (margin && (end == all.length() || all.charAt(end) == '\n')) {
                seek(source.lineAt(at) + 1);
                return at;
            }
        }
        return -1;
    }

    /** The next line. */
    String next() {
        number = following;
        String line = physical();
        int end = Ascii.trimEnd(line, 0, line.length());
        if (Ascii.at(line, end - 1) != '\\') {
            return expanded(line);
        }
        StringBuilder joined = new StringBuilder();
        while (Ascii.at(line, end - 1) == '\\' && hasNext()) {
            joined.append(line, 0, end - 1);
            line = physical();
            end = Ascii.trimEnd(line, 0, line.length());
        }
        return expanded(joined.append(line).toString());
    }

    private void seek(int line) {
        following = line;
        next = line < source.lineCount() ? source.lineStart(line) : all.length();
    }

    private String physical() {
        int end = all.indexOf('\n', next);
        String line = all.substring(next, end < 0 ? all.length() : end);
        seek(following + 1);
        return line;
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append("        ", 0, TAB - out.length() % TAB);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
