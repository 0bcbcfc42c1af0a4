// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Source;

/**
 * What the codes of findings mean. The text is the manual's, {@code content/manual/diagnostics}, which the jar holds:
 * the pages that their index names, on each a section a code.
 */
final class Explanations {
    /** Where the manual's pages are on the class path. */
    static final String FOLDER = "/manual/diagnostics/";

    private static final int MOST_NEAR = 5;

    private final SortedMap<String, Explanation> byCode = new TreeMap<>();

    private Explanations() {}

    /** Reads the program's own. */
    static Explanations bundled() {
        Explanations all = new Explanations();
        RstParser parser = new RstParser(RstSettings.ofSphinx());
        pages(page(parser, "index")).forEach(name -> all.add(page(parser, name)));
        return all;
    }

    /** All of them, by code. */
    Map<String, Explanation> byCode() {
        return java.util.Collections.unmodifiableSortedMap(byCode);
    }

    Optional<Explanation> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The codes that somebody who wrote that most likely meant: the nearest spelling, with the area or without it, then
     * those that have the words in them.
     */
    List<String> near(String wrong) {
        Set<String> found = new LinkedHashSet<>();
        Nearest.of(wrong, byCode.keySet()).ifPresent(found::add);
        String words = words(wrong);
        List<String> all = byCode.keySet().stream().map(Explanations::words).toList();
        Nearest.of(words, all)
                .ifPresent(near -> byCode.keySet().stream()
                        .filter(code -> words(code).equals(near))
                        .forEach(found::add));
        byCode.keySet().stream()
                .filter(code -> words.length() > 2 && code.contains(words))
                .forEach(found::add);
        return found.stream().limit(MOST_NEAR).toList();
    }

    /** A code without its area. */
    private static String words(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    private void add(Document page) {
        Block.Section whole = sections(page.children()).get(0);
        List<Block> family = whole.children().stream()
                .filter(block -> block instanceof Block.Paragraph)
                .toList();
        for (Block.Section section : sections(whole.children())) {
            List<Block> text = section.children().subList(1, section.children().size());
            String code = PlainText.of(section.children().get(0));
            byCode.put(code, new Explanation(code, text, family));
        }
    }

    private static List<Block.Section> sections(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(Block.Section.class::cast)
                .toList();
    }

    private static List<String> pages(Document index) {
        List<String> names = new ArrayList<>();
        new Walk() {
            @Override
            protected void enter(Block block) {
                if (block instanceof Block.Toctree toctree) {
                    toctree.entries().forEach(entry -> names.add(entry.target()));
                }
            }
        }.document(index);
        return names;
    }

    private static Document page(RstParser parser, String name) {
        String path = FOLDER + name + ".rst";
        try (InputStream in = Explanations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + path);
            }
            Source source =
                    Decoded.of(path, in.readAllBytes(), Source.Tabs.EXPAND).source();
            return parser.parse(source).document();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's own " + path, broken);
        }
    }
}
