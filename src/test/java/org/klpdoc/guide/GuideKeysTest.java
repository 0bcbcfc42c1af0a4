// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/** The manual's page on guide.yaml has each key that is read, as a term below the section of its mapping. */
class GuideKeysTest {
    private static final Path PAGE = Path.of("content/manual/guide-yaml.rst");

    @Test
    void eachKeyThatIsReadIsInTheManual() throws IOException {
        Map<String, TreeSet<String>> terms = terms();
        assertThat(terms.get("The guide")).containsAll(GuideReader.KEYS);
        assertThat(terms.get("theme")).containsExactlyElementsOf(new TreeSet<>(GuideReader.THEME_KEYS));
        assertThat(terms.get("feed")).containsExactlyElementsOf(new TreeSet<>(GuideReader.FEED_KEYS));
        assertThat(terms.get("retired")).containsExactlyElementsOf(new TreeSet<>(GuideReader.RETIRED_KEYS));
        assertThat(terms.get("coverage")).containsExactlyElementsOf(new TreeSet<>(CoverageReader.KEYS));
        assertThat(terms.get("sources")).containsExactlyElementsOf(new TreeSet<>(SourceSpecReader.KEYS));
        assertThat(terms.get("Inventories")).containsExactlyElementsOf(new TreeSet<>(InventoryFile.KEYS));
    }

    /** The terms, by the title of the innermost section. */
    private static Map<String, TreeSet<String>> terms() throws IOException {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        Source source = Source.of(PAGE.toString(), Files.readString(PAGE), Source.Tabs.EXPAND);
        List<Block> page = new RstParser(RstSettings.ofSphinx().ofGuide(java.util.List.of()))
                .parse(source)
                .document()
                .children();
        new Walk() {
            private String title = "";

            @Override
            protected void enter(Block block) {
                if (block instanceof Block.Title named) {
                    title = PlainText.of(named.content());
                } else if (block instanceof Block.DefinitionList list) {
                    list.items().forEach(item -> item.terms().forEach(this::add));
                }
            }

            private void add(Block.Term term) {
                found.computeIfAbsent(title, any -> new TreeSet<>()).add(PlainText.of(term.content()));
            }
        }.blocks(page);
        return found;
    }
}
