// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Optional;

/**
 * All that the templates know of a page; the names of the components are the names that templates use. Text is plain
 * and escaped by the templates, but for {@code article}.
 *
 * @param language the page's language ({@code en})
 * @param direction {@code ltr} or {@code rtl}, the way that the language is written
 * @param title the page's title
 * @param siteTitle the site's title
 * @param brand what stands at the top of every page, the site's title as a rule
 * @param description a sentence for search engines, or ""
 * @param root the way from the page to the site's top folder: "" or {@code ../} as often as needed
 * @param home the address of the start page relative to the page
 * @param canonical the page's full address, or "" where the site has none
 * @param edit where the page's source can be edited, or ""
 * @param source the address of the page's source as it was read, or ""
 * @param changed the day of the page's last change as {@code 2022-11-03}, or ""
 * @param outdated why readers should not rely on the page any more, or ""
 * @param feed the feed of the site, with its title, where it has one
 * @param byline when and by whom the page was written and what about, for a page of the feed
 * @param index the address of the general index, or "" where the site has none
 * @param whole the address of the page that has all pages on it, or ""
 * @param footer a line for the foot of every page, or ""
 * @param article the page's content, HTML from {@link HtmlWriter}
 * @param metas lines for the head
 * @param nav the navigation
 * @param crumbs the way from the start page to this one, without either
 * @param toc the page's sections
 * @param previous the page before this one
 * @param next the page behind this one
 * @param questions the questions that the page answers
 * @param origin where a gathered page comes from
 * @param versions the page in all its languages; empty where there is but one
 * @param referrers pages that refer to this one, not all where they are many
 * @param moreReferrers how many more there are
 * @param companion what there is of the page beside itself
 * @param parts places that were on the page and are elsewhere now
 */
public record PageView(
        String language,
        String direction,
        String title,
        String siteTitle,
        String brand,
        String description,
        String root,
        String home,
        String canonical,
        String edit,
        String source,
        String changed,
        String outdated,
        Optional<Crumb> feed,
        Optional<Byline> byline,
        String index,
        String whole,
        String footer,
        String article,
        List<MetaTag> metas,
        List<NavItem> nav,
        List<Crumb> crumbs,
        List<TocItem> toc,
        Optional<Crumb> previous,
        Optional<Crumb> next,
        List<Crumb> questions,
        Optional<Origin> origin,
        List<Version> versions,
        List<Crumb> referrers,
        int moreReferrers,
        Companion companion,
        List<MovedPart> parts) {
    /** Copies the lists. */
    public PageView {
        metas = List.copyOf(metas);
        nav = List.copyOf(nav);
        crumbs = List.copyOf(crumbs);
        toc = List.copyOf(toc);
        questions = List.copyOf(questions);
        versions = List.copyOf(versions);
        referrers = List.copyOf(referrers);
        parts = List.copyOf(parts);
    }

    /** A page with a title and an article and nothing around them. */
    public static PageView bare(String siteTitle, String title, String article) {
        return new PageView(
                "en",
                "ltr",
                title,
                siteTitle,
                siteTitle,
                "",
                "",
                "index.html",
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                article,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                Companion.NONE,
                List.of());
    }

    /** The same with a language, what stands at its top, and the navigation. */
    public PageView around(String language, String brand, List<NavItem> nav) {
        return with(language, brand, nav, description, article, toc);
    }

    /** The same with an article, and what is said of it in a sentence and in a list of its sections. */
    public PageView with(String description, String article, List<TocItem> toc) {
        return with(language, brand, nav, description, article, toc);
    }

    private PageView with(
            String language, String brand, List<NavItem> nav, String description, String article, List<TocItem> toc) {
        return new PageView(
                language,
                direction,
                title,
                siteTitle,
                brand,
                description,
                root,
                home,
                canonical,
                edit,
                source,
                changed,
                outdated,
                feed,
                byline,
                index,
                whole,
                footer,
                article,
                metas,
                nav,
                crumbs,
                toc,
                previous,
                next,
                questions,
                origin,
                versions,
                referrers,
                moreReferrers,
                companion,
                parts);
    }
}
