// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.Drawer;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.PageFile;
import org.klpdoc.text.Parallel;

/**
 * The pages of a preview as they were read last, each with all that reading it asked of files. When something was
 * touched, those are read anew that had another answer.
 */
final class KeptPages {
    private final Drawer drawer;
    private final Parallel parallel;
    private final Map<String, Kept> pages = new HashMap<>();
    /** For the place of each file that was asked about, and of each folder that was listed, the pages that asked. */
    private final Map<Path, Set<String>> readers = new HashMap<>();

    private final Map<Path, Set<String>> listers = new HashMap<>();
    /** The same for files that were there. */
    private final Map<Path, Set<String>> contents = new HashMap<>();

    private Optional<PageReader> reader = Optional.empty();
    private Optional<Gathered> last = Optional.empty();

    /**
     * A page as it was read.
     *
     * @param key what it hangs on beside files
     * @param asked what was asked of files
     */
    record Kept(String key, PageFile file, ParsedPage page, List<Trace.Asked> asked) {}

    KeptPages(Drawer drawer, Parallel parallel) {
        this.drawer = drawer;
        this.parallel = parallel;
    }

    /**
     * The pages as they are now, in the order of their names.
     *
     * @param gathered what they are gathered from; the same object as last time where no settings and no names changed
     * @param touched where something may have changed
     * @param all whether it may have changed anywhere
     */
    List<ParsedPage> read(Gathered gathered, Set<Path> touched, boolean all) {
        Set<String> doubtful = all ? Set.copyOf(pages.keySet()) : users(touched);
        PageReader current = reader(gathered);
        Map<String, String> keys = new HashMap<>();
        keys.put("", current.key(gathered.own()));
        gathered.sources().forEach(source -> keys.put(source.name(), current.key(source)));
        Answers answers = new Answers(current);
        List<Kept> read = parallel.map(gathered.tree().pages(), file -> {
            String key = keys.getOrDefault(file.mount().source(), "");
            Optional<Kept> same = Optional.ofNullable(pages.get(file.page()))
                    .filter(kept -> kept.key().equals(key) && kept.file().path().equals(file.path()))
                    .filter(kept -> !doubtful.contains(file.page()) || answers.areSame(kept.asked(), file));
            return same.map(kept -> moved(kept, file, gathered)).orElseGet(() -> anew(current, file, key));
        });
        keep(read);
        return read.stream().map(Kept::page).toList();
    }

    private PageReader reader(Gathered gathered) {
        if (reader.isEmpty() || last.filter(one -> one == gathered).isEmpty()) {
            reader = Optional.of(new PageReader(gathered));
            last = Optional.of(gathered);
        }
        return reader.get();
    }

    private Kept anew(PageReader current, PageFile file, String key) {
        Trace trace = new Trace();
        ParsedPage traced = current.read(file, trace);
        ParsedPage page = new ParsedPage(traced.source(), Optional.of(file), traced.parsed(), traced.facts());
        Assets.draw(page, drawer);
        return new Kept(key, file, page, trace.asked());
    }

    /** The same page, of what was gathered now. */
    private static Kept moved(Kept kept, PageFile file, Gathered gathered) {
        if (kept.file().mount() == file.mount()) {
            return kept;
        }
        ParsedPage before = kept.page();
        ParsedPage page = new ParsedPage(
                gathered.source(file.mount().source()).orElseThrow(),
                Optional.of(file),
                before.parsed(),
                before.facts());
        return new Kept(kept.key(), file, page, kept.asked());
    }

    private void keep(List<Kept> read) {
        Map<String, Kept> before = new HashMap<>(pages);
        pages.clear();
        for (Kept kept : read) {
            String name = kept.file().page();
            Kept old = before.remove(name);
            pages.put(name, kept);
            if (old == null || old.asked() != kept.asked()) {
                if (old != null) {
                    forget(name, old);
                }
                note(name, kept);
            }
        }
        before.forEach(this::forget);
    }

    private void note(String name, Kept kept) {
        for (Trace.Asked one : kept.asked()) {
            place(kept, one)
                    .ifPresent(path -> users(one)
                            .forEach(users -> users.computeIfAbsent(path, none -> new HashSet<>())
                                    .add(name)));
        }
    }

    private void forget(String name, Kept kept) {
        for (Trace.Asked one : kept.asked()) {
            place(kept, one)
                    .ifPresent(path -> users(one)
                            .forEach(users -> users.computeIfPresent(path, (same, names) -> {
                                names.remove(name);
                                return names.isEmpty() ? null : names;
                            })));
        }
    }

    private List<Map<Path, Set<String>>> users(Trace.Asked asked) {
        if (asked.question() == Trace.Question.SURVEY) {
            return List.of(listers);
        }
        boolean there =
                asked.question() == Trace.Question.CONTENT && !asked.answer().isEmpty();
        return there ? List.of(readers, contents) : List.of(readers);
    }

    /** Where on the disk that is what was asked about; behind a link, what it leads to. */
    private Optional<Path> place(Kept kept, Trace.Asked asked) {
        Optional<ContentRoot> root = reader.flatMap(one -> one.traced(asked.root(), kept.file()));
        return root.flatMap(one -> one.location(asked.path())).map(KeptPages::real);
    }

    /** A path without links, as far as there is something. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.normalize();
        }
    }

    /** The pages that asked about one of these places, or about what is below it, or listed a folder that it is in. */
    private Set<String> users(Set<Path> touched) {
        Set<String> found = new HashSet<>();
        for (Path path : touched) {
            found.addAll(readers.getOrDefault(path, Set.of()));
            if (!Files.isRegularFile(path)) {
                readers.forEach((place, names) -> {
                    if (place.startsWith(path)) {
                        found.addAll(names);
                    }
                });
            }
            listers.forEach((folder, names) -> {
                if (path.startsWith(folder) || folder.startsWith(path)) {
                    found.addAll(names);
                }
            });
        }
        return found;
    }

    /** Whether a page was made from the file, or looked for it or for one below it. */
    boolean isUsed(Path file) {
        return readers.containsKey(file) || readers.keySet().stream().anyMatch(place -> place.startsWith(file));
    }

    /** Whether a page was made from the file, which was there. */
    boolean isRead(Path file) {
        return contents.containsKey(file);
    }

    /** The pages as they are now, for readers of another state of the tree. */
    ReadPages snapshot() {
        return reader.flatMap(one -> last.map(gathered -> ReadPages.of(one, gathered, pages)))
                .orElse(ReadPages.NONE);
    }

    /** The places of all files that pages asked about. */
    List<Path> places() {
        return new ArrayList<>(readers.keySet());
    }
}
