// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.source.FolderView;
import org.klpdoc.source.Mount;
import org.klpdoc.source.RootPath;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * What the authors of a site say of pages, and places on pages, that stand elsewhere now: {@code redirects.yaml} of the
 * guide, of the folder that is built, and of each source, and the {@code .renames.txt} of a kernel's documents.
 *
 * @param entries what is said, in the order of the files; no page of them need be there
 * @param diagnostics what is wrong with the files
 */
public record Redirects(List<Entry> entries, List<Diagnostic> diagnostics) {
    /** The file of a kernel's documents that lists what was renamed, at their top. */
    public static final String RENAMES = RenamesReader.FILE;

    /** The file's name, beside {@code guide.yaml} or at the top of a tree without one. */
    public static final String FILE = "redirects.yaml";

    /** Copies the lists. */
    public Redirects {
        entries = List.copyOf(entries);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Where something leads.
     *
     * @param page the page's name on the site
     * @param id the place on it, or "" for its beginning
     * @param pos where that is said
     */
    public record Target(String page, String id, Pos pos) {}

    /** A place on the page of an entry, by its id, and where it is now. */
    public record Anchor(String id, Target to, Pos pos) {}

    /**
     * A page that was, or that has lost places.
     *
     * @param from the page's name on the site
     * @param to where the page is now; empty where only places of it have moved
     * @param anchors the places whose new ones are known
     * @param pos where that is said
     */
    public record Entry(String from, Optional<Target> to, List<Anchor> anchors, Pos pos) {
        /** Copies the list. */
        public Entry {
            anchors = List.copyOf(anchors);
        }
    }

    /** Reads all files of what was gathered. */
    public static Redirects of(Gathered gathered) {
        List<Entry> entries = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<GatheredSource> all = new ArrayList<>(List.of(gathered.own()));
        all.addAll(gathered.sources());
        for (GatheredSource source : all) {
            source.mount().ifPresent(mount -> read(mount, entries, diagnostics));
        }
        return new Redirects(entries, diagnostics);
    }

    /** The file in which what moves next is to be said; empty where what was gathered is no folder on a disk. */
    public static Optional<Path> file(Gathered gathered) {
        return gathered.own()
                .mount()
                .flatMap(mount -> folder(mount.root())
                        .map(root -> root.resolve(mount.folder()).resolve(FILE)));
    }

    private static Optional<Path> folder(ContentRoot root) {
        if (root instanceof FolderView part) {
            return folder(part.whole()).map(whole -> whole.resolve(part.folder()));
        }
        return root instanceof FolderRoot folder ? Optional.of(folder.path()) : Optional.empty();
    }

    private static void read(Mount mount, List<Entry> entries, List<Diagnostic> diagnostics) {
        ContentRoot root = mount.root();
        Decoder decoder = new Decoder(root, diagnostics);
        decoder.read(RootPath.join(mount.folder(), FILE))
                .ifPresent(file -> new RedirectsReader(file, new RedirectNames(mount, mount.folder()), diagnostics)
                        .read(entries::add));
        if (!mount.folder().isEmpty()) {
            decoder.read(FILE)
                    .ifPresent(file ->
                            new RedirectsReader(file, new RedirectNames(mount, ""), diagnostics).read(entries::add));
        }
        decoder.read(RenamesReader.FILE)
                .ifPresent(
                        file -> new RenamesReader(file, new RedirectNames(mount, ""), diagnostics).read(entries::add));
    }

    /** Reads files as text and says what is wrong with their bytes. */
    private record Decoder(ContentRoot root, List<Diagnostic> diagnostics) {
        Optional<Source> read(String path) {
            Optional<SourceFile> file = root.read(path);
            Optional<Decoded> decoded = file.map(found -> found.decoded(Source.Tabs.KEEP));
            decoded.ifPresent(found -> diagnostics.addAll(found.diagnostics()));
            return decoded.map(Decoded::source);
        }
    }
}
