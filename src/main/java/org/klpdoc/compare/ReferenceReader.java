// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Slug;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** What of a page's references a refactor may break: those to pages, to places on them, and to labels. */
final class ReferenceReader {
    private static final List<String> ENDINGS = List.of(".html", ".rst", ".md");

    private final PageFacts page;
    private final SiteIndex index;
    private final List<DocTree.Reference> out = new ArrayList<>();

    private ReferenceReader(PageFacts page, SiteIndex index) {
        this.page = page;
        this.index = index;
    }

    /** The references of a page; {@code links} says where each leads. */
    static List<DocTree.Reference> read(PageFacts page, List<Optional<Link>> links, SiteIndex index) {
        ReferenceReader reader = new ReferenceReader(page, index);
        for (Inline.CrossReference reference : page.references()) {
            reader.add(reference, links.get(reference.number()));
        }
        page.toctrees()
                .forEach(toctree -> toctree.entries().stream()
                        .filter(entry -> entry.target().indexOf('*') < 0 && !Paths.isAddress(entry.target()))
                        .forEach(entry ->
                                reader.toPage(entry.target(), "", entry.pos().line())));
        return reader.out;
    }

    private void add(Inline.CrossReference reference, Optional<Link> link) {
        int line = reference.attrs().pos().line();
        switch (reference.role()) {
            case "ref", "keyword", "numref" -> {
                String label = Slug.name(reference.target()).toLowerCase(Locale.ROOT);
                out.add(new DocTree.Reference(page.address().page(), line, "label", label, "", link.isPresent()));
            }
            case "doc" -> toPage(reference.target(), "", line);
            case "link" -> toFile(reference.target(), line);
            default -> {}
        }
    }

    /** A path with a page's ending; the place behind it, too. */
    private void toFile(String target, int line) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String id = hash < 0 ? "" : target.substring(hash + 1);
        if (file.isEmpty()) {
            String own = page.address().home();
            String name = own.substring(Paths.folder(own).length());
            toPage(name, id, line);
        } else if (!Paths.isAddress(file) && ENDINGS.stream().anyMatch(file::endsWith)) {
            toPage(Paths.withoutExtension(file), id, line);
        }
    }

    private void toPage(String written, String id, int line) {
        String own = page.address().home();
        String plain = ENDINGS.stream().anyMatch(written::endsWith) ? Paths.withoutExtension(written) : written;
        String target = Paths.join(Paths.folder(own), plain).orElse("");
        Optional<PageFacts> found = index.home(page.address().source(), target);
        boolean leads =
                found.isPresent() && (id.isEmpty() || found.get().anchors().contains(id));
        // As it is written: where the page stood elsewhere before, it meant something else there.
        out.add(new DocTree.Reference(page.address().page(), line, "page", plain, id, leads));
    }
}
