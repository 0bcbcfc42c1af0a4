// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.named;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.compare.Broken;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.DocTree;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Place;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Paths;

/**
 * Finds the paths in the files of a project's tree that led to pages, or to folders of them, and lead nowhere now. Nothing
 * is read where no page is gone from its place.
 */
public final class TreePaths {
    /** A folder's pages may be anywhere now; so many places are told. */
    private static final int MOST_PLACES = 3;

    private final Comparison comparison;
    private final ContentRoot top;
    private final String docs;
    /** The pages that are gone from their place, by what they were called. */
    private final Map<String, String> gone = new TreeMap<>();
    /** The files of all pages before, by what they were called. */
    private final Map<String, String> pathsBefore = new TreeMap<>();

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    private TreePaths(Comparison comparison, ContentRoot top, String docs) {
        this.comparison = comparison;
        this.top = top;
        this.docs = docs + "/";
        Set<String> there = new HashSet<>();
        comparison.after().pages().values().forEach(page -> there.add(page.source() + ":" + page.home()));
        comparison.before().pages().forEach((name, page) -> {
            if (page.source().isEmpty()) {
                pathsBefore.put(page.home(), inTree(page));
                if (!there.contains(":" + page.home())) {
                    gone.put(page.home(), name);
                }
            }
        });
    }

    /** The path of a page's file in the tree. */
    private String inTree(DocTree.Page page) {
        int dot = page.path().lastIndexOf('.');
        String ending = dot > page.path().lastIndexOf('/') ? page.path().substring(dot) : "";
        return docs + page.home() + ending;
    }

    /**
     * The paths that lead nowhere.
     *
     * @param comparison the documents before and after
     * @param top the tree
     * @param docs their folder within it: {@code Documentation}
     */
    public static List<Broken.Link> broken(Comparison comparison, ContentRoot top, String docs, Parallel parallel) {
        TreePaths paths = new TreePaths(comparison, top, docs);
        return paths.gone.isEmpty() ? List.of() : paths.find(parallel);
    }

    private List<Broken.Link> find(Parallel parallel) {
        List<String> all = top.list("");
        for (String file : all) {
            files.add(file);
            String folder = Paths.folder(file);
            while (!folder.isEmpty() && folders.add(folder)) {
                folder = Paths.folder(folder.substring(0, folder.length() - 1));
            }
        }
        NamedPaths named = new NamedPaths(docs, all);
        Set<String> told = new HashSet<>();
        comparison.broken().references().forEach(one -> told.add(line(one)));
        return TreeTexts.having(top, all, docs, parallel, file -> Optional.of(links(file, named))).stream()
                .flatMap(List::stream)
                .filter(link -> !told.contains(line(link)))
                .toList();
    }

    private static String line(Broken.Link link) {
        return link.place().path() + ":" + link.place().line();
    }

    private List<Broken.Link> links(SourceFile file, NamedPaths named) {
        Source source =
                Decoded.of(file.display(), file.bytes(), Source.Tabs.KEEP).source();
        List<Broken.Link> out = new ArrayList<>();
        for (NamedPath path : named.in(file.path(), source.text())) {
            was(path).ifPresent(was -> {
                Place place = source.place(path.start());
                out.add(new Broken.Link(Broken.Origin.TREE, place, docs + path.path(), was, went(was)));
            });
        }
        return out;
    }

    /** What a path meant that means nothing now: a page's file, or a folder or a pattern as it is written. */
    private Optional<String> was(NamedPath path) {
        String whole = docs + path.path();
        if (path.path().isEmpty() || files.contains(whole) || folders.contains(folder(whole))) {
            return Optional.empty();
        } else if (gone.containsKey(path.home())) {
            return Optional.ofNullable(pathsBefore.get(path.home()));
        }
        boolean led =
                (path.isPattern() || path.ending().isEmpty()) && !pages(whole).isEmpty();
        boolean leads = path.isPattern() && led && matches(whole);
        return led && !leads ? Optional.of(whole) : Optional.empty();
    }

    private static String folder(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    /** The pages before that a folder held, or that a pattern stood for. */
    private List<String> pages(String whole) {
        boolean pattern = whole.indexOf('*') >= 0 || whole.indexOf('?') >= 0;
        Globs globs = pattern ? Globs.of(List.of(whole)) : Globs.NONE;
        return gone.keySet().stream()
                .filter(home -> {
                    String path = pathsBefore.getOrDefault(home, "");
                    return pattern ? globs.matches(path) : path.startsWith(folder(whole));
                })
                .toList();
    }

    private boolean matches(String pattern) {
        Globs globs = Globs.of(List.of(pattern));
        return files.stream().anyMatch(globs::matches);
    }

    /** Where a page's file, or what a folder or a pattern stood for, is now. */
    private List<String> went(String was) {
        Optional<String> page = pathsBefore.entrySet().stream()
                .filter(one -> one.getValue().equals(was))
                .map(Map.Entry::getKey)
                .findFirst();
        if (page.isPresent()) {
            return now(page.get()).stream().toList();
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String home : pages(was)) {
            now(home).ifPresent(path -> places.merge(Paths.folder(path), 1, Integer::sum));
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PLACES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> now(String home) {
        return Optional.ofNullable(gone.get(home))
                .flatMap(page -> comparison.went().page(page))
                .flatMap(page -> Optional.ofNullable(comparison.after().pages().get(page)))
                .map(this::inTree);
    }
}
