// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * All mounted sources as one tree: its pages, and every other file by its path on the site. Where two files would be
 * one page, the first mount, and in it the first path, has it, and the other is reported.
 */
public final class SourceTree {
    private final List<Mount> mounts;
    private final Map<String, PageFile> pages;
    private final List<Diagnostic> diagnostics;

    private SourceTree(List<Mount> mounts, Map<String, PageFile> pages, List<Diagnostic> diagnostics) {
        this.mounts = mounts;
        this.pages = pages;
        this.diagnostics = diagnostics;
    }

    /** Lists the mounts' pages. */
    public static SourceTree of(List<Mount> mounts) {
        PageNames names = new PageNames();
        List<Diagnostic> outside = new ArrayList<>();
        for (Mount mount : mounts) {
            pagePaths(mount, outside).forEach(path -> names.add(page(mount, path)));
        }
        outside.addAll(names.diagnostics());
        return new SourceTree(List.copyOf(mounts), names.pages(), List.copyOf(outside));
    }

    private static PageFile page(Mount mount, String path) {
        int dot = path.lastIndexOf('.');
        String below = path.substring(0, dot);
        String page = RootPath.join(mount.prefix(), below);
        return new PageFile(page, path.substring(dot), mount.inRoot(below), mount);
    }

    /**
     * The same tree, a mount changed: its root may have more files than it had.
     *
     * @param changed takes the place of the mount of its source
     * @param added the paths below its folder that its root did not have; those that are pages by the mount's patterns are
     *     pages of the tree
     */
    public SourceTree with(Mount changed, List<String> added) {
        List<Mount> all = mounts.stream()
                .map(mount -> mount.source().equals(changed.source()) ? changed : mount)
                .toList();
        PageNames names = new PageNames();
        for (PageFile page : pages.values()) {
            boolean moved = page.mount().source().equals(changed.source());
            names.keep(moved ? new PageFile(page.page(), page.suffix(), page.original(), changed) : page);
        }
        for (String path : added) {
            if (changed.isPage(path)) {
                names.add(page(changed, path));
            }
        }
        List<Diagnostic> found = new ArrayList<>(diagnostics);
        found.addAll(names.diagnostics());
        return new SourceTree(all, names.pages(), List.copyOf(found));
    }

    private static List<String> pagePaths(Mount mount, List<Diagnostic> outside) {
        List<String> out = new ArrayList<>();
        for (String folder : mount.pages().folders()) {
            ContentRoot.Survey found = mount.root().survey(mount.inRoot(folder));
            for (String path : found.files()) {
                String below = below(mount, path);
                if (mount.isPage(below)) {
                    out.add(below);
                }
            }
            found.outside().stream()
                    .filter(path -> isMissed(mount, below(mount, path)))
                    .forEach(path -> outside.add(leftOut(mount.root().display(path))));
        }
        // a.rst before a.md, so that it is the one that stays.
        out.sort(Comparator.comparing((String path) -> path.substring(0, path.lastIndexOf('.')))
                .thenComparing(Comparator.reverseOrder()));
        return out;
    }

    private static String below(Mount mount, String path) {
        return mount.folder().isEmpty() ? path : path.substring(mount.folder().length() + 1);
    }

    /** Whether a link would have been a page, or a folder that may hold some; images are missed where they are shown. */
    private static boolean isMissed(Mount mount, String link) {
        return !mount.exclude().covers(link)
                && (!Mount.hasEnding(link) || mount.pages().matches(link));
    }

    private static Diagnostic leftOut(String path) {
        Pos pos = new Pos(Source.of(path, "", Source.Tabs.KEEP), -1);
        String message = "this link leads out of the documents' folder; what is behind it is left out";
        return Diagnostic.of(Severity.WARNING, "source.link-outside", pos, message);
    }

    /** The mounts, in the order in which they win. */
    public List<Mount> mounts() {
        return mounts;
    }

    /** The pages, sorted by name. */
    public List<PageFile> pages() {
        return List.copyOf(pages.values());
    }

    /** The page of a name. */
    public Optional<PageFile> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** What is wrong with the names of the files: two for one page, names that not every system can hold. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether there is a file, page or other, at a path of the site. */
    public boolean exists(String path) {
        return candidates(path).stream().anyMatch(found -> found.mount().root().exists(found.path()));
    }

    /** Reads the file, page or other, at a path of the site: {@code upstream/livepatch/figure.svg}. */
    public Optional<SourceFile> read(String path) {
        for (Candidate found : candidates(path)) {
            Optional<SourceFile> file = found.mount().root().read(found.path());
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    /** A file that a path of the site may mean. */
    private record Candidate(Mount mount, String path) {}

    private List<Candidate> candidates(String path) {
        Optional<String> plain = RootPath.of(path);
        List<Candidate> out = new ArrayList<>();
        if (plain.isEmpty()) {
            return out;
        }
        for (Mount mount : mounts) {
            String prefix = mount.prefix();
            if (RootPath.isWithin(prefix, plain.get()) && plain.get().length() > prefix.length()) {
                int cut = prefix.isEmpty() ? 0 : prefix.length() + 1;
                out.add(new Candidate(mount, mount.inRoot(plain.get().substring(cut))));
            }
        }
        // The mount with the longest prefix means it most; the order of the mounts decides between equals.
        out.sort(Comparator.comparing(
                (Candidate found) -> -found.mount().prefix().length()));
        return out;
    }
}
