// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Block quotes: what is indented further than the text around it, perhaps with an attribution.
 *
 * <pre>
 *     Nothing is so permanent as a temporary fix.
 *
 *     -- folklore
 * </pre>
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#block-quotes">block quotes</a>
 */
final class BlockQuotes {
    private BlockQuotes() {}

    /** An attribution: its first line, the line behind it, the column its text begins at, the indent of the rest. */
    private record Attribution(int start, int end, int column, int indent) {}

    /** Reads the quotes that begin at the run's line. */
    static void read(BlockRun run) {
        IndentedBlock block = IndentedBlock.of(run.lines(), run.line());
        run.moveTo(block.next());
        addQuotes(run, block.lines());
        if (!block.blankFinish()) {
            run.warnUnindent("Block quote");
        }
    }

    /** Adds the quotes that {@code lines} hold, split at attributions. */
    static void addQuotes(BlockRun run, Lines lines) {
        Lines rest = lines;
        while (!rest.isEmpty()) {
            Draft quote = Draft.of(Kind.BLOCK_QUOTE, rest.pos(0, rest.indent(0)));
            Optional<Attribution> found = attribution(rest);
            int end = found.map(Attribution::start).orElse(rest.size());
            run.add(quote);
            run.nestedParse(rest.slice(0, end), quote);
            if (found.isPresent()) {
                addAttribution(run, quote, rest, found.get());
            }
            int next = found.map(Attribution::end).orElse(rest.size());
            while (next < rest.size() && rest.isBlank(next)) {
                next++;
            }
            rest = rest.slice(next, rest.size());
        }
    }

    private static void addAttribution(BlockRun run, Draft quote, Lines lines, Attribution at) {
        Lines text = lines.slice(at.start(), at.end()).dedent(at.column(), at.indent());
        InlineResult content = run.inline(text);
        quote.add(Draft.of(Kind.ATTRIBUTION, text.pos(0)).addAll(content.nodes()));
        run.addAll(content.messages());
    }

    /** The first attribution: behind a blank line that stands behind text, all its further lines indented alike. */
    private static Optional<Attribution> attribution(Lines lines) {
        boolean seen = false;
        int blank = -2;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.isBlank(i)) {
                blank = i;
                continue;
            }
            if (seen && blank == i - 1) {
                int column = dash(lines, i);
                Optional<Attribution> found = column > 0 ? shape(lines, i, column) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            seen = true;
        }
        return Optional.empty();
    }

    /** The column of the text behind the dash that begins line {@code at}; 0 where none does. */
    private static int dash(Lines lines, int at) {
        int end = 0;
        if (lines.charAt(at, 0) == '\u2014') {
            end = 1;
        } else if (lines.charAt(at, 0) == '-' && lines.charAt(at, 1) == '-') {
            end = lines.charAt(at, 2) == '-' ? 3 : 2;
            if (lines.charAt(at, end) == '-') {
                return 0;
            }
        }
        if (end == 0) {
            return 0;
        }
        while (lines.charAt(at, end) == ' ') {
            end++;
        }
        return end < lines.length(at) ? end : 0;
    }

    private static Optional<Attribution> shape(Lines lines, int start, int column) {
        int indent = -1;
        int end = start + 1;
        for (; end < lines.size() && !lines.isBlank(end); end++) {
            if (indent < 0) {
                indent = lines.indent(end);
            } else if (lines.indent(end) != indent) {
                return Optional.empty();
            }
        }
        return Optional.of(new Attribution(start, end, column, Math.max(0, indent)));
    }
}
