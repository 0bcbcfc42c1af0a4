// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Picture;
import org.klpdoc.render.Drawer;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.source.Mount;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;

/**
 * The images that pages show: each file of a source is copied once, to {@code _images/} under its own name, or a
 * numbered one where two files have the same; and the files that they offer for download (as Sphinx does it).
 */
final class Assets {
    private static final String FOLDER = "_images/";
    /** What a root says of a path that nothing is at. */
    private static final String NONE = "there is no such file";

    private static final String DOWNLOADS = "_downloads/";

    private final Map<String, Map<String, String>> pages = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Copied> files = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, byte[]> drawings = new HashMap<>();
    private final Drawer drawer;

    /** A file that is copied: its root, and its path there. */
    private record Copied(ContentRoot root, String path) {}

    private Assets(Drawer drawer) {
        this.drawer = drawer;
    }

    /** What was found wrong: images that are not there. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * The images of these pages; the order of the pages decides which of two files has a name to itself.
     *
     * @param written the pages that are written; the images of the others are neither looked at nor copied
     */
    static Assets of(List<ParsedPage> pages, Globs written, Drawer drawer) {
        Assets assets = new Assets(drawer);
        for (ParsedPage page : pages) {
            if (written.matches(page.name())) {
                page.facts().pictures().forEach(used -> assets.shown.add(stem(used.uri())));
            }
        }
        for (ParsedPage page : pages) {
            page.source().mount().map(Mount::root).ifPresent(root -> {
                if (written.matches(page.name())) {
                    assets.pages.put(page.name(), assets.find(page.facts(), root));
                } else {
                    assets.reserve(page.facts(), root);
                }
            });
        }
        return assets;
    }

    /** Gives the images of a page that is not written the names that they have on the whole site. */
    private void reserve(PageFacts page, ContentRoot root) {
        for (PageFacts.Used used : page.pictures()) {
            Optional<String> path = Paths.join(Paths.folder(page.address().file()), used.uri());
            if (isElsewhere(used.uri()) || path.isEmpty() || !shown.contains(stem(path.get()))) {
                continue;
            }
            boolean drawn = used.drawing()
                    .filter(one -> drawer.draw(one).svg().isPresent())
                    .isPresent();
            if (drawn) {
                names.computeIfAbsent(drawingKey(root, used, path.get()), none -> unique(path.get()));
            } else if (used.drawing().isEmpty() && root.isFile(path.get())) {
                names.computeIfAbsent(key(root, path.get()), none -> unique(path.get()));
            }
        }
    }

    /** What two file names have in common where one may get in the other's way: neither case nor a number counts. */
    private static String stem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String stem = Paths.withoutExtension(file);
        int end = stem.length();
        while (end > 0 && Character.isDigit(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + file.substring(stem.length());
    }

    private static String key(ContentRoot root, String path) {
        return root.name() + ":" + path;
    }

    private static String drawingKey(ContentRoot root, PageFacts.Used used, String path) {
        boolean file = !used.uri().matches("[A-Z]+-[0-9a-f]{40}\\.svg");
        return root.name() + ":drawing:" + (file ? path : used.uri());
    }

    /** For each address of an image as the page writes it, the address of its copy relative to the page. */
    Map<String, String> addresses(String page) {
        return pages.getOrDefault(page, Map.of());
    }

    private Map<String, String> find(PageFacts page, ContentRoot root) {
        Map<String, String> addresses = new HashMap<>();
        for (PageFacts.Used used : page.pictures()) {
            if (isElsewhere(used.uri()) || addresses.containsKey(used.uri())) {
                continue;
            }
            Optional<String> found = used.drawing().isPresent()
                    ? drawn(page, root, used, used.drawing().get())
                    : place(page, root, used);
            found.ifPresent(place ->
                    addresses.put(used.uri(), Paths.relative(page.address().page(), place)));
        }
        downloads(page, root, addresses);
        return addresses;
    }

    /** Puts the files that a page offers where Sphinx would: a folder for each, named after its path. */
    private void downloads(PageFacts page, ContentRoot root, Map<String, String> addresses) {
        for (PageFacts.Used used : page.downloads()) {
            Optional<String> found = Paths.join(Paths.folder(page.address().file()), used.uri());
            if (found.filter(root::isFile).isEmpty()) {
                String why = found.map(root::refusal).orElse("it is outside of the documentation");
                String message = "the file '" + used.uri() + "' cannot be downloaded: " + why;
                diagnostics.add(Diagnostic.of(Severity.WARNING, "download.missing", used.pos(), message));
                continue;
            }
            String path = found.get();
            String name = DOWNLOADS + Digests.ofDownload(path) + "/" + path.substring(path.lastIndexOf('/') + 1);
            String key = root.name() + ":" + path + ":download";
            files.put(key, new Copied(root, path));
            names.putIfAbsent(key, name);
            addresses.put(
                    LinkTable.DOWNLOAD + used.uri(),
                    Paths.relative(page.address().page(), name));
        }
    }

    /** Hands the copies to the output. */
    void write(Output output) {
        names.forEach((key, name) -> Optional.ofNullable(files.get(key))
                .flatMap(file -> file.root().open(file.path()))
                .ifPresent(content -> output.copy(name, content)));
        drawings.forEach(output::put);
    }

    /** Draws what is no file yet; a drawing of a file has the name of the file. */
    private Optional<String> drawn(PageFacts page, ContentRoot root, PageFacts.Used used, Picture.Drawing drawing) {
        Drawer.Drawn made = drawer.draw(drawing);
        if (made.svg().isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    made.faulty() ? Severity.WARNING : Severity.NOTE,
                    "image.not-drawn",
                    used.pos(),
                    "a drawing (" + drawing.language() + ") is shown as text: " + made.problem()));
            return Optional.empty();
        }
        String path =
                Paths.join(Paths.folder(page.address().file()), used.uri()).orElse(used.uri());
        String name = names.computeIfAbsent(drawingKey(root, used, path), none -> unique(path));
        drawings.put(name, made.svg().get());
        return Optional.of(name);
    }

    private Optional<String> place(PageFacts page, ContentRoot root, PageFacts.Used used) {
        Optional<String> path = Paths.join(Paths.folder(page.address().file()), used.uri());
        if (path.filter(root::isFile).isEmpty()) {
            diagnostics.add(missing(used, path, root));
            return Optional.empty();
        }
        String key = key(root, path.get());
        files.put(key, new Copied(root, path.get()));
        return Optional.of(names.computeIfAbsent(key, none -> unique(path.get())));
    }

    private static Diagnostic missing(PageFacts.Used used, Optional<String> path, ContentRoot root) {
        if (path.isEmpty()) {
            String message = "the image '" + used.uri() + "' is outside of the documentation";
            return Diagnostic.of(Severity.ERROR, "image.outside", used.pos(), message);
        }
        String message = "there is no image '" + used.uri() + "'";
        String why = root.refusal(path.get());
        String hint = Nearest.hint(path.get(), root.list(Paths.folder(path.get())));
        return Diagnostic.of(Severity.WARNING, "image.missing", used.pos(), message)
                .withHint(why.equals(NONE) ? hint : why);
    }

    private String unique(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String stem = Paths.withoutExtension(file);
        String extension = file.substring(stem.length());
        String name = file;
        for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + i + extension;
        }
        return FOLDER + name;
    }

    private static boolean isElsewhere(String uri) {
        return uri.startsWith("data:") || uri.contains("://") || uri.startsWith("//");
    }
}
