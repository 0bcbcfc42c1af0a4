// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.core.TextWidth;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Section titles, underlined or between two lines; the order in which adornments appear gives their levels.
 *
 * <pre>
 * Title
 * =====
 * </pre>
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#sections">sections</a>
 */
final class SectionTitles {
    private static final int SHORT = 4;

    private SectionTitles() {}

    /** A title: the line it begins at with its adornment, the line of its text, the lines it takes, its style. */
    private record Title(int first, int text, int count, String style) {}

    /** Reads the title at the run's line, the adornment below it; false where it is text after all. */
    static boolean readUnderlined(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        Pos pos = lines.pos(line + 1);
        int number = run.number(line + 1);
        String literal = lines.slice(line, line + 2).joined();
        List<Draft> messages = new ArrayList<>();
        if (TextWidth.of(lines.line(line)) > lines.length(line + 1)) {
            if (lines.length(line + 1) < SHORT) {
                if (run.titles()) {
                    run.add(run.report(
                            1,
                            "rst.short-adornment",
                            pos,
                            number,
                            "Possible title underline, too short for the title.\n"
                                    + "Treating it as ordinary text because it's so short."));
                }
                return false;
            }
            Draft message = run.report(2, "rst.title-underline-short", pos, number, "Title underline too short.");
            messages.add(BlockRun.withLiteral(message, pos, literal));
        }
        run.moveTo(line + 2);
        if (!run.titles()) {
            run.addAll(messages);
            Draft message = run.report(3, "rst.title-unexpected", pos, number, "Unexpected section title.");
            run.add(BlockRun.withLiteral(message, pos, literal));
            return true;
        }
        String style = String.valueOf(lines.charAt(line + 1, 0));
        section(run, new Title(line, line, 2, style), messages);
        return true;
    }

    /** Reads the title between the adornments at the run's line and below; false where they are too short for it. */
    static boolean readOverlined(BlockRun run) {
        Lines lines = run.lines();
        int line = run.line();
        List<Draft> messages = new ArrayList<>();
        if (TextWidth.of(lines.line(line + 1)) > lines.length(line)) {
            if (lines.length(line) < SHORT) {
                return false;
            }
            Pos pos = lines.pos(line);
            Draft message =
                    run.report(2, "rst.title-overline-short", pos, run.number(line), "Title overline too short.");
            messages.add(BlockRun.withLiteral(
                    message, pos, lines.slice(line, line + 3).joined()));
        }
        run.moveTo(line + 3);
        String mark = String.valueOf(lines.charAt(line, 0));
        section(run, new Title(line, line + 1, 3, mark + mark), messages);
        return true;
    }

    /** How many sections an element stands in, itself counted. */
    static int level(Draft node) {
        int level = 0;
        for (Optional<Draft> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().is(Kind.SECTION)) {
                level++;
            }
        }
        return level;
    }

    private static void section(BlockRun run, Title title, List<Draft> messages) {
        List<String> styles = run.parser().titleStyles();
        int known = styles.indexOf(title.style());
        int wanted = known < 0 ? styles.size() + 1 : known + 1;
        int current = level(run.node()) + run.levelOffset();
        if (wanted > current + 1) {
            String skip = "Inconsistent title style: skip from level " + current + " to " + wanted + ".";
            refuse(run, title, skip, List.of());
            return;
        }
        if (wanted <= current && !climb(run, current - wanted + 1)) {
            String text = "A level " + wanted + " section cannot be used here.";
            String why =
                    "The parent of level " + wanted + " sections cannot be reached. The parser is at section level "
                            + current + " but the current node has only " + level(run.node()) + " parent section(s).";
            refuse(run, title, text, List.of(why));
            return;
        }
        if (known < 0) {
            styles.add(title.style());
        }
        open(run, title, messages);
    }

    /** Goes up until so many sections are closed; false, without moving, where there are fewer. */
    private static boolean climb(BlockRun run, int count) {
        if (level(run.node()) < count) {
            return false;
        }
        Draft at = run.node();
        for (int left = count; left > 0; left--) {
            while (!at.is(Kind.SECTION)) {
                at = at.parent().orElseThrow();
            }
            at = at.parent().orElseThrow();
        }
        run.node(at);
        return true;
    }

    private static void open(BlockRun run, Title title, List<Draft> messages) {
        Lines lines = run.lines();
        int indent = lines.indent(title.text());
        Lines text = lines.slice(title.text(), title.text() + 1).dedent(indent);
        Draft section = Draft.of(Kind.SECTION, text.pos(0));
        run.add(section);
        InlineResult content = run.inline(InlineText.of(text));
        Draft heading = Draft.of(Kind.TITLE, text.pos(0)).addAll(content.nodes());
        section.name(Names.normal(heading.plainText()));
        section.add(heading).addAll(messages).addAll(content.messages());
        run.document().noteImplicitTarget(section, section);
        run.parser().page().list(DraftPage.Register.SECTIONS).add(section);
        run.node(section);
    }

    private static void refuse(BlockRun run, Title title, String text, List<String> details) {
        Lines lines = run.lines();
        Pos pos = lines.pos(title.text());
        StringJoiner known = new StringJoiner(" ", "Established title styles: ", "");
        for (String style : run.parser().titleStyles()) {
            known.add(style.length() == 1 ? style : style.charAt(0) + "/" + style.charAt(1));
        }
        String literal =
                lines.slice(title.first(), title.first() + title.count()).joined();
        Draft message = run.report(3, "rst.title-level", pos, run.number(title.text()), text);
        BlockRun.withLiteral(message, pos, literal).add(Draft.of(Kind.PARAGRAPH, pos, known.toString()));
        for (String detail : details) {
            message.add(Draft.of(Kind.PARAGRAPH, pos, detail));
        }
        run.add(message);
    }
}
