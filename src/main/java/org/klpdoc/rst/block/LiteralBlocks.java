// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.Optional;
import org.klpdoc.rst.core.CodeDefaults;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Literal blocks, behind a paragraph that ends in {@code ::}: indented, or each line begun by the same punctuation.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#literal-blocks">literal blocks</a>
 */
final class LiteralBlocks {
    private LiteralBlocks() {}

    /** Reads the literal block that must stand at the run's line, blank lines before it. */
    static void read(BlockRun run) {
        IndentedBlock block = IndentedBlock.of(run.lines(), run.line());
        if (block.isEmpty()) {
            readQuoted(run);
            return;
        }
        Lines text = block.lines().trimBlank();
        run.add(CodeDefaults.applied(Draft.of(Kind.LITERAL_BLOCK, text.pos(0), text.joined()), run.document()));
        run.moveTo(block.next());
        if (!block.blankFinish()) {
            run.warnUnindent("Literal block");
        }
    }

    private static void readQuoted(BlockRun run) {
        Lines lines = run.lines();
        int start = run.line();
        while (start < lines.size() && lines.isBlank(start)) {
            start++;
        }
        char quote = start < lines.size() ? lines.charAt(start, 0) : 'x';
        int end = start;
        while (AdornmentLines.isPunctuation(quote) && !run.isBlank(end) && lines.charAt(end, 0) == quote) {
            end++;
        }
        run.moveTo(end);
        if (end == start) {
            run.add(run.report(
                    2,
                    "rst.literal-expected",
                    lines.pos(start),
                    run.number(start),
                    "Literal block expected; none found."));
            return;
        }
        Lines text = lines.slice(start, end);
        run.add(CodeDefaults.applied(Draft.of(Kind.LITERAL_BLOCK, text.pos(0), text.joined()), run.document()));
        problem(run, end).ifPresent(run::add);
    }

    private static Optional<Draft> problem(BlockRun run, int line) {
        if (run.isBlank(line)) {
            return Optional.empty();
        }
        int indent = run.lines().indent(line);
        boolean indented = indent > 0;
        Pos pos = run.lines().pos(line, indent);
        return Optional.of(run.report(
                3,
                indented ? "rst.unexpected-indent" : "rst.literal-quoting",
                pos,
                run.number(line),
                indented ? "Unexpected indentation." : "Inconsistent literal block quoting."));
    }
}
