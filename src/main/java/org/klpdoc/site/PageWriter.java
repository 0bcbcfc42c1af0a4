// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Mention;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.Languages;
import org.klpdoc.guide.Profile;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.guide.View;
import org.klpdoc.render.Crumb;
import org.klpdoc.render.HtmlOptions;
import org.klpdoc.render.HtmlWriter;
import org.klpdoc.render.IndexWriter;
import org.klpdoc.render.MetaTag;
import org.klpdoc.render.PageOutline;
import org.klpdoc.render.PageShell;
import org.klpdoc.render.PageView;
import org.klpdoc.render.ShownText;
import org.klpdoc.render.TemplateFault;
import org.klpdoc.render.Version;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.xref.GeneralIndex;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** Writes a page: its article, and the shell around it. Safe for use by many threads. */
final class PageWriter {
    private static final int TOC_DEPTH = 3;
    /** As many of the pages that refer to one are named on it. */
    private static final int REFERRERS = 10;

    /** Search engines show no more of a description. */
    private static final int LONGEST_DESCRIPTION = 160;

    private static final String ROOT = "index";
    private static final String INDEX_FILE = Indices.GENERAL + ".html";

    private final Guide guide;
    private final SiteIndex index;
    private final SiteMap map;
    private final PageShell shell;
    private final PageNavigation navigation;
    private final Map<String, HtmlWriter> writers = new HashMap<>();
    private final Typography typography;
    private final Surroundings around;
    private final boolean indexed;
    private final boolean printed;
    private final String siteTitle;
    private final Feed feed;

    PageWriter(
            Gathered gathered,
            Guide guide,
            SiteIndex index,
            SiteMap map,
            Surroundings around,
            PageShell shell,
            boolean indexed,
            boolean printed) {
        this.typography = new Typography(gathered);
        this.around = around;
        this.indexed = indexed;
        this.printed = printed;
        this.guide = guide;
        this.index = index;
        this.map = map;
        this.shell = shell;
        this.navigation = new PageNavigation(map);
        this.writers.put("", writer(gathered.own()));
        gathered.sources().forEach(source -> writers.put(source.name(), writer(source)));
        this.siteTitle = guide.title().isEmpty() ? title(ROOT) : guide.title();
        this.feed = new Feed(guide, siteTitle, around.stories());
    }

    private static HtmlWriter writer(GatheredSource source) {
        Profile.Reading reading = source.profile().reading();
        String language = reading.highlight().isEmpty() ? "default" : reading.highlight();
        return new HtmlWriter(new HtmlOptions(language, source.spec().trusted(), reading.smartQuotes()));
    }

    /**
     * A page as it is written.
     *
     * @param html the whole page as HTML in UTF-8
     * @param article its article alone
     */
    record Written(byte[] html, String article) {}

    /**
     * Writes a page.
     *
     * @param frame what is around its article, of {@link #frame}
     * @param findings is told what is kept from readers
     * @throws PageFault where klpdoc itself fails
     */
    Written page(ParsedPage page, PageView frame, LinkTable links, Consumer<Diagnostic> findings) {
        try {
            PageView view = filled(page, frame, links, findings);
            return new Written(shell.page(view).getBytes(StandardCharsets.UTF_8), view.article());
        } catch (TemplateFault fault) {
            throw fault;
        } catch (RuntimeException | StackOverflowError fault) {
            throw new PageFault(page.parsed().document().source().path(), fault);
        }
    }

    /** The names in the page's C code that may have links. */
    Set<String> codeNames(ParsedPage page) {
        return writer(page).codeNames(page.parsed().document());
    }

    /** What the page's prose mentions of sources with these folders; nothing where none is to be looked for. */
    static Set<Mention> mentions(ParsedPage page, Optional<Set<String>> folders) {
        Document document = page.parsed().document();
        return folders.map(known -> HtmlWriter.mentions(document, known)).orElse(Set.of());
    }

    private HtmlWriter writer(ParsedPage page) {
        return Optional.ofNullable(writers.get(page.facts().address().source())).orElseThrow();
    }

    /** A page with its article, and with what is said of that. */
    private PageView filled(ParsedPage page, PageView frame, LinkTable links, Consumer<Diagnostic> findings) {
        Document document = page.parsed().document();
        return frame.with(
                description(page.name(), document, frame.metas(), links),
                writer(page).article(document, links, findings),
                PageOutline.toc(document, links, TOC_DEPTH));
    }

    /**
     * What is around the article of a page: all that the rest of the site has a part in.
     *
     * @param known the same of the same page, before another page changed
     * @param sameWay whether the navigation, and the way to the page in it, is as it was then
     */
    PageView frame(ParsedPage page, Optional<PageView> known, boolean sameWay) {
        PageFacts facts = page.facts();
        Document document = page.parsed().document();
        String name = facts.address().page();
        String title = document.title().isEmpty() ? title(name) : document.title();
        String language = around.translations().language(page);
        List<MetaTag> metas = PageOutline.metas(document);
        return new PageView(
                language,
                Languages.direction(language),
                title,
                siteTitle,
                brand(),
                "",
                root(name),
                Paths.href(name, ROOT, ""),
                guide.baseUrl().isEmpty() ? "" : guide.baseUrl() + name + ".html",
                edit(page),
                SourceCopies.path(page).map(path -> root(name) + path).orElse(""),
                around.changes().of(facts.address()),
                OutdatedPages.reason(page),
                feed.link(root(name)),
                around.stories().byline(name),
                indexed ? root(name) + INDEX_FILE : "",
                printed ? root(name) + WholeGuide.NAME + ".html" : "",
                "",
                "",
                metas,
                known.filter(one -> sameWay).map(PageView::nav).orElseGet(() -> navigation.of(name)),
                crumbs(name),
                List.of(),
                map.previous(name).map(other -> crumb(name, other)),
                map.next(name).map(other -> crumb(name, other)),
                around.answered().on(facts),
                known.map(PageView::origin).orElseGet(() -> around.origins().of(page)),
                versions(page),
                referrers(name),
                Math.max(0, around.referrers().of(name).size() - REFERRERS),
                around.companions().of(name),
                around.redirects().parts(name));
    }

    /** A sentence about the page: its first paragraph, where its author or that of the guide wrote none. */
    private String description(String name, Document document, List<MetaTag> metas, LinkTable links) {
        if (name.equals(ROOT) && !guide.description().isEmpty()) {
            return guide.description();
        }
        boolean said = metas.stream().anyMatch(meta -> meta.name().equals("description"));
        String lead = said ? "" : new ShownText(links).lead(document);
        // Letters of East Asia are twice as wide.
        boolean wide = lead.chars().filter(c -> c >= 0x2e80).count() * 2 > lead.length();
        return ShownText.cut(lead, wide ? LONGEST_DESCRIPTION / 2 : LONGEST_DESCRIPTION);
    }

    private static String root(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }

    /** The page of the general index as HTML in UTF-8. */
    byte[] index(GeneralIndex words) {
        String title = "Index";
        return own(Indices.GENERAL, title, IndexWriter.article(words, title));
    }

    /** The page of the search as HTML in UTF-8. */
    byte[] search() {
        return own(Indices.SEARCH, "Search", shell.search(indexed ? INDEX_FILE : ""));
    }

    /** A page of the site's own making; its links count from the site's top. */
    byte[] own(String name, String title, String article) {
        PageView bare = PageView.bare(siteTitle, title, article);
        PageView view = bare.around(guide.language(), brand(), navigation.of(name));
        return shell.page(view).getBytes(StandardCharsets.UTF_8);
    }

    /** The feed of the site. */
    Feed feed() {
        return feed;
    }

    /** The page that holds all articles, as HTML in UTF-8. */
    byte[] whole(Map<String, String> articles) {
        return own(WholeGuide.NAME, siteTitle, WholeGuide.article(articles, map.order()));
    }

    private String brand() {
        return guide.theme().logo().isEmpty() ? siteTitle : guide.theme().logo();
    }

    private String edit(ParsedPage page) {
        String file = page.facts().address().file();
        if (page.facts().address().source().isEmpty()) {
            String written = guide.view(file).map(View::path).orElse(file);
            return guide.edit().replace("{path}", written);
        }
        return page.source().spec().edit(page.source().fromTop(file));
    }

    private List<Crumb> crumbs(String page) {
        List<Crumb> crumbs = new ArrayList<>();
        for (String above : map.ancestors(page)) {
            if (!above.equals(ROOT)) {
                crumbs.add(crumb(page, above));
            }
        }
        return crumbs;
    }

    private Crumb crumb(String from, String to) {
        return new Crumb(Paths.href(from, to, ""), title(to));
    }

    private String title(String page) {
        String text = index.page(page).map(typography::title).orElse("");
        return text.isEmpty() ? page : text;
    }

    /** The same page in the languages that it is in. */
    private List<Version> versions(ParsedPage page) {
        String name = page.name();
        return around.translations().of(page).stream()
                .map(one -> new Version(
                        one.language(),
                        Languages.ownName(one.language()),
                        Languages.direction(one.language()),
                        Paths.href(name, one.page(), ""),
                        one.page().equals(name)))
                .toList();
    }

    private List<Crumb> referrers(String page) {
        return around.referrers().of(page).stream()
                .limit(REFERRERS)
                .map(from -> crumb(page, from))
                .toList();
    }
}
