// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Lines of one punctuation character repeated: transitions, and the overlines of section titles.
 *
 * <pre>
 * =======      text
 *  Title
 * =======      ----
 *
 *              more text
 * </pre>
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#transitions">transitions</a>
 */
final class AdornmentLines implements BlockConstruct {
    private static final int SHORT = 4;

    /** Whether line {@code line} is one punctuation character repeated. */
    static boolean isAdornment(Lines lines, int line) {
        char first = lines.charAt(line, 0);
        int length = lines.length(line);
        if (!isPunctuation(first)) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (lines.charAt(line, i) != first) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a printing ASCII character that is neither a letter nor a digit. */
    static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    @Override
    public boolean starts(Lines lines, int line) {
        return isAdornment(lines, line);
    }

    @Override
    public boolean read(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        if (!run.titles()) {
            return unexpected(run);
        }
        if (run.isBlank(line + 1)) {
            return transition(run);
        }
        boolean isShort = lines.length(line) < SHORT;
        if (isAdornment(lines, line + 1)) {
            return isShort
                    ? shortOverline(run)
                    : refuse(run, "rst.title-invalid", "Invalid section title or transition marker.", 2, 2);
        }
        String overline = lines.line(line);
        if (line + 2 >= lines.size()) {
            return isShort
                    ? shortOverline(run)
                    : refuse(run, "rst.title-incomplete", "Incomplete section title.", 2, 2);
        }
        if (!isAdornment(lines, line + 2)) {
            return isShort
                    ? shortOverline(run)
                    : refuse(
                            run,
                            "rst.title-incomplete",
                            "Missing matching underline for section title overline.",
                            3,
                            3);
        }
        if (!overline.equals(lines.line(line + 2))) {
            return isShort
                    ? shortOverline(run)
                    : refuse(run, "rst.title-mismatch", "Title overline & underline mismatch.", 3, 3);
        }
        return SectionTitles.readOverlined(run) || shortOverline(run);
    }

    private static boolean transition(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        if (lines.length(line) < SHORT) {
            return false;
        }
        run.moveTo(line + 1);
        Draft made = Draft.of(Kind.TRANSITION, lines.pos(line));
        run.add(made);
        run.parser().page().list(DraftPage.Register.TRANSITIONS).add(made);
        return true;
    }

    private static boolean unexpected(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        Pos pos = lines.pos(line);
        if (lines.line(line).equals("::")) {
            return false;
        }
        if (lines.length(line) < SHORT) {
            run.add(run.report(
                    1,
                    "rst.short-adornment",
                    pos,
                    run.number(line),
                    "Unexpected possible title overline or transition.\n"
                            + "Treating it as ordinary text because it's so short."));
            return false;
        }
        Draft message =
                run.report(3, "rst.title-unexpected", pos, run.number(line), "Unexpected section title or transition.");
        run.add(BlockRun.withLiteral(message, pos, lines.line(line)));
        run.moveTo(line + 1);
        return true;
    }

    private static boolean shortOverline(BlockRun run) {
        run.add(run.report(
                1,
                "rst.short-adornment",
                run.lines().pos(run.line()),
                run.number(run.line()),
                "Possible incomplete section title.\nTreating the overline as ordinary text because it's so short."));
        return false;
    }

    private static boolean refuse(BlockRun run, String code, String text, int shown, int taken) {
        int line = run.line();
        Pos pos = run.lines().pos(line);
        String literal = run.lines().slice(line, line + shown).joined();
        run.add(BlockRun.withLiteral(run.report(3, code, pos, run.number(line), text), pos, literal));
        run.moveTo(line + taken);
        return true;
    }
}
