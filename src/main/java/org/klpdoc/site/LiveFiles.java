// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.klpdoc.text.Parallel;

/**
 * The files of a preview: those of its pages are there; what is made of the whole site, as the search, when somebody asks
 * for it. Safe for use by many threads.
 */
final class LiveFiles {
    /** A site without files. */
    static final LiveFiles NONE = new LiveFiles(Map.of(), Map.of(), List.of());

    private static final int THEME = 0;
    private static final int ASSETS = 1;

    private final Map<String, byte[]> pages;
    private final Map<String, LivePage> written;
    private final List<Group> groups;

    private LiveFiles(Map<String, byte[]> pages, Map<String, LivePage> written, List<Group> groups) {
        this.pages = pages;
        this.written = written;
        this.groups = List.copyOf(groups);
    }

    /** Files that are made together, when one of them is asked for. */
    private static final class Group {
        private final List<String> folders;
        private final Consumer<MemoryOutput> make;
        private Optional<MemoryOutput> made = Optional.empty();

        /** Files whose paths begin with one of these, or those at the top where there are none. */
        Group(List<String> folders, Consumer<MemoryOutput> make) {
            this.folders = folders;
            this.make = make;
        }

        boolean mayHave(String path) {
            return folders.isEmpty() ? path.indexOf('/') < 0 : folders.stream().anyMatch(path::startsWith);
        }

        synchronized MemoryOutput files() {
            if (made.isEmpty()) {
                MemoryOutput output = new MemoryOutput();
                make.accept(output);
                made = Optional.of(output);
            }
            return made.get();
        }
    }

    /**
     * The files of a site.
     *
     * @param before the files before, where nothing but the text of pages is another
     */
    static LiveFiles of(Writing writing, Map<String, LivePage> pages, Parallel parallel, Optional<LiveFiles> before) {
        Map<String, byte[]> all = new HashMap<>();
        pages.values().forEach(page -> all.putAll(page.files()));
        Group theme = new Group(List.of("_static/"), writing::theme);
        Group assets = new Group(List.of("_images/", "_downloads/"), writing::assets);
        Group lists = new Group(List.of(), writing::lists);
        List<Group> groups =
                new ArrayList<>(before.map(old -> old.groups.subList(0, 3)).orElse(List.of(theme, assets, lists)));
        groups.add(new Group(
                List.of(),
                output -> writing.finish(
                        pages.values().stream().map(LivePage::written).toList(), output)));
        groups.add(new Group(List.of("_search/", "search.html"), output -> {
            SearchFiles search = writing.search();
            writing.read().pages().forEach(search::add);
            search.write(parallel, output, writing::searchPage);
        }));
        return new LiveFiles(all, pages, groups);
    }

    /** The content of a file. */
    Optional<byte[]> file(String path) {
        return Optional.ofNullable(pages.get(path))
                .or(() -> groups.stream()
                        .filter(group -> group.mayHave(path))
                        .flatMap(group -> group.files().file(path).stream())
                        .findFirst());
    }

    /** The files that a page was made from, as its findings name them. */
    Set<String> sources(String path) {
        String name = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        return Optional.ofNullable(written.get(name)).map(LivePage::sources).orElse(Set.of());
    }

    /** The names of all files. */
    List<String> paths() {
        Map<String, Boolean> all = new TreeMap<>();
        pages.keySet().forEach(path -> all.put(path, true));
        groups.forEach(group -> group.files().paths(path -> all.put(path, true)));
        return List.copyOf(all.keySet());
    }

    /** Adds what is different in styles, scripts and images to {@code different}, with what it was before. */
    void differences(LiveFiles before, Map<String, Optional<byte[]>> different) {
        if (groups.isEmpty() || before.groups.isEmpty()) {
            return;
        }
        for (int i = THEME; i <= ASSETS; i++) {
            if (groups.get(i) != before.groups.get(i)) {
                MemoryOutput old = before.groups.get(i).files();
                MemoryOutput now = groups.get(i).files();
                now.paths(path -> {
                    Optional<byte[]> was = old.file(path);
                    if (was.filter(bytes -> Arrays.equals(bytes, now.file(path).orElseThrow()))
                            .isEmpty()) {
                        different.put(path, was);
                    }
                });
            }
        }
    }
}
