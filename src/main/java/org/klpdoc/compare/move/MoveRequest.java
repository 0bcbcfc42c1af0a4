// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.GuideReader;
import org.klpdoc.guide.Profiles;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.source.FolderView;
import org.klpdoc.source.RootPath;

/**
 * What a user asks to be moved, as files of the documents.
 *
 * @param gathered the documents
 * @param docs their folder
 * @param from the page that is moved, or whose section is
 * @param id the section, or "" for the page
 * @param to the page's new file, or the one that gets the section, which may be new or the same
 * @param behind the section of that which the moved one comes behind, or ""; of the same page, its new name
 */
public record MoveRequest(Gathered gathered, DocFolder docs, String from, String id, String to, String behind) {
    private static final List<String> PAGES = List.of("", ".rst", ".md");

    /**
     * Understands names as a user writes them: paths from the current folder, or names of pages.
     *
     * @param old the page or {@code PAGE#ID}
     * @param now where it is to be
     * @param dir the documents' folder, where the user names it
     * @param here the user's current folder
     */
    public static MoveRequest of(String old, String now, Optional<String> dir, Path here)
            throws IOException, MovePlan.Refused {
        String page = before(old);
        Path folder = dir.isPresent() ? here.resolve(dir.get()) : around(here, page);
        Gathered gathered = gather(folder, here);
        DocFolder docs =
                DocFolder.of(gathered).orElseThrow(() -> new MovePlan.Refused("'" + folder + "' has no pages"));
        if (!docs.mount().folder().isEmpty()) {
            // Names count from the top of the documents, whatever part of them the user is in.
            Path top = docs.folder();
            for (String ignored : docs.mount().folder().split("/")) {
                top = Optional.ofNullable(top.getParent()).orElse(top);
            }
            gathered = gather(top, here);
            docs = DocFolder.of(gathered).orElseThrow();
        }
        Optional<String> file = onDisk(docs, here, page);
        DocFolder all = docs;
        String from = file.or(() -> named(all, page))
                .orElseThrow(() -> new MovePlan.Refused("there is no page '" + page + "'"));
        String to = target(docs, here, file.isPresent(), from, before(now), behind(old));
        return new MoveRequest(gathered, docs, from, behind(old), to, behind(now));
    }

    private static String before(String written) {
        int hash = written.indexOf('#');
        return hash < 0 ? written : written.substring(0, hash);
    }

    private static String behind(String written) {
        return written.substring(Math.min(written.length(), before(written).length() + 1));
    }

    private static Gathered gather(Path folder, Path here) throws MovePlan.Refused {
        Gathered found =
                Gatherer.gather(new Gatherer.Request(folder.toString(), Map.of(), "", here), Profiles.bundled());
        if (found.own().mount().isEmpty()) {
            throw new MovePlan.Refused("there is no folder '" + folder + "' with documents");
        }
        return found;
    }

    /** The folder with the guide or the settings that a page's file lies in; else the guide's, or the current one. */
    private static Path around(Path here, String page) {
        Optional<Path> file = PAGES.stream()
                .flatMap(ending -> path(here, page + ending).stream())
                .filter(Files::isRegularFile)
                .findFirst();
        Optional<Path> folder = file.map(Path::getParent);
        while (folder.isPresent()) {
            Path at = folder.get();
            if (Files.exists(at.resolve(GuideReader.FILE)) || Files.exists(at.resolve("conf.py"))) {
                return at;
            }
            folder = Optional.ofNullable(at.getParent());
        }
        Path content = here.resolve("content");
        boolean guide = file.isEmpty() && Files.exists(content.resolve(GuideReader.FILE));
        return guide ? content : highest(file, here);
    }

    /** The highest folder with a first page around a page, no higher than the current one or its repository. */
    private static Path highest(Optional<Path> file, Path here) {
        Optional<Path> folder = file.map(Path::getParent);
        Path found = folder.filter(near -> !near.startsWith(here)).orElse(here);
        while (folder.isPresent()) {
            Path at = folder.get();
            boolean first = Files.exists(at.resolve("index.rst")) || Files.exists(at.resolve("index.md"));
            found = first ? at : found;
            boolean top = at.equals(here) || Files.exists(at.resolve(".git"));
            folder = top ? Optional.empty() : Optional.ofNullable(at.getParent());
        }
        return found;
    }

    private static Optional<Path> path(Path here, String written) {
        try {
            return Optional.of(here.resolve(written).normalize());
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private static Optional<String> onDisk(DocFolder docs, Path here, String page) throws IOException {
        for (String ending : PAGES) {
            Optional<Path> file = path(here, page + ending).filter(Files::isRegularFile);
            if (file.isPresent()) {
                Path real = file.get().toRealPath();
                return real.startsWith(docs.folder())
                        ? Optional.of(docs.folder().relativize(real).toString().replace('\\', '/'))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(DocFolder docs, String page) {
        String bare = page.endsWith(".html") ? page.substring(0, page.length() - ".html".length()) : page;
        return Optional.of(bare).filter(docs::exists).or(() -> docs.page(bare));
    }

    private static String target(DocFolder docs, Path here, boolean onDisk, String from, String written, String section)
            throws MovePlan.Refused {
        String bare = written.endsWith(".html") ? written.substring(0, written.length() - ".html".length()) : written;
        String name = bare;
        if (onDisk) {
            Path there = path(here, bare).orElseThrow(() -> new MovePlan.Refused("'" + written + "' is no path"));
            if (there.startsWith(docs.folder())) {
                name = docs.folder().relativize(there).toString().replace('\\', '/');
            } else {
                throw new MovePlan.Refused("'" + written + "' is not within the documents, '" + docs.folder() + "'");
            }
        }
        boolean folder =
                written.endsWith("/") || Files.isDirectory(docs.folder().resolve(name));
        if (folder) {
            String file = section.isEmpty() ? from.substring(from.lastIndexOf('/') + 1) : section;
            name = RootPath.join(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, file);
        }
        String ending = from.substring(DocFolder.home(from).length());
        boolean whole = name.endsWith(".rst") || name.endsWith(".md");
        return whole ? name : name + ending;
    }

    /**
     * What has to be written.
     *
     * @param tree whether the files of the project's tree are to be rewritten, too
     */
    public MovePlan plan(boolean tree) throws IOException, MovePlan.Refused {
        check();
        Optional<FolderRoot> top = Optional.empty();
        if (tree) {
            boolean part = docs.mount().root() instanceof FolderView view && view.whole() instanceof FolderRoot;
            if (!part) {
                throw new MovePlan.Refused("--tree: the documents are no part of a project's tree");
            }
            top = Optional.of((FolderRoot) ((FolderView) docs.mount().root()).whole());
        }
        if (id.isEmpty()) {
            return PageMove.plan(docs, from, to, top);
        }
        return from.equals(to)
                ? SectionRename.plan(gathered, docs, new SectionRename.Wish(from, id, behind))
                : SectionMove.plan(gathered, docs, new SectionMove.Wish(from, id, to, behind));
    }

    private void check() throws IOException, MovePlan.Refused {
        boolean same = from.substring(DocFolder.home(from).length())
                .equals(to.substring(DocFolder.home(to).length()));
        if (!RootPath.of(to).filter(to::equals).isPresent() || !docs.isPage(to)) {
            throw new MovePlan.Refused("'" + to + "' can be no page of these documents");
        } else if (!docs.isPage(from) || Files.isSymbolicLink(docs.path(from))) {
            throw new MovePlan.Refused("'" + from + "' is no page of these documents");
        } else if (!same) {
            throw new MovePlan.Refused("'" + from + "' and '" + to + "' are not of one format");
        } else if (from.equals(to) && (id.isEmpty() || behind.isEmpty())) {
            throw new MovePlan.Refused("'" + from + "' is there already");
        } else if (id.isEmpty() && Files.exists(docs.path(to))) {
            throw new MovePlan.Refused("there is a file '" + to + "' already");
        } else if (!docs.exists(to) && docs.page(DocFolder.home(to)).isPresent()) {
            throw new MovePlan.Refused("there is a page '" + DocFolder.home(to) + "' already");
        } else if (!behind.isEmpty() && !docs.exists(to)) {
            throw new MovePlan.Refused("there is no page '" + to + "' that could have a section '" + behind + "'");
        }
        Path folder = docs.path(to);
        while (!Files.exists(folder)) {
            folder = Optional.ofNullable(folder.getParent()).orElse(docs.folder());
        }
        if (!folder.toRealPath().startsWith(docs.folder().toRealPath())) {
            throw new MovePlan.Refused("'" + to + "' would be outside of the documents");
        }
    }
}
