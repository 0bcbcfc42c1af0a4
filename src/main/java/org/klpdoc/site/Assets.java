// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.klpdoc.render.SafeSvg;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.source.Mount;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
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

    /** The language of drawings that are drawn by Graphviz. */
    private static final String DOT = "dot";

    private static final String DOWNLOADS = "_downloads/";

    private final Map<String, Map<String, String>> pages = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Copied> files = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, byte[]> drawings = new HashMap<>();
    private final Drawer drawer;

    /** A file that is copied: its root, its path there, where it is first shown, and whether it is cleaned. */
    private record Copied(ContentRoot root, String path, Pos pos, boolean cleaned) {}

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
                Optional<ContentRoot> root = page.source().mount().map(Mount::root);
                page.facts()
                        .pictures()
                        .forEach(used -> root.flatMap(one -> path(page.facts(), used, one))
                                .ifPresent(path -> assets.shown.add(stem(path))));
            }
        }
        for (ParsedPage page : pages) {
            page.source().mount().map(Mount::root).ifPresent(root -> {
                if (written.matches(page.name())) {
                    assets.pages.put(
                            page.name(),
                            assets.find(page.facts(), root, page.source().spec().trusted()));
                } else {
                    assets.reserve(page.facts(), root);
                }
            });
        }
        return assets;
    }

    /** Draws what a page shows as a drawing, so that it is there when the page's images are named. */
    static void draw(ParsedPage page, Drawer drawer) {
        page.facts().pictures().forEach(used -> used.drawing().ifPresent(drawer::draw));
    }

    /** Gives the images of a page that is not written the names that they have on the whole site. */
    private void reserve(PageFacts page, ContentRoot root) {
        for (PageFacts.Used used : page.pictures()) {
            Optional<String> path = path(page, used, root);
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

    private Map<String, String> find(PageFacts page, ContentRoot root, boolean trusted) {
        Map<String, String> addresses = new HashMap<>();
        for (PageFacts.Used used : page.pictures()) {
            if (isElsewhere(used.uri()) || addresses.containsKey(used.uri())) {
                continue;
            }
            Optional<String> found = used.drawing().isPresent()
                    ? drawn(page, root, used, used.drawing().get())
                    : place(page, root, used, trusted);
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
            files.put(key, new Copied(root, path, used.pos(), false));
            names.putIfAbsent(key, name);
            addresses.put(
                    LinkTable.DOWNLOAD + used.uri(),
                    Paths.relative(page.address().page(), name));
        }
    }

    /** Whether a file of the disk is copied. */
    boolean has(Path file) {
        return files.values().stream()
                .anyMatch(one ->
                        one.root().location(one.path()).filter(file::equals).isPresent());
    }

    /** Hands the copies to the output. */
    void write(Output output) {
        names.forEach((key, name) -> Optional.ofNullable(files.get(key)).ifPresent(file -> write(file, name, output)));
        drawings.forEach(output::put);
    }

    /** A drawing that could run something when it is opened by itself loses that; any other file is copied as it is. */
    private void write(Copied file, String name, Output output) {
        Optional<byte[]> drawing =
                file.cleaned() ? file.root().read(file.path()).map(SourceFile::bytes) : Optional.empty();
        Optional<byte[]> harmless = drawing.flatMap(SafeSvg::harmless);
        if (harmless.isPresent()) {
            String message = "what could run in the drawing '" + file.path() + "' is left out of its copy";
            diagnostics.add(Diagnostic.of(Severity.NOTE, "image.cleaned", file.pos(), message));
            output.put(name, harmless.get());
        } else if (drawing.isPresent()) {
            output.put(name, drawing.get());
        } else {
            file.root().open(file.path()).ifPresent(content -> output.copy(name, content));
        }
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
        if (drawing.language().equals(DOT)) { // Sphinx leaves there what it draws from, too
            String source = Paths.withoutExtension(name) + "." + DOT;
            drawings.put(source, drawing.source().getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(name);
    }

    private Optional<String> place(PageFacts page, ContentRoot root, PageFacts.Used used, boolean trusted) {
        Optional<String> path = path(page, used, root);
        if (path.filter(root::isFile).isEmpty()) {
            diagnostics.add(missing(used, path, root));
            return Optional.empty();
        }
        String key = key(root, path.get());
        boolean cleaned = !trusted && path.get().endsWith(".svg");
        files.putIfAbsent(key, new Copied(root, path.get(), used.pos(), cleaned));
        return Optional.of(names.computeIfAbsent(key, none -> unique(path.get())));
    }

    /** The file of an image within its root, whether it is there or not; empty where it would be outside. */
    private static Optional<String> path(PageFacts page, PageFacts.Used used, ContentRoot root) {
        return Paths.join(Paths.folder(page.address().file()), used.uri())
                .map(path ->
                        ImageChoice.isOpen(path) ? ImageChoice.of(root, path).orElse(path) : path);
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
