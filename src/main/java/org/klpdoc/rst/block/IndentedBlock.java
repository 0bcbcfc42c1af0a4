// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.text.Lines;

/**
 * The lines that belong to a construct by their indent, without that indent.
 *
 * @param lines the lines; blank ones at the end are part of them, blank ones at the start are not
 * @param next the line of the outer window behind the block
 * @param blankFinish whether a blank line or the end of the window stands behind the text
 * @param indent the columns that were taken off
 */
record IndentedBlock(Lines lines, int next, boolean blankFinish, int indent) {
    private static final int UNKNOWN = -1;

    /** The block from {@code start}, its indent that of its least indented line. */
    static IndentedBlock of(Lines lines, int start) {
        return read(lines, start, UNKNOWN, UNKNOWN, new Limits(false, true, true));
    }

    /** The block from {@code start}, all of it indented by {@code indent} columns at least. */
    static IndentedBlock known(Lines lines, int start, int indent) {
        return read(lines, start, indent, indent, new Limits(false, true, true));
    }

    /** The block whose first line begins at column {@code first} of line {@code start}. */
    static IndentedBlock firstKnown(Lines lines, int start, int first) {
        return read(lines, start, UNKNOWN, first, new Limits(false, true, true));
    }

    /** The same up to the first blank line. */
    static IndentedBlock untilBlank(Lines lines, int start, int first) {
        return read(lines, start, UNKNOWN, first, new Limits(true, true, true));
    }

    /** The same as {@link #firstKnown}, the first line kept where nothing stands behind the marker. */
    static IndentedBlock withTop(Lines lines, int start, int first) {
        return read(lines, start, UNKNOWN, first, new Limits(false, true, false));
    }

    /** The same as {@link #firstKnown}, the indent of the lines behind the first left alone. */
    static IndentedBlock unstripped(Lines lines, int start, int first, boolean untilBlank) {
        return read(lines, start, UNKNOWN, first, new Limits(untilBlank, false, true));
    }

    /** Whether there is nothing in it but blank lines. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    private record Limits(boolean untilBlank, boolean strip, boolean stripTop) {}

    private static IndentedBlock read(Lines lines, int start, int block, int first, Limits limits) {
        int end = first == UNKNOWN ? start : start + 1;
        int least = block;
        boolean blankFinish = true;
        for (; end < lines.size(); end++) {
            if (lines.isBlank(end)) {
                if (limits.untilBlank()) {
                    break;
                }
                continue;
            }
            int indent = lines.indent(end);
            if (indent == 0 || block != UNKNOWN && indent < block) {
                blankFinish = end > start && lines.isBlank(end - 1);
                break;
            }
            if (block == UNKNOWN) {
                least = least == UNKNOWN ? indent : Math.min(least, indent);
            }
        }
        int rest = limits.strip() && least > 0 ? least : 0;
        Lines found = lines.slice(start, end).dedent(first == UNKNOWN ? rest : first, rest);
        int top = 0;
        while (limits.stripTop() && top < found.size() && found.isBlank(top)) {
            top++;
        }
        return new IndentedBlock(found.slice(top, found.size()), end, blankFinish, Math.max(0, least));
    }
}
