// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Document;
import org.klpdoc.markdown.MarkdownParser;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.FactsCollector;
import org.klpdoc.xref.PageFacts;

/** That the guide's pages link the first use of each word that its glossary explains. */
class GlossaryUseTest {
    private static final Path CONTENT = Path.of("content");
    private static final String GLOSSARY = "glossary.rst";

    /** Terms that are everyday words as well, or on every page: a reader who wonders finds them all the same. */
    private static final Set<String> EVERYDAY =
            Set.of("livepatch", "object", "target", "enabled", "disabled", "replace", "reverse", "force");

    /** Pages that are lists, looked things up in and not read from the beginning. */
    private static final Set<String> LISTS = Set.of(GLOSSARY);

    /** The program's own manual uses the words in samples, for others than those who livepatch. */
    private static final String MANUAL = "manual/";

    private static Document page(String name, String text) {
        return name.endsWith(".md")
                ? new MarkdownParser()
                        .parse(Source.of(name, text, Source.Tabs.KEEP))
                        .document()
                : new RstParser(RstSettings.ofSphinx().ofGuide(List.of()))
                        .parse(Source.of(name, text, Source.Tabs.EXPAND), name)
                        .document();
    }

    private static List<String> terms() throws IOException {
        Document glossary = page(GLOSSARY, Files.readString(CONTENT.resolve(GLOSSARY)));
        return FactsCollector.of(new Address("glossary", "", "glossary", GLOSSARY), glossary).terms().stream()
                .map(PageFacts.TermFact::text)
                .toList();
    }

    @Test
    void theGlossaryIsWholeAndInOrder() throws IOException {
        assertThat(terms()).hasSizeGreaterThanOrEqualTo(60).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> found(String name, String text) {
        return new GlossaryUse(List.of("klp", "klp symbol", "shadow variable", "IPA"))
                .on(page(name, text)).stream()
                        .map(one -> one.pos().line() + " " + one.term())
                        .toList();
    }

    @Test
    void wordsAreFoundInProseAlone() {
        assertThat(found("a.md", "# klp\n\nA klp\nsymbol, then ipa and IPA.\n\nMore `klp`, and klp's.\n"))
                .containsExactly("3 klp symbol", "3 IPA", "6 klp");
        assertThat(found("a.rst", "klp\n===\n\n``klp`` and::\n\n   IPA\n\n* shadow\n  variables\n"))
                .containsExactly("8 shadow variable");
    }

    @Test
    void aLinkBeforeTheWordWillDo() {
        assertThat(found("a.md", "See [it](term:shadow%20variable): a shadow variable.\n"))
                .isEmpty();
        assertThat(found(
                        "a.rst",
                        "A :term:`Shadow variable <shadow variable>` is no :doc:`klp <x>`, shadow variables.\n"))
                .isEmpty();
        assertThat(found("a.rst", "Shadow variables: :term:`shadow variable`\n"))
                .hasSize(1);
    }

    @Test
    void firstUsesAreLinked() throws IOException {
        List<String> terms =
                terms().stream().filter(term -> !EVERYDAY.contains(term)).toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(GlossaryUseTest::isPage).sorted().toList()) {
                Document page = page(file.toString(), Files.readString(file));
                new GlossaryUse(terms).on(page).forEach(one -> found.add(one.toString()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        if (CONTENT.relativize(file).toString().replace('\\', '/').startsWith(MANUAL)) {
            return false;
        }
        return (name.endsWith(".rst") || name.endsWith(".md")) && !LISTS.contains(name);
    }
}
