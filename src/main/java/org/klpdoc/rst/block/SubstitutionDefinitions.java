// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MarkupName;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.inline.Escapes;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Substitution definitions: {@code .. |name| replace:: text}; the directive makes what stands for the name.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#substitution-definitions">
 *     substitution definitions</a>
 */
final class SubstitutionDefinitions {
    private static final int LONGEST_NAME = 50;
    private static final Set<Kind> INLINE = EnumSet.of(
            Kind.TEXT,
            Kind.EMPHASIS,
            Kind.STRONG,
            Kind.LITERAL,
            Kind.REFERENCE,
            Kind.FOOTNOTE_REFERENCE,
            Kind.CITATION_REFERENCE,
            Kind.SUBSTITUTION_REFERENCE,
            Kind.TITLE_REFERENCE,
            Kind.ABBREVIATION,
            Kind.ACRONYM,
            Kind.SUPERSCRIPT,
            Kind.SUBSCRIPT,
            Kind.INLINE,
            Kind.PROBLEMATIC,
            Kind.GENERATED,
            Kind.TARGET,
            Kind.IMAGE,
            Kind.RAW,
            Kind.MATH,
            Kind.CROSS_REFERENCE);

    private SubstitutionDefinitions() {}

    /** What stands before the directive: the name, the line the directive is on, its column. */
    private record Head(String name, int line, int column) {}

    /** A definition that is being read: its name as written, its first line, its text as written. */
    private record Definition(String name, Pos pos, int line, String written) {}

    /** What a definition may not have: where it stands, and why. */
    private record Illegal(Pos pos, String why) {}

    /** Reads the definition whose name begins at {@code column}; returns whether a blank line stands behind it. */
    static boolean read(BlockRun run, int column) {
        Lines lines = run.lines();
        int start = run.line();
        IndentedBlock block = IndentedBlock.unstripped(lines, start, column, false);
        Optional<Head> found = head(block.lines());
        if (found.isEmpty()) {
            return ExplicitMarkup.malformed(
                    run, block.next() - 1, "rst.malformed-substitution", "malformed substitution definition.");
        }
        run.moveTo(block.next());
        Head head = found.get();
        String written = lines.slice(start, start + block.lines().size()).joined();
        Definition made = new Definition(head.name(), lines.pos(start), run.number(start), written);
        Lines body = block.lines().slice(head.line(), block.lines().size());
        body = withoutBlankEnd(body.dedent(head.column(), 0));
        if (body.isEmpty()) {
            refuse(
                    run,
                    made,
                    2,
                    MarkupName.in(made.pos()),
                    "Substitution definition \"" + made.name() + "\" missing contents.");
            return block.blankFinish();
        }
        return define(run, made, body, block.blankFinish());
    }

    private static boolean define(BlockRun run, Definition made, Lines body, boolean blankBehind) {
        Draft node = Draft.of(Kind.SUBSTITUTION_DEFINITION, made.pos())
                .name(Names.oneSpaced(made.name()))
                .set(Key.RAWSOURCE, made.written());
        BlockRun inner = new BlockRun(run.parser(), body, node, Optional.of(run), false);
        inner.substitutionIn(run.node());
        int nameEnd = ExplicitMarkup.directiveNameEnd(body.line(0), 0);
        boolean blankFinish = blankBehind;
        if (nameEnd > 0 && body.charAt(0, nameEnd) == ':') {
            boolean finished = Directives.read(
                    inner, body.line(0).substring(0, nameEnd), ListItems.skipSpaces(body, 0, nameEnd + 2));
            blankFinish = inner.line() < body.size() ? finished : blankBehind;
        } else if (body.size() > 1) {
            blankFinish = body.isBlank(1);
        }
        accept(run, made, node);
        return blankFinish;
    }

    private static void accept(BlockRun run, Definition made, Draft node) {
        for (Draft child : List.copyOf(node.children())) {
            if (!INLINE.contains(child.kind())) {
                node.removeAt(node.indexOf(child));
                run.add(child);
            }
        }
        for (Draft child : node.children()) {
            Optional<Illegal> illegal = illegal(child);
            if (illegal.isPresent()) {
                refuse(run, made, 3, illegal.get().pos(), illegal.get().why());
                return;
            }
        }
        if (node.children().isEmpty()) {
            refuse(
                    run,
                    made,
                    2,
                    MarkupName.in(made.pos()),
                    "Substitution definition \"" + made.name() + "\" empty or invalid.");
            return;
        }
        run.document().noteSubstitution(node, made.name(), run.node());
        run.add(node);
    }

    private static Optional<Illegal> illegal(Draft node) {
        String why = why(node);
        if (!why.isEmpty()) {
            return Optional.of(new Illegal(node.pos(), why));
        }
        return node.children().stream()
                .map(SubstitutionDefinitions::illegal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String why(Draft node) {
        if (node.is(Kind.PROBLEMATIC)) {
            return "Problematic content in substitution definition";
        }
        if (node.is(Kind.REFERENCE) && node.flag(Key.ANONYMOUS)) {
            return "Anonymous references are not supported in a substitution definition.";
        }
        if (node.is(Kind.FOOTNOTE_REFERENCE) && node.has(Key.AUTO)) {
            return "References to auto-numbered and auto-symbol footnotes are not supported in a substitution"
                    + " definition.";
        }
        if (!node.names().isEmpty() || !node.ids().isEmpty()) {
            return "Targets (names and identifiers) are not supported in a substitution definition.";
        }
        return "";
    }

    private static void refuse(BlockRun run, Definition made, int level, Pos place, String text) {
        run.add(run.report(level, "rst.bad-substitution", made.pos(), place, text, made.written())
                .set(Key.LINE, made.line()));
    }

    private static Lines withoutBlankEnd(Lines lines) {
        int end = lines.size();
        while (end > 0 && lines.isBlank(end - 1)) {
            end--;
        }
        return lines.slice(0, end);
    }

    private static Optional<Head> head(Lines lines) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < lines.size() && i < LONGEST_NAME; i++) {
            String line = Escapes.mark(lines.line(i));
            String shown = i == 0 ? line : line.strip();
            marked.append(i == 0 ? "" : " ").append(shown);
            int bar = bar(marked);
            if (bar > 0) {
                int behind = bar + 1;
                while (behind < marked.length() && marked.charAt(behind) == ' ') {
                    behind++;
                }
                String name = Escapes.plain(marked.substring(0, bar));
                int left = marked.length() - behind;
                if (left > 0) {
                    return Optional.of(new Head(name, i, line.length() - left));
                }
                int next = i + 1 < lines.size() ? lines.indent(i + 1) : 0;
                return Optional.of(new Head(name, i + 1, next));
            }
        }
        return Optional.empty();
    }

    private static int bar(StringBuilder marked) {
        for (int at = marked.indexOf("|", 1); at >= 0; at = marked.indexOf("|", at + 1)) {
            char before = marked.charAt(at - 1);
            boolean closed = at + 1 == marked.length() || marked.charAt(at + 1) == ' ';
            if (closed && before != '\0' && before != ' ') {
                return at;
            }
        }
        return -1;
    }
}
