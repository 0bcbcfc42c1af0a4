// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.Walk;

/** The real kpatch documents, where they are at hand. */
final class KpatchGuideTest {
    private static List<Path> documents = List.of();

    @BeforeAll
    static void findDocuments() throws IOException {
        String shared = System.getenv().getOrDefault("KLPDOC_SHARED", "../shared");
        Path folder = Path.of(shared, "corpus", "kpatch");
        assumeTrue(Files.isDirectory(folder), () -> "skipped: no kpatch documents in " + folder);
        try (Stream<Path> all = Files.walk(folder)) {
            documents =
                    all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void everyLinkWithinAPageLands() throws IOException {
        int links = 0;
        for (Path file : documents) {
            Parsed parsed = MarkdownParserTest.parse(Files.readString(file));
            assertThat(parsed.diagnostics()).as(file.toString()).isEmpty();
            Set<String> ids = new HashSet<>();
            List<String> targets = new ArrayList<>();
            new Walk() {
                @Override
                protected void enter(Block block) {
                    ids.addAll(block.attrs().ids());
                }

                @Override
                protected void enterPart(Attrs attrs) {
                    ids.addAll(attrs.ids());
                }

                @Override
                protected void enter(Inline inline) {
                    ids.addAll(inline.attrs().ids());
                    if (inline instanceof Inline.CrossReference link
                            && link.target().startsWith("#")) {
                        targets.add(link.target().substring(1));
                    }
                }
            }.document(parsed.document());
            assertThat(ids).as(file.toString()).containsAll(targets);
            links += targets.size();
        }
        assertThat(links).isGreaterThan(17);
    }

    @Test
    void everyPartOfADocumentParses() throws IOException {
        for (Path file : documents) {
            String text = Files.readString(file);
            int stride = Math.max(1, text.length() / 40);
            for (int i = 1; i < text.length(); i += stride) {
                assertThat(MarkdownParserTest.parse(text.substring(0, i))
                                .document()
                                .children())
                        .isNotEmpty();
                assertThat(MarkdownParserTest.parse(text.substring(i)).document())
                        .isNotNull();
            }
        }
    }
}
