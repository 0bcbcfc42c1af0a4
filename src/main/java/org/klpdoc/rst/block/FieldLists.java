// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;

/**
 * Field lists: {@code :name: body}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#field-lists">field lists</a>
 */
final class FieldLists implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return FieldMarker.at(lines, line).found();
    }

    @Override
    public boolean read(BlockRun run) {
        Draft list = Draft.of(Kind.FIELD_LIST, run.lines().pos(run.line()));
        run.add(list);
        boolean blankFinish = field(run, list);
        run.hold(true);
        int next = ListItems.next(run);
        while (next >= 0 && starts(run.lines(), next)) {
            run.moveTo(next);
            blankFinish = field(run, list);
            next = ListItems.next(run);
        }
        ListItems.finish(run, blankFinish, "Field list");
        return true;
    }

    private static boolean field(BlockRun run, Draft list) {
        Lines lines = run.lines();
        int start = run.line();
        FieldMarker marker = FieldMarker.at(lines, start);
        IndentedBlock block = IndentedBlock.firstKnown(lines, start, marker.end());
        run.moveTo(block.next());
        Draft field = Draft.of(Kind.FIELD, lines.pos(start));
        Lines nameLine = lines.slice(start, start + 1).dedent(1);
        String name = nameLine.line(0).substring(0, marker.nameEnd() - 1);
        Draft body = Draft.of(Kind.FIELD_BODY, lines.pos(start, marker.end()));
        boolean first = list.children().isEmpty();
        list.add(field);
        InlineResult content = run.itemInline(InlineText.of(name, nameLine), list, first);
        field.add(Draft.of(Kind.FIELD_NAME, lines.pos(start, 1)).addAll(content.nodes()));
        field.add(body.addAll(content.messages()));
        run.nestedParse(block.lines(), body);
        return block.blankFinish();
    }
}
