// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.ArrayList;
import java.util.List;

/** A text that the program makes line by line, each of them standing for a line of a file that somebody wrote. */
public final class DerivedText {
    private final StringBuilder text = new StringBuilder();
    private final List<Source> origins = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    /**
     * Adds a line.
     *
     * @param line the line, without its end
     * @param origin the source that it stands for a line of
     * @param originLine which line of it, counted from 0
     */
    public DerivedText add(String line, Source origin, int originLine) {
        text.append(line).append('\n');
        origins.add(origin);
        lines.add(originLine);
        return this;
    }

    /** Whether no line was added. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The text as it is now; {@link Source#EMPTY} where no line was added. */
    public Source source() {
        if (lines.isEmpty()) {
            return Source.EMPTY;
        }
        int[] numbers = lines.stream().mapToInt(Integer::intValue).toArray();
        return Source.derived(text.toString(), origins.toArray(Source[]::new), numbers);
    }
}
