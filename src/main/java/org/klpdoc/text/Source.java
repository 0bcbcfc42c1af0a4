// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Arrays;
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

    private static final int[] NONE = {};
    private static final Source[] WRITTEN = {};

    /** A source with no name and no text. */
    public static final Source EMPTY = new Source("", "", new int[] {0}, NONE, NONE, NONE, WRITTEN, null);

    private final String path;
    private final String text;
    private final int[] starts;
    private final int[] tabs; // the offsets at which the spaces of an expanded tab begin
    private final int[] tabEnds;
    private final int[] origins;
    /** Where each line comes from, the last for the rest; none where a person wrote the text. */
    private final Source[] from;

    /** Whose pieces the text was composed of, and where they stand in {@code from}'s only source. */
    private final @Nullable Pieces pieces;

    private volatile @Nullable Columns columns; // made when a place is first asked for

    private Source(
            String path,
            String text,
            int[] starts,
            int[] tabs,
            int[] tabEnds,
            int[] origins,
            Source[] from,
            @Nullable Pieces pieces) {
        this.path = path;
        this.text = text;
        this.starts = starts;
        this.tabs = tabs;
        this.tabEnds = tabEnds;
        this.origins = origins;
        this.from = from;
        this.pieces = pieces;
    }

    /**
     * A file's text.
     *
     * @param path the path that reports print, with forward slashes
     * @param raw the decoded text; {@code \r\n} and lone {@code \r} end lines, too
     * @param tabs what becomes of tabs
     */
    public static Source of(String path, String raw, Tabs tabs) {
        boolean expand = tabs == Tabs.EXPAND;
        int odd = Normalizer.oddFrom(raw, expand);
        if (odd == raw.length()) {
            return new Source(path, raw, lineStarts(raw), NONE, NONE, NONE, WRITTEN, null);
        }
        Normalizer normal = new Normalizer(raw, expand);
        String text = normal.run(odd);
        return new Source(path, text, lineStarts(text), normal.tabs(), normal.tabEnds(), NONE, WRITTEN, null);
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
        return new Source(
                origin.path, text, lineStarts(text), NONE, NONE, originLines.clone(), new Source[] {origin}, null);
    }

    /** The same of several sources, whose lines stand one for each line of the text. */
    static Source derived(String text, Source[] origins, int[] originLines) {
        return new Source(origins[0].path, text, lineStarts(text), NONE, NONE, originLines, origins, null);
    }

    /** A text composed of pieces of a file, tabs being white space like any other. */
    static Source composed(String text, Source file, Pieces pieces) {
        return new Source(file.path, text, lineStarts(text), NONE, NONE, NONE, new Source[] {file}, pieces);
    }

    /** Whether the text was composed of pieces of a data file; see {@link ComposedText}. */
    public boolean isComposed() {
        return pieces != null || from.length > 0 && from[0].isComposed();
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
        if (pieces != null) {
            return pieces.at(text, at, lineEnd(line), from[0]).place();
        }
        int column = columns().between(starts[line], at) + 1;
        if (from.length > 0) {
            Place lineStart = origin(line).place(originStart(line));
            return new Place(lineStart.path(), lineStart.line(), column);
        }
        return new Place(path, line + 1, column);
    }

    /** The line in the author's file of {@code offset}, counted from 1: that of {@link #place}, for less. */
    int lineNumberAt(int offset) {
        int line = lineAt(Math.max(0, Math.min(offset, text.length())));
        if (pieces != null) {
            return pieces.at(text, offset, lineEnd(line), from[0]).line();
        } else if (from.length == 0) {
            return line + 1;
        }
        return origin(line).lineNumberAt(originStart(line));
    }

    private Source origin(int line) {
        return from[Math.min(line, from.length - 1)];
    }

    /** Where the line that {@code line} stands for begins in its own source. */
    private int originStart(int line) {
        int[] begins = origin(line).starts;
        return begins[Math.min(origins[Math.min(line, origins.length - 1)], begins.length - 1)];
    }

    /** The line that {@code line} (counted from 0) stands for in the author's file, counted from 1. */
    public int lineNumber(int line) {
        if (pieces != null) {
            return lineNumberAt(starts[Math.min(line, starts.length - 1)]);
        } else if (from.length == 0) {
            return line + 1;
        }
        return origin(line).lineNumber(origins[Math.min(line, origins.length - 1)]);
    }

    /** All lines of this source, each from its first column. */
    public Lines lines() {
        return Lines.of(this);
    }

    private Columns columns() {
        Columns known = columns;
        if (known == null) {
            known = new Columns(text, tabs, tabEnds);
            columns = known;
        }
        return known;
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
