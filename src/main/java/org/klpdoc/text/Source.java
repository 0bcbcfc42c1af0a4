// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text and where it came from. Line ends are {@code \n}; with {@link Tabs#EXPAND} tabs are spaces up to the next
 * multiple of eight and form feeds are spaces, as docutils reads its input. Places are always those of the file as its
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

    private static final int[] NONE = {};

    /** A source with no name and no text. */
    public static final Source EMPTY = new Source("", "", new int[] {0}, NONE, NONE, null);

    private static final int TAB = 8;
    private static final int USUAL_LINE = 32;

    private final String path;
    private final String text;
    private final int[] starts;
    /** Where in the text the spaces of each expanded tab begin, ascending. */
    private final int[] tabStarts;

    private final int[] origins;
    private final @Nullable Source origin;

    private Source(String path, String text, int[] starts, int[] tabStarts, int[] origins, @Nullable Source origin) {
        this.path = path;
        this.text = text;
        this.starts = starts;
        this.tabStarts = tabStarts;
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
        boolean odd = tabs == Tabs.EXPAND
                && (unix.indexOf('\t') >= 0 || unix.indexOf('\f') >= 0 || unix.indexOf('\u000b') >= 0);
        return odd ? expanded(path, unix) : new Source(path, unix, lineStarts(unix), NONE, NONE, null);
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
        return new Source(origin.path, text, lineStarts(text), NONE, originLines.clone(), origin);
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
        if (c > ' ' && c < '\u007f') {
            return false;
        }
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
        return new Place(path, line + 1, column - addedByTabs(starts[line], at));
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

    /** How many of the columns from {@code start}, a line's, up to {@code at} are there only because tabs are expanded. */
    private int addedByTabs(int start, int at) {
        int added = 0;
        int found = Arrays.binarySearch(tabStarts, start);
        for (int i = found >= 0 ? found : -found - 1; i < tabStarts.length && tabStarts[i] < at; i++) {
            int width = TAB - (tabStarts[i] - start) % TAB;
            added += Math.min(width - 1, at - tabStarts[i]);
        }
        return added;
    }

    private static Source expanded(String path, String unix) {
        char[] in = unix.toCharArray();
        int tabs = 0;
        for (char c : in) {
            tabs += c == '\t' ? 1 : 0;
        }
        char[] out = new char[in.length + tabs * (TAB - 1)];
        int[] tabStarts = new int[tabs];
        int tab = 0;
        int size = 0;
        int lineStart = 0;
        for (char c : in) {
            if (c == '\t') {
                tabStarts[tab++] = size;
                int stop = size + TAB - (size - lineStart) % TAB;
                Arrays.fill(out, size, stop, ' ');
                size = stop;
            } else {
                out[size++] = c == '\f' || c == '\u000b' ? ' ' : c;
                lineStart = c == '\n' ? size : lineStart;
            }
        }
        String text = new String(out, 0, size);
        return new Source(path, text, lineStarts(text), tabStarts, NONE, null);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[text.length() / USUAL_LINE + 2];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
