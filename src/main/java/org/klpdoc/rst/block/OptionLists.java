// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Option lists: {@code -o FILE  where to write}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#option-lists">option lists</a>
 */
final class OptionLists implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return OptionMarker.at(lines, line).isPresent();
    }

    @Override
    public boolean read(BlockRun run) {
        Draft list = Draft.of(Kind.OPTION_LIST, run.lines().pos(run.line()));
        Optional<Boolean> first = item(run, list);
        if (first.isEmpty()) {
            return false;
        }
        run.add(list);
        boolean blankFinish = first.get();
        run.hold(true);
        int next = ListItems.next(run);
        while (next >= 0 && !new BulletLists().starts(run.lines(), next) && starts(run.lines(), next)) {
            run.moveTo(next);
            Optional<Boolean> more = item(run, list);
            if (more.isEmpty()) {
                break;
            }
            blankFinish = more.get();
            next = ListItems.next(run);
        }
        ListItems.finish(run, blankFinish, "Option list");
        return true;
    }

    /** Reads the item at the run's line; none where it has no description and so is text. */
    private static Optional<Boolean> item(BlockRun run, Draft list) {
        Lines lines = run.lines();
        int start = run.line();
        OptionMarker marker = OptionMarker.at(lines, start).orElseThrow();
        IndentedBlock block = IndentedBlock.firstKnown(lines, start, marker.end());
        if (block.isEmpty()) {
            return Optional.empty();
        }
        run.moveTo(block.next());
        Pos pos = lines.pos(start);
        Draft group = Draft.of(Kind.OPTION_GROUP, pos);
        for (OptionMarker.Spelling spelling : marker.options()) {
            Draft option = Draft.of(Kind.OPTION, pos).add(Draft.of(Kind.OPTION_STRING, pos, spelling.option()));
            if (!spelling.argument().isEmpty()) {
                option.add(Draft.of(Kind.OPTION_ARGUMENT, pos, spelling.argument())
                        .set(Key.DELIMITER, spelling.delimiter()));
            }
            group.add(option);
        }
        Draft description = Draft.of(Kind.DESCRIPTION, lines.pos(start, marker.end()));
        list.add(Draft.of(Kind.OPTION_LIST_ITEM, pos).add(group).add(description));
        run.nestedParse(block.lines(), description);
        return Optional.of(block.blankFinish());
    }
}
