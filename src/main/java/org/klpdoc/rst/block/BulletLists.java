// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Bullet lists: {@code - item}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#bullet-lists">bullet lists</a>
 */
final class BulletLists implements BlockConstruct {
    /** The characters that are bullets. */
    static final String BULLETS = "-+*\u2022\u2023\u2043";

    @Override
    public boolean starts(Lines lines, int line) {
        char next = lines.charAt(line, 1);
        return BULLETS.indexOf(lines.charAt(line, 0)) >= 0 && (next == ' ' || next == '\0' && lines.length(line) == 1);
    }

    @Override
    public boolean read(BlockRun run) {
        char bullet = run.lines().charAt(run.line(), 0);
        Draft list = Draft.of(Kind.BULLET_LIST, run.lines().pos(run.line())).set(Key.BULLET, String.valueOf(bullet));
        run.add(list);
        boolean blankFinish = ListItems.read(run, list, markerEnd(run.lines(), run.line()));
        run.hold(true);
        int next = ListItems.next(run);
        while (next >= 0 && starts(run.lines(), next) && run.lines().charAt(next, 0) == bullet) {
            run.moveTo(next);
            blankFinish = ListItems.read(run, list, markerEnd(run.lines(), next));
            next = ListItems.next(run);
        }
        ListItems.finish(run, blankFinish, "Bullet list");
        return true;
    }

    private static int markerEnd(Lines lines, int line) {
        return ListItems.skipSpaces(lines, line, 1);
    }
}
