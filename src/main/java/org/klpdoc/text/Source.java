// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text and where it came from. Line ends are {@code \n}; with {@link Tabs#EXPAND} tabs are spaces up to the next
 * multiple of eight, form feeds are spaces and the rare line ends of Unicode are line ends, too, as docutils reads its
 * input. Places are always those of the file as its
 * author sees it.
 */
public final class Source {
    /** What becomes of tabs. */
    public enum Tabs {
        /** Spaces up to the next multiple of eight columns (reStructuredText, C comments). */
        EXPAND,
        /** Left alone (Markdown, data files). */
        KEEP
    }

    /** A source with no name and no text. */
    public static final Source EMPTY = new Source("", "", new int[] {0}, Map.of(), new int[0], null);

    private static final int TAB = 8;
    /** What else ends a line for docutils, as for Python's {@code splitlines}: separators, NEL, U+2028 and U+2029. */
    private static final char[] RARE_LINE_ENDS = {'\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'};

    private final String path;
    private final String text;
    private final int[] starts;
    private final Map<Integer, String> tabbed;
    private final int[] origins;
    private final @Nullable Source origin;

    private Source(
            String path,
            String text,
            int[] starts,
            Map<Integer, String> tabbed,
            int[] origins,
            @Nullable Source origin) {
        this.path = path;
        this.text = text;
        this.starts = starts;
        this.tabbed = tabbed;
        this.origins = origins;
        this.origin = origin;
    }

    /**
     * A file's text.
     *
     * @param path the path that reports print, with forward slashes
     * @param raw the decoded text; {@code \r\n} and lone {@code \r} end lines, too
     * @param tabs what becomes of tabs
     */
    public static Source of(String path, String raw, Tabs tabs) {
        String unix = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        if (tabs == Tabs.EXPAND) {
            for (char end : RARE_LINE_ENDS) {
                unix = unix.indexOf(end) < 0 ? unix : unix.replace(end, '\n');
            }
        }
        boolean odd = tabs == Tabs.EXPAND
                && (unix.indexOf('\t') >= 0 || unix.indexOf('\f') >= 0 || unix.indexOf('\u000b') >= 0);
        if (!odd) {
            return new Source(path, unix, lineStarts(unix), Map.of(), new int[0], null);
        }
        Map<Integer, String> tabbed = new HashMap<>();
        StringBuilder out = new StringBuilder(unix.length() + unix.length() / 8);
        int line = 0;
        for (int at = 0; at <= unix.length(); line++) {
            int end = unix.indexOf('\n', at);
            end = end < 0 ? unix.length() : end;
            String one = unix.substring(at, end);
            if (one.indexOf('\t') >= 0) {
                tabbed.put(line, one);
            }
            expand(one, out);
            if (end < unix.length()) {
                out.append('\n');
            }
            at = end + 1;
        }
        String text = out.toString();
        return new Source(path, text, lineStarts(text), Map.copyOf(tabbed), new int[0], null);
    }

    /**
     * A text made by the program whose lines stand for lines of another source: a comment's section with its marks
     * taken off, a cell of a CSV file. Its places are those of the other source, at the column of the made text.
     *
     * @param text the made text
     * @param origin where it came from
     * @param originLines for each line of {@code text} the line of {@code origin} that it stands for, counted from 0;
     *     a shorter array holds its last entry for the rest
     */
    public static Source derived(String text, Source origin, int[] originLines) {
        if (originLines.length == 0) {
            throw new IllegalArgumentException("a derived source of " + origin.path + " without origin lines");
        }
        return new Source(origin.path, text, lineStarts(text), Map.of(), originLines.clone(), origin);
    }

    /** The path that reports print. */
    public String path() {
        return path;
    }

    /** The whole text, its lines ended by {@code \n}. */
    public String text() {
        return text;
    }

    /** The number of lines; a last line without an end counts, an empty one after the last {@code \n} does not. */
    public int lineCount() {
        boolean closed = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        return closed ? starts.length - 1 : starts.length;
    }

    /** The offset of line {@code line}, counted from 0. */
    public int lineStart(int line) {
        return starts[line];
    }

    /** The offset after the last character of line {@code line} (counted from 0) that is not white space. */
    public int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        int start = starts[line];
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u0085' || Character.isSpaceChar(c);
    }

    /** The line, counted from 0, that holds {@code offset}. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The place in the author's file of {@code offset}. */
    public Place place(int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = lineAt(at);
        int column = text.codePointCount(starts[line], at) + 1;
        if (origin != null) {
            int there = Math.min(origins[Math.min(line, origins.length - 1)], origin.starts.length - 1);
            Place lineStart = origin.place(origin.starts[there]);
            return new Place(lineStart.path(), lineStart.line(), column);
        }
        String before = tabbed.get(line);
        return new Place(path, line + 1, before == null ? column : unexpanded(before, column));
    }

    /** The line that {@code line} (counted from 0) stands for in the author's file, counted from 1. */
    public int lineNumber(int line) {
        if (origin == null) {
            return line + 1;
        }
        return origin.lineNumber(origins[Math.min(line, origins.length - 1)]);
    }

    /** All lines of this source, each from its first column. */
    public Lines lines() {
        return Lines.of(this);
    }

    private static int unexpanded(String line, int column) {
        int seen = 1;
        int shown = 0;
        for (int i = 0; i < line.length(); i++) {
            int width = line.charAt(i) == '\t' ? TAB - shown % TAB : 1;
            shown += width;
            if (shown >= column) {
                return seen;
            }
            seen++;
        }
        return seen;
    }

    private static void expand(String line, StringBuilder out) {
        int column = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                int stop = column + TAB - column % TAB;
                for (; column < stop; column++) {
                    out.append(' ');
                }
            } else {
                out.append(c == '\f' || c == '\u000b' ? ' ' : c);
                column++;
            }
        }
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }
}
