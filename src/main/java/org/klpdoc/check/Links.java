// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Walk;
import org.klpdoc.guide.Guide;
import org.klpdoc.site.LinkedSite;
import org.klpdoc.site.ParsedPage;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.Paths;

/**
 * The links that a build takes as they are written: addresses in reStructuredText, {@code `text <other.html#part>`_},
 * and those of raw HTML.
 */
final class Links {
    /** A link's address stands not far behind its beginning, or elsewhere. */
    private static final int FARTHEST = 2_000;

    private final List<Diagnostic> findings = new ArrayList<>();
    private int links;
    private int images;

    private Links() {}

    /** A link as it was written. */
    record Written(String target, Pos pos) {}

    /** What a page has of them, and the ids that its raw HTML makes. */
    private record OfPage(List<Written> written, Set<String> ids) {}

    static Links of(LinkedSite site, Parallel parallel) {
        Links all = new Links();
        List<OfPage> pages = parallel.map(site.pages(), Links::read);
        Set<String> ids = pages.stream().flatMap(page -> page.ids().stream()).collect(Collectors.toSet());
        for (int i = 0; i < pages.size(); i++) {
            all.page(site, site.pages().get(i), pages.get(i), ids);
        }
        return all;
    }

    private void page(LinkedSite site, ParsedPage page, OfPage found, Set<String> ids) {
        links += (int) page.facts().references().stream()
                .filter(one -> !one.automatic())
                .count();
        images += page.facts().pictures().size();
        for (Written one : found.written()) {
            site.address(page, one.target(), one.pos())
                    .filter(problem -> !problem.code().equals("link.anchor")
                            || !ids.contains(one.target().substring(one.target().indexOf('#') + 1)))
                    .filter(problem -> !problem.code().equals("link.file")
                            || !isMade(site.gathered().guide(), page.name(), one.target()))
                    .ifPresent(findings::add);
        }
    }

    /** Whether it is a file that a build makes beside the pages. */
    private static boolean isMade(Guide guide, String page, String target) {
        String file = Paths.join(Paths.folder(page), target.replaceFirst("[#?].*", ""))
                .orElse("");
        return switch (file) {
            case "feed.xml" -> guide.feed().isPresent();
            case "sitemap.xml" -> !guide.baseUrl().isEmpty();
            case "genindex.html", "search.html", "objects.inv", "llms.txt" -> true;
            default -> false;
        };
    }

    private static OfPage read(ParsedPage page) {
        List<Written> written = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean rst = page.facts().format() != Document.Format.MARKDOWN;
        new Walk() {
            @Override
            protected void enter(Block block) {
                if (block instanceof Block.Raw raw) {
                    html(raw.format(), raw.text(), raw.attrs(), written, ids);
                }
            }

            @Override
            protected void enter(Inline inline) {
                if (inline instanceof Inline.Raw raw) {
                    html(raw.format(), raw.text(), raw.attrs(), written, ids);
                } else if (rst && inline instanceof Inline.Reference one && isChecked(one.refuri())) {
                    written.add(new Written(one.refuri(), within(one.attrs().pos(), one.refuri())));
                } else if (rst && inline instanceof Inline.CrossReference one && isAddress(one)) {
                    written.add(new Written(one.target(), within(one.attrs().pos(), one.target())));
                }
            }
        }.document(page.parsed().document());
        return new OfPage(written, ids);
    }

    private static void html(String format, String text, Attrs attrs, List<Written> written, Set<String> ids) {
        if (!format.contains("html")) {
            return;
        }
        for (Element element : Jsoup.parseBodyFragment(text).select("[href], [src], [id], a[name]")) {
            String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!target.isEmpty() && isChecked(target)) {
                written.add(new Written(target, within(attrs.pos(), target)));
            }
            ids.add(element.id());
            ids.add(element.attr("name"));
        }
    }

    /** Where a target stands that is written not far behind a place; else the place. */
    static Pos within(Pos pos, String target) {
        int at = pos.offset() < 0 ? -1 : pos.source().text().indexOf(target, pos.offset());
        return at < 0 || at > pos.offset() + FARTHEST ? pos : new Pos(pos.source(), at);
    }

    private static boolean isAddress(Inline.CrossReference reference) {
        return reference.role().equals("link") && isChecked(reference.target());
    }

    /** Whether it is an address within the site: of a page or a place on one. */
    private static boolean isChecked(String target) {
        boolean within = !Paths.isAddress(target)
                && !target.startsWith("/")
                && target.indexOf(' ') < 0
                && target.indexOf(':') < 0;
        return within && (target.indexOf('#') >= 0 || target.matches("[\\w./%+-]+\\.\\w+"));
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** How many links pages write, of whatever kind. */
    int links() {
        return links;
    }

    /** How many images they show. */
    int images() {
        return images;
    }
}
