// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.inline.SimpleNames;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * What begins with two dots: footnotes, citations, targets, substitution definitions, directives, and comments, which
 * are whatever is none of these.
 *
 * <pre>
 * .. [1] a footnote
 * .. _target:
 * .. note:: a directive
 * .. a comment
 * </pre>
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks">explicit
 *     markup blocks</a>
 */
final class ExplicitMarkup implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return lines.charAt(line, 0) == '.'
                && lines.charAt(line, 1) == '.'
                && (lines.charAt(line, 2) == ' ' || lines.length(line) == 2);
    }

    @Override
    public boolean read(BlockRun run) {
        boolean blankFinish = construct(run);
        finish(run, blankFinish);
        return true;
    }

    /** Reads the constructs that follow without a blank line between, and reports a missing one behind the last. */
    static void finish(BlockRun run, boolean firstBlank) {
        boolean blankFinish = firstBlank;
        run.hold(true);
        while (!run.atEnd() && !run.isBlank(run.line())) {
            if (new ExplicitMarkup().starts(run.lines(), run.line())) {
                blankFinish = construct(run);
            } else if (AnonymousTargets.isAt(run.lines(), run.line())) {
                blankFinish = AnonymousTargets.readOne(run);
            } else {
                break;
            }
        }
        run.hold(false);
        run.moveTo(run.line());
        if (!blankFinish) {
            run.warnUnindent("Explicit markup");
        }
    }

    /** Reads one construct; returns whether a blank line stands behind it. */
    private static boolean construct(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        int column = ListItems.skipSpaces(lines, line, 2);
        char first = column > 2 ? lines.charAt(line, column) : '\0';
        char second = lines.charAt(line, column + 1);
        boolean follows = second != ' ' && second != '\0';
        if (first == '[' && Footnotes.labelEnd(lines, line, column) > 0) {
            return Footnotes.read(run, column);
        }
        if (first == '_' && follows) {
            return Targets.read(run, column + 1);
        }
        if (first == '|' && follows) {
            return SubstitutionDefinitions.read(run, column + 1);
        }
        int nameEnd = first == '\0' ? -1 : directiveNameEnd(lines.line(line), column);
        if (nameEnd > 0) {
            String name = lines.line(line).substring(column, nameEnd);
            int body = lines.charAt(line, nameEnd) == ' ' ? nameEnd + 3 : nameEnd + 2;
            return Directives.read(run, name, ListItems.skipSpaces(lines, line, body));
        }
        return comment(run, column);
    }

    /** The column behind a directive's name that begins at {@code column}; -1 where there is no directive. */
    static int directiveNameEnd(String line, int column) {
        int end = SimpleNames.end(line, column, line.length());
        if (end == column) {
            return -1;
        }
        int colons = line.startsWith(" ::", end) ? end + 1 : end;
        int behind = colons + 2;
        boolean marked = line.startsWith("::", colons) && (behind == line.length() || line.charAt(behind) == ' ');
        return marked ? end : -1;
    }

    /**
     * Reads as a comment what begins like a target or a substitution and is none. docutils reports it, and goes on, at
     * the last line of it.
     */
    static boolean malformed(BlockRun run, int last, String code, String message) {
        Lines lines = run.lines();
        int column = ListItems.skipSpaces(lines, run.line(), 2);
        Pos pos = lines.pos(run.line());
        run.moveTo(last);
        boolean blankFinish = comment(run, column);
        run.add(run.reportName(2, code, pos, run.number(last), message));
        return blankFinish;
    }

    /** Reads a comment whose text begins at {@code column}; returns whether a blank line stands behind it. */
    static boolean comment(BlockRun run, int column) {
        Lines lines = run.lines();
        int line = run.line();
        Pos pos = lines.pos(line);
        // an empty comment ends at the next blank line, so that it can keep two blocks apart
        if (column >= lines.length(line) && run.isBlank(line + 1)) {
            run.add(Draft.of(Kind.COMMENT, pos));
            run.moveTo(line + 1);
            return true;
        }
        IndentedBlock block = IndentedBlock.firstKnown(lines, line, column);
        run.moveTo(block.next());
        String text = block.lines().trimBlank().joined();
        Draft comment = Draft.of(Kind.COMMENT, pos);
        run.add(text.isEmpty() ? comment : comment.add(Draft.text(text)));
        return block.blankFinish();
    }
}
