// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionReader;
import org.klpdoc.doc.Slug;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.site.SiteReading;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.source.MadeFiles;
import org.klpdoc.source.Mount;
import org.klpdoc.source.SourceTree;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Two pages as the parser reads them, as they are or as they are to be.
 *
 * @param sections the sections of each page, by its name, in the order of its text
 * @param anchors the ids of each page
 * @param findings how often each kind of finding is reported of them
 */
record PageSections(
        Map<String, List<Section>> sections, Map<String, Set<String>> anchors, Map<String, Integer> findings) {
    /** What is kept of a page. */
    private record Read(String page, List<Section> sections, Set<String> anchors, List<Diagnostic> findings) {}

    /**
     * Reads pages.
     *
     * @param files their files
     * @param texts the texts of those that are not to be read from the disk
     */
    static PageSections of(Gathered gathered, DocFolder docs, List<String> files, Map<String, String> texts) {
        Map<String, Supplier<Source>> made = new HashMap<>();
        texts.forEach((file, text) -> {
            Source.Tabs tabs = DocFolder.isMarkdown(file) ? Source.Tabs.KEEP : Source.Tabs.EXPAND;
            Source source = Source.of(docs.mount().root().display(file), text, tabs);
            made.put(file, () -> source);
        });
        ContentRoot root = made.isEmpty()
                ? docs.mount().root()
                : new MadeFiles(docs.mount().root(), made);
        Mount mount = new Mount("", root, "", "", Globs.of(files), Globs.NONE);
        GatheredSource own = gathered.own();
        Gathered part = new Gathered(
                gathered.guide(),
                new GatheredSource(
                        own.spec(), own.top(), Optional.of(mount), own.profile(), own.revision(), own.inventory()),
                List.of(),
                SourceTree.of(List.of(mount)),
                gathered.kernel(),
                List.of());
        List<Read> pages;
        try (Parallel parallel = new Parallel(1)) {
            pages = SiteReading.of(part, parallel)
                    .pages(page -> new Read(
                            page.name(),
                            SectionReader.read(page.name(), page.parsed().document(), ""),
                            page.facts().anchors(),
                            page.parsed().diagnostics()));
        }
        Map<String, List<Section>> sections = new HashMap<>();
        Map<String, Set<String>> anchors = new HashMap<>();
        Map<String, Integer> findings = new HashMap<>();
        for (Read page : pages) {
            sections.put(page.page(), page.sections());
            anchors.put(page.page(), new HashSet<>(page.anchors()));
            page.findings().stream()
                    .filter(one -> one.severity() != Severity.NOTE)
                    .forEach(one -> findings.merge(one.code() + ": " + one.message(), 1, Integer::sum));
        }
        return new PageSections(sections, anchors, findings);
    }

    List<Section> of(String file) {
        return sections.getOrDefault(DocFolder.home(file), List.of());
    }

    Set<String> anchors(String file) {
        return anchors.getOrDefault(DocFolder.home(file), Set.of());
    }

    /** The place of a section among those of a page, by any of its ids. */
    Optional<Integer> find(String file, String id) {
        List<Section> all = of(file);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)
                    || all.get(i).level() > 0 && all.get(i).ids().contains(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The place behind a section and all that are within it. */
    int behind(String file, int section) {
        List<Section> all = of(file);
        int end = section + 1;
        while (end < all.size() && all.get(end).level() > all.get(section).level()) {
            end++;
        }
        return end;
    }

    /** What the ids of sections are now that follow one another as before. */
    static Map<String, String> ids(List<Section> was, List<Section> now) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < was.size(); i++) {
            Section there = now.get(i);
            for (String id : was.get(i).ids()) {
                ids.put(id, there.ids().contains(id) ? id : there.id());
            }
        }
        return ids;
    }

    /** Whether a text may refer to one of these places. */
    static boolean mayName(String text, Map<String, String> ids, NameChanges names) {
        String folded = names.labels().isEmpty() ? "" : Slug.name(text);
        return ids.keySet().stream().anyMatch(id -> text.contains("#" + id))
                || names.labels().keySet().stream().anyMatch(folded::contains);
    }

    /** What is reported here and was not, or not so often, before. */
    List<String> since(PageSections before) {
        List<String> out = new ArrayList<>();
        findings.forEach((finding, times) -> {
            if (times > before.findings().getOrDefault(finding, 0)) {
                out.add(finding);
            }
        });
        return out.stream().sorted().toList();
    }
}
