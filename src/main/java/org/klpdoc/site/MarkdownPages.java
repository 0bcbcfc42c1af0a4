// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.render.Origin;
import org.klpdoc.render.markdown.MarkdownWriter;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/**
 * The pages as Markdown, for programs that read them, each beside its page: {@code livepatch/api.md}. No other file of
 * a site has such a name; what a page was made from is in {@code _sources}. Safe for use by many threads.
 */
final class MarkdownPages {
    private static final String ENDING = ".md";
    private static final String PAGE_ENDING = ".html";

    private final SiteIndex index;
    private final Map<String, MarkdownWriter> writers = new HashMap<>();

    MarkdownPages(Gathered gathered, SiteIndex index) {
        this.index = index;
        writers.put("", writer(gathered.own()));
        gathered.sources().forEach(source -> writers.put(source.name(), writer(source)));
    }

    private static MarkdownWriter writer(GatheredSource source) {
        return new MarkdownWriter(source.profile().reading().highlight());
    }

    /** Where the Markdown of a page is, from the top of the site. */
    static String path(String page) {
        return page + ENDING;
    }

    /**
     * Writes a page.
     *
     * @param origin where it comes from, said below its text
     * @throws PageFault where klpdoc itself fails
     */
    void write(ParsedPage page, LinkTable links, Optional<Origin> origin, Output output) {
        String name = page.name();
        MarkdownWriter writer = Optional.ofNullable(
                        writers.get(page.facts().address().source()))
                .orElseThrow();
        try {
            String text = writer.article(page.parsed().document(), links, href -> address(name, href));
            String whole = text + origin.map(MarkdownPages::foot).orElse("");
            output.put(path(name), whole.getBytes(StandardCharsets.UTF_8));
        } catch (Output.OutputFailure failure) {
            throw failure;
        } catch (RuntimeException | StackOverflowError fault) {
            throw new PageFault(page.parsed().document().source().path(), fault);
        }
    }

    /** {@code From linux v6.1, `Documentation/livepatch/api.rst` <https://...>, GPL-2.0.} */
    private static String foot(Origin origin) {
        StringBuilder out = new StringBuilder("\n---\n\nFrom ").append(origin.source());
        out.append(origin.revision().isEmpty() ? "" : " " + origin.revision());
        out.append(origin.file().isEmpty() ? "" : ", `" + origin.file() + "`");
        out.append(origin.href().isEmpty() ? "" : " <" + origin.href() + ">");
        out.append(origin.licence().isEmpty() ? "" : ", " + origin.licence());
        return out.append(".\n").toString();
    }

    /** For the address of a page, as page {@code from} writes it, the address of its Markdown; else the same. */
    private String address(String from, String href) {
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        if (!path.endsWith(PAGE_ENDING)) {
            return href;
        }
        String bare = path.substring(0, path.length() - PAGE_ENDING.length());
        boolean known =
                Paths.join(Paths.folder(from), bare).flatMap(index::page).isPresent();
        return known ? path(bare) + href.substring(path.length()) : href;
    }
}
