// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.compare.DocTree.Target;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Slug;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** What of a page's references a refactor may break: those to pages, to places on them, and to labels and terms. */
final class ReferenceReader {
    private static final List<String> ENDINGS = List.of(".html", ".rst", ".md");

    private final PageFacts page;
    private final SiteIndex index;
    private final Set<String> sources;
    private final List<DocTree.Reference> out = new ArrayList<>();

    private ReferenceReader(PageFacts page, SiteIndex index, Set<String> sources) {
        this.page = page;
        this.index = index;
        this.sources = sources;
    }

    /**
     * The references of a page.
     *
     * @param links where each leads
     * @param sources the sources that a reference may name before a colon
     */
    static List<DocTree.Reference> read(
            PageFacts page, List<Optional<Link>> links, SiteIndex index, Set<String> sources) {
        ReferenceReader reader = new ReferenceReader(page, index, sources);
        for (Inline.CrossReference reference : page.references()) {
            reader.add(reference, links.get(reference.number()));
        }
        page.toctrees()
                .forEach(toctree -> toctree.entries().stream()
                        .filter(entry -> entry.target().indexOf('*') < 0 && !Paths.isAddress(entry.target()))
                        .forEach(entry -> reader.toPage(reader.scoped(entry.target()), "", entry.pos())));
        return reader.out;
    }

    /** What is meant, and in which source; {@code named} where the reference names that. */
    private record Scoped(String source, String target, boolean named) {}

    private Scoped scoped(String target) {
        int colon = target.indexOf(':');
        boolean named = colon > 0 && sources.contains(target.substring(0, colon));
        return named
                ? new Scoped(target.substring(0, colon), target.substring(colon + 1), true)
                : new Scoped(page.address().source(), target, false);
    }

    private void add(Inline.CrossReference reference, Optional<Link> link) {
        Pos pos = reference.attrs().pos();
        Scoped scoped = scoped(reference.target());
        switch (reference.role()) {
            case "ref", "keyword", "numref" -> name("label", scoped, pos, link.isPresent());
            case "term" -> name("term", scoped, pos, link.isPresent());
            case "chapter" -> {
                // The one role that means a label or a page of the guide, whatever source it stands in.
                Scoped guide = scoped.named() ? scoped : new Scoped("", scoped.target(), true);
                name("label", guide, pos, link.isPresent());
                if (link.isEmpty() || guide.target().indexOf('#') > 0) {
                    toPlace(guide, pos);
                }
            }
            case "doc" -> toPlace(scoped, pos);
            case "link" -> toFile(reference.target(), pos);
            default -> {}
        }
    }

    private void name(String kind, Scoped scoped, Pos pos, boolean found) {
        add(new Target(kind, scoped.source(), Slug.name(scoped.target()), "", true), pos, found);
    }

    /** A page by its name, perhaps with a place on it. */
    private void toPlace(Scoped scoped, Pos pos) {
        int hash = scoped.target().indexOf('#');
        String name = hash > 0 ? scoped.target().substring(0, hash) : scoped.target();
        String id = hash > 0 ? scoped.target().substring(hash + 1) : "";
        toPage(new Scoped(scoped.source(), name, scoped.named()), id, pos);
    }

    /** A path with a page's ending; the place behind it, too. */
    private void toFile(String target, Pos pos) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String id = hash < 0 ? "" : target.substring(hash + 1);
        Scoped own = scoped("");
        if (file.isEmpty()) {
            String home = page.address().home();
            toPage(new Scoped(own.source(), home.substring(Paths.folder(home).length()), false), id, pos);
        } else if (!Paths.isAddress(file) && ENDINGS.stream().anyMatch(file::endsWith)) {
            toPage(new Scoped(own.source(), Paths.withoutExtension(file), false), id, pos);
        }
    }

    private void toPage(Scoped written, String id, Pos pos) {
        String name = written.target();
        String plain = ENDINGS.stream().anyMatch(name::endsWith) ? Paths.withoutExtension(name) : name;
        String folder = written.named() ? "" : page.address().homeFolder();
        Optional<PageFacts> found =
                index.home(written.source(), Paths.join(folder, plain).orElse(""));
        boolean leads =
                found.isPresent() && (id.isEmpty() || found.get().anchors().contains(id));
        // As it is written: where the page stood elsewhere before, it meant something else there.
        boolean far = written.named() || plain.startsWith("/");
        add(new Target("page", written.source(), plain, id, far), pos, leads);
    }

    private void add(Target target, Pos pos, boolean found) {
        out.add(new DocTree.Reference(page.address().page(), pos.place(), target, found));
    }
}
