// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Parsed;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.source.Globs;
import org.klpdoc.source.PageFile;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.FactsIn;
import org.klpdoc.xref.FactsOut;
import org.klpdoc.xref.PageFacts;

/**
 * Reads the pages of a build that writes a part of them: those that are written as always; of the others only what links
 * must know of them, out of the file that the last such build left where nothing that a page was made from has changed
 * since. Safe for use by many threads.
 */
final class KnownPages {
    private final Gathered gathered;
    private final PageReader reader;
    private final Globs wanted;
    private final Map<String, FactsCache.Entry> before;
    private final Map<String, FactsCache.Entry> now = new ConcurrentHashMap<>();
    private final Answers answers;
    private final Map<String, String> keys = new HashMap<>();
    private final Optional<Path> file;

    /** For the pages that {@code wanted} names; {@code file} is what was left, and where to leave something. */
    KnownPages(Gathered gathered, PageReader reader, Globs wanted, Optional<Path> file) {
        this.gathered = gathered;
        this.reader = reader;
        this.answers = new Answers(reader);
        this.wanted = wanted;
        this.file = file;
        this.before = file.map(FactsCache::read).orElse(Map.of());
        String program = program();
        keys.put("", Digests.of(program + "\n" + reader.key(gathered.own())));
        gathered.sources().forEach(source -> keys.put(source.name(), Digests.of(program + "\n" + reader.key(source))));
    }

    /** The program: another jar may read a page in another way. */
    private static String program() {
        StringBuilder program = new StringBuilder(Runtime.version().toString());
        for (String place : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            program.append('\n').append(place);
            try {
                BasicFileAttributes found = Files.readAttributes(Path.of(place), BasicFileAttributes.class);
                program.append(' ').append(found.size()).append(' ').append(found.lastModifiedTime());
            } catch (IOException | InvalidPathException gone) {
                program.append(" gone");
            }
        }
        return program.toString();
    }

    /**
     * Reads a page, or says what is known of it.
     *
     * @throws PageFault where klpdoc itself fails
     */
    ParsedPage read(PageFile page) {
        if (wanted.matches(page.page())) {
            return reader.read(page);
        }
        GatheredSource source = gathered.source(page.mount().source()).orElseThrow();
        String key = keys.getOrDefault(source.name(), "");
        Address address = PageReader.address(page);
        Optional<ParsedPage> known = Optional.ofNullable(before.get(page.page()))
                .filter(entry -> entry.key().equals(key) && answers.areSame(entry.asked(), page))
                .flatMap(entry -> FactsIn.read(entry.facts(), address).map(facts -> {
                    now.put(page.page(), entry);
                    return page(source, page, facts, entry.inputs());
                }));
        return known.orElseGet(() -> anew(page, source, key));
    }

    private ParsedPage anew(PageFile page, GatheredSource source, String key) {
        Trace trace = new Trace();
        ParsedPage read = reader.read(page, trace);
        List<String> inputs = read.parsed().inputs();
        FactsOut.write(read.facts())
                .ifPresent(facts -> now.put(page.page(), new FactsCache.Entry(key, trace.asked(), inputs, facts)));
        return page(source, page, read.facts(), inputs);
    }

    /** A page of which nothing but its facts is needed. */
    private static ParsedPage page(GatheredSource source, PageFile page, PageFacts facts, List<String> inputs) {
        Document nothing = new Document(Attrs.NONE, Source.EMPTY, facts.format(), "", Map.of(), 0, List.of());
        return new ParsedPage(source, Optional.of(page), new Parsed(nothing, inputs, List.of()), facts);
    }

    /** Leaves what is known for the next build. */
    void save() {
        boolean same = before.keySet().equals(now.keySet())
                && now.entrySet().stream().allMatch(one -> before.get(one.getKey()) == one.getValue());
        if (!same) {
            Map<String, FactsCache.Entry> all = new HashMap<>(now);
            // Pages that are written this time were not asked for; what was known of them may serve the next time.
            before.forEach((page, entry) -> {
                if (wanted.matches(page)) {
                    all.putIfAbsent(page, entry);
                }
            });
            file.ifPresent(path -> FactsCache.write(path, all));
        }
    }
}
