// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.search.SearchIndex;
import org.klpdoc.text.Parallel;

/** A build of a part writes the same files as a build of all, whether or not an earlier one left what it knew. */
class PartialBuildTest {
    @TempDir
    Path temp;

    @BeforeEach
    void makePages() throws IOException {
        write("conf.py", "extensions = ['sphinx.ext.autosectionlabel']\nautosectionlabel_prefix_document = True\n");
        write("index.rst", """
                Start
                =====

                .. toctree::
                   :numbered:

                   part/a
                   part/b
                   other/*
                   genindex

                .. image:: part/x1.svg
                """.replace("   :numbered:\n", "   :numbered:\n   :glob:\n"));
        write("part/a.rst", """
                First
                =====

                See :ref:`label`, :ref:`other/c:third *part*`, :doc:`/other/c`, :term:`shelf`, :c:func:`add`,
                :option:`-x`, :py:func:`saw`, :ref:`lost`, :doc:`/other/d`, add() and shelf.

                .. image:: x.svg

                .. c:alias:: add
                   :maxdepth: 0

                .. include:: /text.inc
                """);
        write("part/b.rst", "Second\n======\n\n.. image:: ../other/x.svg\n");
        write("other/c.rst", """
                Third *part*
                ============

                .. _label:

                Section ``two`` -- and :sup:`more`
                ----------------------------------

                .. c:function:: int add(int what)

                   .. c:var:: struct add *last = {1}

                .. option:: -x

                .. py:function:: saw()

                .. glossary::

                   shelf
                      Wood.

                .. include:: /text.inc

                .. image:: x.svg

                .. math::
                   :label: sum

                   1 + 1
                """);
        write("other/d.md", "# Fourth\n\n## Part of it\n");
        write("text.inc", ".. _lost:\n\nFound\n-----\n\ntext\n");
        for (String image : List.of("part/x.svg", "part/x1.svg", "other/x.svg")) {
            write(image, "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + image + "</title></svg>");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve("docs").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MemoryOutput build(String... only) {
        Path docs = temp.resolve("docs");
        Gathered gathered =
                Gatherer.gather(new Gatherer.Request(docs.toString(), Map.of(), "", temp), Profiles.bundled());
        BuildOptions options =
                new BuildOptions(docs, List.of(only), Optional.of(facts()), Optional.empty(), Optional.empty(), false);
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            new Site(gathered, options, parallel, Timings.ofWall()).write(output);
        }
        return output;
    }

    private Path facts() {
        return temp.resolve("facts");
    }

    private static int same(MemoryOutput part, MemoryOutput whole) {
        int[] files = {0};
        part.paths(path -> {
            // The texts of pages that are not written cannot be searched.
            if (!path.startsWith(SearchIndex.FOLDER)) {
                files[0]++;
                assertThat(text(part, path)).as(path).isEqualTo(text(whole, path));
            }
        });
        return files[0];
    }

    private static String text(MemoryOutput output, String path) {
        return new String(output.file(path).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsAsOnTheWholeSite() throws IOException {
        MemoryOutput whole = build();
        assertThat(facts()).doesNotExist();
        for (String only : List.of("part/*", "index", "other/c", "part/*")) {
            MemoryOutput part = build(only);
            assertThat(same(part, whole)).isGreaterThan(5);
            assertThat(part.file("objects.inv")).isPresent();
            assertThat(part.file("genindex.html")).isPresent();
        }
        assertThat(build("part/a", "index").file("part/a.html")).isPresent();
        assertThat(build("part/a", "index").file("index.html")).isPresent();
        assertThat(build("part/a").file("index.html")).isEmpty();
        assertThat(build("part/a").file("_images/x1.svg")).isEmpty();
        assertThat(build("part/a").file("_images/x2.svg")).isPresent();
        assertThat(text(whole, "part/a.html")).contains("_images/x2.svg");
        assertThat(text(whole, "part/b.html"))
                .contains("_images/x.svg", "<li><a href=\"../genindex.html\">Index</a></li>");
    }

    @Test
    void namesOfPagesThatAreNotWrittenCanBeSearched() {
        MemoryOutput part = build("part/a");
        List<String> entries = entries(part);
        assertThat(entries).isEqualTo(entries(build("other/c"))).contains("Third part", "add", "shelf", "Part of it");
        assertThat(text(part, "_search/e0.js")).contains("shelf").doesNotContain("Wood.");
        assertThat(text(build("other/c"), "_search/e0.js")).contains("shelf", "Wood.");
    }

    /** The titles and names that the search of a site knows. */
    private static List<String> entries(MemoryOutput site) {
        String script = text(site, "_search/e0.js");
        JsonArray pages = JsonParser.parseString(script.substring(script.indexOf('['), script.lastIndexOf(')')))
                .getAsJsonArray();
        List<String> titles = new ArrayList<>();
        for (JsonElement page : pages) {
            JsonArray entries = page.getAsJsonArray().get(2).getAsJsonArray();
            for (int i = 2; i < entries.size(); i += 4) {
                titles.add(entries.get(i).getAsString());
            }
        }
        titles.sort(null);
        return titles;
    }

    @Test
    void changesOfWhatPagesAreMadeFromCount() throws IOException {
        build("part/*");
        String before = text(build("part/*"), "part/a.html");
        assertThat(before).contains(">Found<");
        write("text.inc", ".. _lost:\n\nMoved\n-----\n\ntext\n");
        MemoryOutput part = build("index");
        same(part, build());
        write("other/c.rst", "Third *part*\n============\n\n.. _label:\n\nShort\n-----\n\n.. include:: /late.inc\n");
        same(build("part/*"), build());
        write("late.inc", ".. c:function:: void add(void)\n");
        MemoryOutput late = build("part/*");
        same(late, build());
        assertThat(text(late, "part/a.html")).contains("other/c.html#c.add");
    }

    @Test
    void aBrokenFileOfFactsIsAsGoodAsNone() throws IOException {
        MemoryOutput whole = build();
        build("part/*");
        byte[] good = Files.readAllBytes(facts());
        for (int cut : List.of(0, 1, 20, good.length / 2, good.length - 1)) {
            Files.write(facts(), java.util.Arrays.copyOf(good, cut));
            same(build("part/*"), whole);
        }
        for (int at = 20; at < good.length; at += 97) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Files.write(facts(), bad);
            same(build("part/a"), whole);
        }
    }

    @Test
    void aPatternWithoutPagesIsReported() {
        Path docs = temp.resolve("docs");
        Gathered gathered =
                Gatherer.gather(new Gatherer.Request(docs.toString(), Map.of(), "", temp), Profiles.bundled());
        BuildOptions options = new BuildOptions(
                docs, List.of("nothing/*"), Optional.empty(), Optional.empty(), Optional.empty(), false);
        try (Parallel parallel = new Parallel(1)) {
            BuildReport report = new Site(gathered, options, parallel, Timings.ofWall()).write(new MemoryOutput());
            assertThat(report.pages()).isZero();
            assertThat(report.diagnostics()).extracting(one -> one.code()).containsExactly("site.no-page");
        }
    }
}
