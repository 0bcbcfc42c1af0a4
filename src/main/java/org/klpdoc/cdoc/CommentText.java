// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a comment with its marks taken off, each with the line of the file that it stands in.
 *
 * @param lines the text, a line each, without line ends
 * @param origins for each line its line in the C file, counted from 0
 */
public record CommentText(List<String> lines, List<Integer> origins) {
    /** Checks that every line has an origin, and copies the lists. */
    public CommentText {
        if (lines.size() != origins.size()) {
            throw new IllegalArgumentException(lines.size() + " lines with " + origins.size() + " origins");
        }
        lines = List.copyOf(lines);
        origins = List.copyOf(origins);
    }

    /** One line. */
    public static CommentText of(String line, int origin) {
        return new CommentText(List.of(line), List.of(origin));
    }

    /** Whether no line has anything visible. */
    public boolean isBlank() {
        return lines.stream().allMatch(String::isBlank);
    }

    /** Lines while they are gathered. */
    static final class Builder {
        private final List<String> lines = new ArrayList<>();
        private final List<Integer> origins = new ArrayList<>();

        void add(String line, int origin) {
            lines.add(line);
            origins.add(origin);
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        /** Nothing, or one empty line: too little to be kept as a section. */
        boolean isVoid() {
            return lines.isEmpty() || lines.size() == 1 && lines.get(0).isEmpty();
        }

        /** Drops what was gathered when all of it is blank. */
        void dropBlank() {
            if (lines.stream().allMatch(String::isBlank)) {
                clear();
            }
        }

        void clear() {
            lines.clear();
            origins.clear();
        }

        void addAll(CommentText more) {
            lines.addAll(more.lines);
            origins.addAll(more.origins);
        }

        /** What was gathered so far. */
        CommentText text() {
            return new CommentText(lines, origins);
        }

        CommentText take() {
            CommentText taken = text();
            clear();
            return taken;
        }
    }
}
