// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.InventoryFile;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.ObjectsInv;
import org.klpdoc.xref.ObjectsInvFile;
import org.klpdoc.xref.Published;

/**
 * What a site offers to others: {@code objects/content} holds one of each kind of thing that can be referred to, {@code
 * objects/inventory.txt} what the inventory says of them and {@code objects/genindex.html} the general index. Where
 * Sphinx is installed, {@code .ci/intersphinx} holds the same content against it.
 */
class SiteObjectsTest {
    private static final Path FOLDER = Path.of("src/test/resources/objects");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    private static final MemoryOutput SITE = new MemoryOutput();
    private static List<Diagnostic> findings = List.of();

    @BeforeAll
    static void build() {
        Path content = FOLDER.resolve("content");
        Gathered gathered = Gatherer.gather(
                new Gatherer.Request(
                        content.toString(), Map.of(), "", Path.of("").toAbsolutePath()),
                Profiles.bundled());
        try (Parallel parallel = new Parallel(2)) {
            findings = new Site(gathered, BuildOptions.of(content), parallel, Timings.ofWall())
                    .write(SITE)
                    .diagnostics();
        }
    }

    private static ObjectsInv inventory() {
        return ObjectsInvFile.read(SITE.file("objects.inv").orElseThrow()).orElseThrow();
    }

    private static void compare(String name, String built) throws IOException {
        Path file = FOLDER.resolve(name);
        if (UPDATE) {
            Files.writeString(file, built);
        }
        assertThat(built).isEqualTo(Files.readString(file));
    }

    @Test
    void inventoryListsWhatCanBeReferredTo() throws IOException {
        ObjectsInv read = inventory();
        String lines = read.objects().stream()
                .map(one -> String.join(
                        " | ", one.name(), one.type(), Integer.toString(one.priority()), one.address(), one.shown()))
                .collect(Collectors.joining("\n", read.project() + " " + read.version() + "\n", "\n"));
        compare("inventory.txt", lines);
    }

    @Test
    void addressesLeadToPlaces() {
        for (ObjectsInv.Entry one : inventory().objects()) {
            byte[] page = SITE.file(one.file()).orElseThrow(() -> new AssertionError("no page for " + one));
            String html = new String(page, StandardCharsets.UTF_8);
            assertThat(one.anchor().isEmpty() || Jsoup.parse(html).getElementById(one.anchor()) != null)
                    .as(one.toString())
                    .isTrue();
        }
    }

    @Test
    void generalIndexIsInOrder() throws IOException {
        String page = new String(SITE.file("genindex.html").orElseThrow(), StandardCharsets.UTF_8);
        compare("genindex.html", Jsoup.parse(page).select("article").html().strip() + "\n");
        assertThat(findings)
                .filteredOn(one -> one.code().equals("rst.index-entry"))
                .hasSize(1);
    }

    @Test
    void inventoryServesAGuideWithoutTheSource() {
        Inventory known = inventory().asInventory("shelves", new Published("https://example.org/{page}.html"));
        assertThat(known.page("part/words")).map(Inventory.Page::title).contains("Words");
        assertThat(known.label("Lone  Label".replace("  ", " ")).map(known::address))
                .contains("https://example.org/index.html#lone-label");
        assertThat(known.symbol("shelf_add").map(known::address))
                .contains("https://example.org/part/c.html#c.shelf_add");
        assertThat(known.symbol("shelf_add.done")).isEmpty();
        assertThat(InventoryFile.write(known)).contains("  c.shelf_add: part/c\n");
    }

    @Test
    void sourcesLieBesideThePages() throws IOException {
        assertThat(SITE.file("_sources/part/words.rst.txt"))
                .contains(Files.readAllBytes(FOLDER.resolve("content/part/words.rst")));
        String page = new String(SITE.file("part/words.html").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("href=\"../_sources/part/words.rst.txt\"")
                .contains("<link rel=\"index\" href=\"../genindex.html\">");
    }
}
