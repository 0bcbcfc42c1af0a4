// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;

/**
 * {@code [text](../doc/INSTALL.md#fedora)}: the path of a file, relative to this one, as Markdown and the web write it.
 * A page's file becomes a link to the page; another file of the source leads to the source itself.
 */
record PathFinder(Places places) implements LinkResolver.Finder {
    private static final List<String> EXTENSIONS = List.of("", ".md", ".rst", "/index.rst", "/index.md", "/README.md");

    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        String target = reference.target();
        int hash = target.indexOf('#');
        String written = decoded(hash < 0 ? target : target.substring(0, hash));
        String anchor = hash < 0 ? "" : decoded(target.substring(hash + 1));
        if (written.isEmpty()) {
            return landing(from, reference, from, anchor);
        }
        Optional<String> file = Paths.join(Paths.folder(from.address().file()), trimmed(written));
        if (file.isEmpty()) {
            return LinkResolver.missing("link.outside", reference, "'" + written + "' leads out of the source", "");
        }
        Optional<PageFacts> page = page(from.address().source(), file.get());
        if (page.isPresent()) {
            return landing(from, reference, page.get(), anchor);
        }
        Optional<SourceView> source = places.source(from.address().source());
        if (source.isPresent() && source.get().hasFile(file.get())) {
            return LinkResolver.Answer.of(source.get()
                    .published(file.get())
                    .map(address -> Link.to(anchor.isEmpty() ? address : address + "#" + anchor, true)));
        }
        List<String> names = places.index().pages().values().stream()
                .map(known -> known.address().file())
                .toList();
        return LinkResolver.missing(
                "link.file", reference, "there is no file '" + file.get() + "'", Nearest.hint(file.get(), names));
    }

    /** The link to the page that is made of the file at {@code target}; its anchor is not looked for. */
    Optional<Link> page(PageFacts from, String target) {
        int hash = target.indexOf('#');
        String written = decoded(hash < 0 ? target : target.substring(0, hash));
        String anchor = hash < 0 ? "" : decoded(target.substring(hash + 1));
        return Paths.join(Paths.folder(from.address().file()), written)
                .flatMap(file -> places.index().file(from.address().source(), file))
                .map(page -> places.link(from, page, anchor, "", List.of()));
    }

    private Optional<PageFacts> page(String source, String file) {
        String stem = file.endsWith(".html") ? Paths.withoutExtension(file) : file;
        for (String extension : EXTENSIONS) {
            Optional<PageFacts> found = places.index().file(source, stem + extension);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private LinkResolver.Answer landing(
            PageFacts from, Inline.CrossReference reference, PageFacts page, String anchor) {
        LinkResolver.Answer answer = LinkResolver.Answer.of(places.link(from, page, anchor, "", List.of()));
        if (anchor.isEmpty() || page.anchors().contains(anchor)) {
            return answer;
        }
        return answer.with(Diagnostic.of(
                        Severity.WARNING,
                        "link.anchor",
                        reference.attrs().pos(),
                        "'" + page.address().file() + "' has no anchor '" + anchor + "'")
                .withHint(Nearest.hint(anchor, page.anchors())));
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
