// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.inline.Escapes;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;

/**
 * Definition lists: {@code term : classifier}, and below it, indented, what it means.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#definition-lists">definition
 *     lists</a>
 */
final class DefinitionLists {
    private DefinitionLists() {}

    /** Reads the list whose first term is the run's line. */
    static void read(BlockRun run) {
        Draft list = Draft.of(Kind.DEFINITION_LIST, run.lines().pos(run.line()));
        boolean blankFinish = item(run, list);
        run.add(list);
        run.hold(true);
        int next = ListItems.next(run);
        while (next >= 0 && isTerm(run, next)) {
            run.moveTo(next);
            blankFinish = item(run, list);
            next = ListItems.next(run);
        }
        ListItems.finish(run, blankFinish, "Definition list");
    }

    private static boolean isTerm(BlockRun run, int line) {
        return run.isText(line) && !run.isBlank(line + 1) && run.lines().indent(line + 1) > 0;
    }

    private static boolean item(BlockRun run, Draft list) {
        Lines lines = run.lines();
        int start = run.line();
        IndentedBlock block = IndentedBlock.of(lines, start + 1);
        run.moveTo(block.next());
        Draft item = Draft.of(Kind.DEFINITION_LIST_ITEM, lines.pos(start));
        boolean first = list.children().isEmpty();
        list.add(item);
        Lines termLine = lines.slice(start, start + 1);
        InlineResult content = run.parser().inline().parseMarked(InlineText.of(termLine), first ? run.node() : list);
        item.addAll(term(content.nodes(), termLine));
        Draft definition = Draft.of(Kind.DEFINITION, block.lines().pos(0)).addAll(content.messages());
        item.add(definition);
        if (termLine.line(0).endsWith("::")) {
            definition.add(run.report(
                    1,
                    "rst.blank-before-literal",
                    lines.pos(start, lines.length(start) - 2),
                    run.number(block.next() - 1),
                    "Blank line missing before literal block (after the \"::\")? "
                            + "Interpreted as a definition list item."));
        }
        run.nestedParse(block.lines(), definition);
        return block.blankFinish();
    }

    /** Splits a line's text nodes at {@code  : } into the term and its classifiers. */
    private static List<Draft> term(List<Draft> nodes, Lines line) {
        List<Draft> out = new ArrayList<>();
        out.add(Draft.of(Kind.TERM, line.pos(0)));
        for (Draft node : nodes) {
            List<String> parts = node.is(Kind.TEXT) ? split(node.text()) : List.of("");
            if (parts.size() == 1) {
                out.get(out.size() - 1).add(node.is(Kind.TEXT) ? shown(node.text()) : node);
                continue;
            }
            out.get(out.size() - 1).add(shown(parts.get(0).stripTrailing()));
            for (String part : parts.subList(1, parts.size())) {
                out.add(Draft.of(Kind.CLASSIFIER, line.pos(0)).add(shown(part)));
            }
        }
        return out;
    }

    private static Draft shown(String marked) {
        return Escapes.text(marked);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(" : "); at >= 0; at = text.indexOf(" : ", from)) {
            int before = at;
            while (before > from && text.charAt(before - 1) == ' ') {
                before--;
            }
            parts.add(text.substring(from, before));
            from = at + 2;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
