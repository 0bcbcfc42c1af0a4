// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.inline.SimpleNames;
import org.klpdoc.text.Lines;

/**
 * Footnotes and citations: {@code .. [1] text}, {@code .. [#] text}, {@code .. [#label] text}, {@code .. [*] text},
 * {@code .. [name] text}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#footnotes">footnotes</a>
 */
final class Footnotes {
    private Footnotes() {}

    /** The column behind the label whose bracket is at {@code column}; -1 where there is no label. */
    static int labelEnd(Lines lines, int line, int column) {
        String text = lines.line(line);
        int begin = column + 1;
        char first = lines.charAt(line, begin);
        int end = first == '*' || first == '#' ? begin + 1 : begin;
        if (first != '*') {
            end = SimpleNames.end(text, end, text.length());
        }
        boolean closed = end > begin && lines.charAt(line, end) == ']';
        boolean apart = lines.charAt(line, end + 1) == ' ' || text.length() == end + 1;
        return closed && apart ? end : -1;
    }

    /** Reads the footnote whose bracket is at {@code column}; returns whether a blank line stands behind it. */
    static boolean read(BlockRun run, int column) {
        Lines lines = run.lines();
        int start = run.line();
        int end = labelEnd(lines, start, column);
        String label = lines.line(start).substring(column + 1, end);
        IndentedBlock block = IndentedBlock.firstKnown(lines, start, ListItems.skipSpaces(lines, start, end + 1));
        run.moveTo(block.next());
        boolean footnote = "#*".indexOf(label.charAt(0)) >= 0 || label.chars().allMatch(c -> c >= '0' && c <= '9');
        Draft note = Draft.of(footnote ? Kind.FOOTNOTE : Kind.CITATION, lines.pos(start))
                .set(Key.LINE, run.number(start));
        register(run, note, label);
        run.add(note);
        if (block.isEmpty()) {
            String what = footnote ? "Footnote" : "Citation";
            note.add(run.report(
                    2,
                    "rst.empty-footnote",
                    lines.pos(start),
                    run.parser().reporter().hereLine(),
                    what + " content expected."));
        } else {
            run.nestedParse(block.lines(), note);
        }
        return block.blankFinish();
    }

    private static void register(BlockRun run, Draft note, String label) {
        String name = Names.normal(label);
        char first = name.charAt(0);
        if (first == '#') {
            note.set(Key.AUTO, "1");
            name = name.substring(1);
        } else if (first == '*') {
            note.set(Key.AUTO, "*");
            name = "";
        } else {
            note.add(Draft.of(Kind.LABEL, note.pos(), label));
        }
        if (!name.isEmpty()) {
            note.name(name);
        }
        run.document().noteFootnote(note);
        if (name.isEmpty()) {
            run.document().setId(note);
        } else {
            run.document().noteExplicitTarget(note, note);
        }
    }
}
