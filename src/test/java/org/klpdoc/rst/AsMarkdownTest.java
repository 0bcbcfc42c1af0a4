// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Walk;
import org.klpdoc.markdown.MarkdownParser;
import org.klpdoc.render.markdown.MarkdownWriter;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;
import org.klpdoc.xref.LinkTable;

/**
 * What a page says is in its Markdown, too: read again as Markdown, all of its text is there, in order, and no mark of
 * Markdown's own is. The writer may add words of its own (titles of notes, names of columns), never take one away.
 */
class AsMarkdownTest {
    private static final String MARKS = "\\*`<~&";
    private static final Pattern COLUMN = Pattern.compile("(?m)^[> ]*\\*.*\\*:$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s]");

    static List<RstExample> examples() {
        return RstExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleLosesNothing(RstExample example) {
        losesNothing(example.title(), RstExample.parse(example.input()).document());
    }

    /** The documents of the guide, and of the projects that it gathers where those are at hand. */
    @Test
    void realPagesLoseNothing() throws IOException {
        String shared = System.getenv().getOrDefault("KLPDOC_SHARED", "../shared");
        int pages = 0;
        for (Path folder : List.of(Path.of("content"), Path.of(shared, "corpus"))) {
            for (Path file : files(folder)) {
                boolean rst = file.toString().endsWith(".rst");
                Source source =
                        Source.of(file.toString(), Files.readString(file), rst ? Source.Tabs.EXPAND : Source.Tabs.KEEP);
                Document document = rst
                        ? new RstParser(RstSettings.ofSphinx()).parse(source).document()
                        : new MarkdownParser().parse(source).document();
                losesNothing(file.toString(), document);
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(5);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(rst|md)"))
                    .sorted()
                    .toList();
        }
    }

    static void losesNothing(String name, Document document) {
        String markdown = new MarkdownWriter("none").article(document, LinkTable.EMPTY, UnaryOperator.identity());
        Document again = new MarkdownParser()
                .parse(Source.of("again.md", markdown, Source.Tabs.KEEP))
                .document();
        Seen before = Seen.in(document);
        Seen after = Seen.in(again);
        assertThat(missing(before.text.toString(), after.text.toString()))
                .as("%s, what is lost of%n%s%n%s%n", name, before.text, markdown)
                .isEmpty();
        // The names of columns are said again in each row of a table that became a list.
        String marks = COLUMN.matcher(markdown).find() ? "" : MARKS;
        for (char mark : marks.toCharArray()) {
            assertThat(count(after, mark))
                    .as("%s, how often %s is in%n%s%n", name, mark, markdown)
                    .isEqualTo(count(before, mark));
        }
        for (String note : before.notes) {
            assertThat(Stream.concat(after.notes.stream(), Stream.of(after.text.toString())))
                    .as(name)
                    .anyMatch(other -> missing(note, other).isEmpty());
        }
    }

    private static long count(Seen seen, char mark) {
        return (seen.text + String.join("", seen.notes))
                .chars()
                .filter(c -> c == mark)
                .count();
    }

    /** What of {@code wanted} is not in {@code text}, from the first word or sign on that cannot be found in order. */
    private static List<String> missing(String wanted, String text) {
        List<String> words = words(wanted);
        List<String> there = words(text);
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            int found = there.subList(at, there.size()).indexOf(words.get(i));
            if (found < 0) {
                return words.subList(i, Math.min(words.size(), i + 20));
            }
            at += found + 1;
        }
        return List.of();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text that is seen, without footnotes' marks; footnotes apart, they may stand elsewhere. */
    private static final class Seen extends Walk {
        private StringBuilder text = new StringBuilder();
        private final List<StringBuilder> around = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int hidden;

        static Seen in(Document document) {
            Seen seen = new Seen();
            seen.document(document);
            return seen;
        }

        @Override
        protected void enter(Block block) {
            hidden += isHidden(block) ? 1 : 0;
            text.append(' ');
            if (block instanceof Block.Footnote) {
                around.add(text);
                text = new StringBuilder();
            }
        }

        @Override
        protected void leave(Block block) {
            hidden -= isHidden(block) ? 1 : 0;
            if (block instanceof Block.Image image) { // none is drawn here
                image.picture().drawing().ifPresent(drawing -> text(" " + drawing.source()));
            }
            if (block instanceof Block.Footnote footnote) {
                String label = footnote.label();
                notes.add(text.substring(Math.min(text.length(), label.length())));
                text = around.remove(around.size() - 1);
            }
        }

        @Override
        protected void enterPart(Attrs attrs) {
            text.append(' ');
        }

        @Override
        protected void leavePart(Attrs attrs) {
            text.append(' ');
        }

        @Override
        protected void enter(Inline inline) {
            hidden += inline instanceof Inline.FootnoteReference ? 1 : 0;
        }

        @Override
        protected void leave(Inline inline) {
            hidden -= inline instanceof Inline.FootnoteReference ? 1 : 0;
        }

        @Override
        protected void text(String visible) {
            if (hidden == 0) {
                text.append(visible);
            }
        }

        private static boolean isHidden(Block block) {
            return block instanceof Block.SubstitutionDefinition
                    || block instanceof Block.SystemMessage
                    || block instanceof Block.Toctree;
        }
    }
}
