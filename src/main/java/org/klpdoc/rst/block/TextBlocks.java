// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;

/**
 * What begins with plain text: a paragraph, a definition list or a section title; the second line decides.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#paragraphs">paragraphs</a>
 */
final class TextBlocks {
    private TextBlocks() {}

    /** Reads what begins at the run's line. */
    static void read(BlockRun run) {
        Lines lines = run.lines();
        int second = run.line() + 1;
        if (run.isBlank(second)) {
            run.hereAt(second);
            paragraph(run, second, true);
        } else if (lines.indent(second) > 0) {
            DefinitionLists.read(run);
        } else if (!AdornmentLines.isAdornment(lines, second) || !SectionTitles.readUnderlined(run)) {
            int end = second;
            while (!run.isBlank(end) && lines.indent(end) == 0) {
                end++;
            }
            paragraph(run, end, run.isBlank(end));
        }
    }

    private static void paragraph(BlockRun run, int end, boolean blankFinish) {
        Lines block = run.lines().slice(run.line(), end);
        if (end > run.line() + 1) {
            run.moveTo(end);
        }
        String text = block.joined();
        boolean literalNext = endsInColons(text);
        String shown = literalNext ? withoutColons(text) : text;
        if (!shown.isEmpty() || !literalNext) {
            InlineResult content = run.inline(InlineText.of(shown, block));
            run.add(Draft.of(Kind.PARAGRAPH, block.pos(0)).addAll(content.nodes()));
            run.addAll(content.messages());
        }
        run.moveTo(end);
        if (!blankFinish) {
            run.add(run.report(
                    3, "rst.unexpected-indent", indentPos(run, end), run.number(end), "Unexpected indentation."));
        }
        if (literalNext) {
            LiteralBlocks.read(run);
        }
    }

    private static org.klpdoc.text.Pos indentPos(BlockRun run, int line) {
        return run.lines().pos(line, run.lines().indent(line));
    }

    /** spec: two colons at the end, no backslash before them, say that a literal block follows. */
    private static boolean endsInColons(String text) {
        if (!text.endsWith("::")) {
            return false;
        }
        int slashes = 0;
        while (slashes < text.length() - 2 && text.charAt(text.length() - 3 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 0;
    }

    /** The colons vanish behind white space; else one of them stays. */
    private static String withoutColons(String text) {
        int length = text.length();
        if (length == 2) {
            return "";
        }
        char before = text.charAt(length - 3);
        return before == ' ' || before == '\n'
                ? text.substring(0, length - 3).stripTrailing()
                : text.substring(0, length - 1);
    }
}
