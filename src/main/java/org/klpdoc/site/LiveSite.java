// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.Drawer;
import org.klpdoc.render.PageShell;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;

/**
 * A site in memory that is brought up to date when files change, as far as they change it: a page is read anew where an
 * answer of the files that it was made from is another, references are followed anew where a page says something new to
 * others, and a page is written anew where its text, its links or its frame is another. What it has in the end is what a
 * build would write. For one thread; its files may be read by others.
 */
public final class LiveSite {
    private final Supplier<Gathered> gathering;
    private final BuildOptions options;
    private final Parallel parallel;
    private final Drawer drawer;
    private final KeptPages kept;
    private Optional<Gathered> gathered = Optional.empty();
    private volatile Optional<Writing> writing = Optional.empty();
    private Map<String, LivePage> pages = Map.of();
    private volatile LiveFiles files = LiveFiles.NONE;
    private volatile WatchedPaths watched = WatchedPaths.NONE;
    private boolean moreWatched;

    /**
     * What an update did.
     *
     * @param changed the files of the site that are others than before, with what they were; empty for one that is new
     * @param built whether the site is up to date; else it is the last good one
     * @param found gathers what was found, which takes longer than many an update
     */
    public record Update(Map<String, Optional<byte[]>> changed, boolean built, Supplier<BuildReport> found) {
        /** What was found; where nothing could be built, why. */
        public BuildReport report() {
            return found.get();
        }
    }

    /** A site of what {@code gathering} gathers, which is asked again when the settings or the names of files change. */
    public LiveSite(Supplier<Gathered> gathering, BuildOptions options, Parallel parallel) {
        this.gathering = gathering;
        this.options = options;
        this.parallel = parallel;
        this.drawer = options.drawer();
        this.kept = new KeptPages(drawer, parallel);
    }

    /** The content of a file of the site as it is now. */
    public Optional<byte[]> file(String path) {
        return files.file(path);
    }

    /** The names of all files that the site has; makes those that nobody has asked for yet. */
    public List<String> paths() {
        return files.paths();
    }

    /** The files that a page of the site, by its name as a file, was made from, as far as findings name them. */
    public Set<String> sources(String path) {
        return files.sources(path);
    }

    /** What it was made from, as of the last time that {@link #watch} was asked. */
    public WatchedPaths watched() {
        return watched;
    }

    /** What it is made from now. */
    public WatchedPaths watch() {
        if (moreWatched) {
            gathered.ifPresent(now -> watched = WatchedPaths.of(now, options, kept.places()));
            moreWatched = false;
        }
        return watched;
    }

    /** The pages as they were read last; for the thread that updates. */
    public ReadPages pages() {
        return kept.snapshot();
    }

    /**
     * A page of the server's own in the frame of the site's; empty while there is no site.
     *
     * @param name its name, without ending
     * @param article its content, HTML from {@code render.HtmlOut}
     */
    public Optional<byte[]> framed(String name, String title, String article) {
        return writing.map(one -> one.framed(name, title, article));
    }

    /** Looks for what the site is made from, so that it can be watched before it is read. */
    public void prepare() {
        watched = WatchedPaths.of(gathering.get(), options, List.of());
    }

    /**
     * Brings the site up to date.
     *
     * @param touched where something may have changed
     * @param all whether something may have changed anywhere
     * @throws org.klpdoc.render.TemplateFault where a template of the user's own is wrong; the site stays as it was
     * @throws PageFault where klpdoc itself fails; the site stays as it was
     */
    public Update update(Set<Path> touched, boolean all) {
        Set<Path> meant = touched.stream().filter(path -> !isLitter(path)).collect(Collectors.toSet());
        if (meant.isEmpty() && !all) {
            return new Update(Map.of(), true, this::report);
        } else if (all || !isText(meant)) {
            return anew(meant, all);
        }
        Writing before = writing.orElseThrow();
        List<ParsedPage> read = kept.read(gathered.orElseThrow(), meant, false);
        Optional<Map<Integer, ParsedPage>> texts = changedTexts(before, read, meant);
        return texts.map(changed -> rewritten(before, changed)).orElseGet(() -> linked(before, read));
    }

    /** What was found last. */
    private BuildReport report() {
        return writing.map(one -> one.report(written(one, pages))).orElse(new BuildReport(0, 0, List.of()));
    }

    /** Whether a path is none of a document: what editors leave for a moment, and nobody has asked about. */
    private boolean isLitter(Path path) {
        String name = path.getFileName() + "";
        boolean temporary =
                name.endsWith("~") || name.startsWith("#") || name.matches("\\d+|.*\\.(sw[a-z]|tmp|bak|orig|rej)");
        return !kept.isUsed(path)
                && (temporary
                        || writing.filter(now -> !Files.exists(path)
                                        && !now.read().assets().has(path))
                                .isPresent());
    }

    /** Whether these are files whose text alone can have changed: no settings, no templates, and each there as before. */
    private boolean isText(Set<Path> touched) {
        return gathered.isPresent()
                && writing.isPresent()
                && touched.stream()
                        .allMatch(path -> kept.isRead(path) && Files.isRegularFile(path) && !watched.isSetting(path));
    }

    /** Gathers anew, and writes what is different by that. */
    private Update anew(Set<Path> touched, boolean all) {
        Gathered found = gathering.get();
        if (found.isUnusable()) {
            watched = watched.with(WatchedPaths.of(found, options, List.of()));
            gathered = Optional.empty();
            return new Update(Map.of(), false, () -> new BuildReport(0, 0, found.configuration()));
        }
        Optional<Path> templates = Theme.templates(options.templates(), found);
        Gathered whole = Views.with(found, templates, parallel);
        // Of a revision in git nobody says which of its files are others.
        boolean onDisk =
                whole.own().mount().flatMap(mount -> mount.root().location("")).isPresent();
        boolean anywhere = all || gathered.isEmpty() || whole.isGuide() || !onDisk;
        gathered = Optional.empty();
        List<ParsedPage> read = kept.read(whole, touched, anywhere);
        LinkedSite site = LinkedSite.of(whole, read, drawer, options, parallel);
        Writing.Given given =
                new Writing.Given(PageShell.of(templates), options.changes(whole), Origins.contacts(whole));
        Writing now = new Writing(site, options, given);
        LiveFiles before = files;
        Update update = write(
                now,
                writing.filter(old -> now.isLike(old) && templates.isEmpty()).isPresent());
        files.differences(before, update.changed());
        gathered = Optional.of(whole);
        watched = WatchedPaths.of(whole, options, List.of()).with(watched);
        moreWatched = true;
        return update;
    }

    /** Follows the references of all pages anew, since some say something new to others. */
    private Update linked(Writing before, List<ParsedPage> read) {
        LinkedSite site = LinkedSite.of(gathered.orElseThrow(), read, drawer, options, parallel);
        moreWatched = true;
        return write(new Writing(site, before), true);
    }

    /** The pages by their numbers whose text has changed, if nothing has changed that other pages know of them. */
    private Optional<Map<Integer, ParsedPage>> changedTexts(Writing before, List<ParsedPage> read, Set<Path> touched) {
        List<ParsedPage> old = before.read().pages();
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, old.size()).forEach(i -> numbers.put(old.get(i).name(), i));
        Map<Integer, ParsedPage> changed = new HashMap<>();
        for (ParsedPage page : read) {
            int number = numbers.getOrDefault(page.name(), -1);
            if (number < 0) {
                return Optional.empty();
            }
            ParsedPage was = old.get(number);
            if (was != page) {
                boolean same = was.parsed().inputs().equals(page.parsed().inputs())
                        && SameFacts.are(was.facts(), page.facts());
                if (!same) {
                    return Optional.empty();
                }
                changed.put(number, page);
            }
        }
        return isSaidOf(before.findings(), touched) ? Optional.empty() : Optional.of(changed);
    }

    /** Whether a finding of the whole site is at a place in one of these files: it may be at another place now. */
    private static boolean isSaidOf(List<Diagnostic> findings, Set<Path> files) {
        Path here = Path.of("").toAbsolutePath();
        Set<String> paths = new HashSet<>();
        for (Diagnostic one : findings) {
            paths.add(one.pos().source().path());
            one.related().forEach(related -> paths.add(related.pos().source().path()));
        }
        return paths.stream().anyMatch(path -> files.contains(KeptPages.real(here.resolve(path))));
    }

    /** Writes pages of which nothing but the text has changed. */
    private Update rewritten(Writing before, Map<Integer, ParsedPage> changed) {
        Writing now = before.with(before.read().with(changed));
        Map<String, LivePage> all = new HashMap<>(pages);
        Map<String, Optional<byte[]>> different = new HashMap<>();
        List<LivePage> made = parallel.map(List.copyOf(changed.keySet()), number -> LivePage.of(now, number));
        for (LivePage page : made) {
            different.putAll(page.since(Optional.ofNullable(all.put(page.name(), page))));
        }
        return publish(now, all, different);
    }

    /**
     * Writes what is different from before.
     *
     * @param same whether settings and templates are as before
     */
    private Update write(Writing now, boolean same) {
        Map<String, LivePage> before = pages;
        List<Integer> numbers =
                IntStream.range(0, now.read().pages().size()).boxed().toList();
        List<LivePage> made = parallel.map(numbers, number -> {
            Optional<LivePage> old = same
                    ? Optional.ofNullable(
                            before.get(now.read().pages().get(number).name()))
                    : Optional.empty();
            return LivePage.of(now, number, old);
        });
        Map<String, LivePage> all = new HashMap<>();
        Map<String, Optional<byte[]>> different = new HashMap<>();
        for (LivePage page : made) {
            all.put(page.name(), page);
            different.putAll(page.since(Optional.ofNullable(before.get(page.name()))));
        }
        before.forEach((name, gone) -> {
            if (!all.containsKey(name)) {
                gone.files().forEach((path, bytes) -> different.put(path, Optional.of(bytes)));
            }
        });
        return publish(now, all, different);
    }

    private Update publish(Writing now, Map<String, LivePage> all, Map<String, Optional<byte[]>> different) {
        boolean textsAlone = writing.filter(
                        old -> old.read().assets() == now.read().assets())
                .isPresent();
        pages = all;
        writing = Optional.of(now);
        files = LiveFiles.of(now, all, parallel, textsAlone ? Optional.of(files) : Optional.empty());
        return new Update(different, true, () -> now.report(written(now, all)));
    }

    /** The pages as they were written, in their order. */
    private static List<Writing.Page> written(Writing now, Map<String, LivePage> pages) {
        List<Writing.Page> all = new ArrayList<>();
        for (ParsedPage page : now.read().pages()) {
            all.add(Optional.ofNullable(pages.get(page.name())).orElseThrow().written());
        }
        return all;
    }
}
