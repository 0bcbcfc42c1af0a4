// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Doctest blocks: {@code >>> print(1)}, up to the next blank line.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#doctest-blocks">doctest blocks</a>
 */
final class DoctestBlocks implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return lines.charAt(line, 1) == '>'
                && lines.charAt(line, 2) == '>'
                && (lines.charAt(line, 3) == ' ' || lines.length(line) == 3);
    }

    @Override
    public boolean read(BlockRun run) {
        int end = run.line();
        while (!run.isBlank(end)) {
            end++;
        }
        Lines block = run.lines().slice(run.line(), end);
        run.add(Draft.of(Kind.DOCTEST_BLOCK, block.pos(0), block.joined()));
        run.moveTo(end);
        return true;
    }
}
