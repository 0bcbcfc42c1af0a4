// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkTable;

/** No page runs what its source says. */
final class SafetyTest {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror='alert(2)'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " \u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "blob:x",
                "unknown:x",
                ":x:y"
            })
    void refusesSchemes(String url) {
        if (!url.startsWith(":")) {
            assertThat(SafeUrl.link(url)).isFalse();
        }
        assertThat(SafeUrl.image(url)).isEqualTo(url.startsWith(":"));
        Inline reference = new Inline.Reference(Attrs.NONE, url, "", "", false, text("click"));
        Block image = new Block.Image(Attrs.NONE, picture(url));
        Element page = written(paragraph(reference), image);
        assertThat(page.text()).contains("click");
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith(":"));
        assertThat(page.select("img[src]").eachAttr("src")).allMatch(src -> src.startsWith(":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.kernel.org/",
                "http://x/",
                "mailto:a@b.c",
                "ftp://x/",
                "git://x/y",
                "../x.html#y:z",
                "x.html?a:b",
                "#c.klp",
                "/x:y",
                ""
            })
    void allowsAddresses(String url) {
        assertThat(SafeUrl.link(url)).isTrue();
    }

    @Test
    void allowsPicturesAsData() {
        assertThat(SafeUrl.image("data:image/png;base64,AAAA")).isTrue();
        assertThat(SafeUrl.image("data:image/svg+xml,<svg onload=alert(1)>")).isFalse();
        assertThat(SafeUrl.image("data:text/html,x")).isFalse();
        assertThat(SafeUrl.link("data:image/png;base64,AAAA")).isFalse();
    }

    @Test
    void escapesWhateverASourceNames() {
        Attrs attrs = Attrs.NONE.withIds(List.of(EVIL, EVIL + "2")).withClasses(List.of(EVIL, "language-" + EVIL));
        Element page = written(
                new Block.Section(
                        attrs,
                        List.of(
                                new Block.Title(attrs, EVIL, text(EVIL)),
                                paragraph(new Inline.Literal(attrs, text(EVIL))))),
                new Block.Image(attrs, new Picture(EVIL, Optional.of(EVIL), EVIL, EVIL, EVIL, EVIL, EVIL)),
                new Block.Figure(attrs, EVIL, EVIL, List.of()),
                new Block.Admonition(attrs, "note", List.of()),
                new Block.LiteralBlock(attrs, org.klpdoc.doc.Code.of(EVIL), text(EVIL)),
                new Block.Footnote(attrs, EVIL, EVIL, List.of()),
                new Block.Description(attrs, EVIL, EVIL, List.of(), List.of()),
                new Block.VersionModified(attrs, EVIL, EVIL, List.of()),
                new Block.EnumeratedList(attrs, EVIL, EVIL, EVIL, BigInteger.ONE, List.of()),
                new Block.Table(attrs, Optional.empty(), EVIL, EVIL, List.of(), List.of(), List.of()));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("[style]").eachAttr("style")).isEmpty();
    }

    @Test
    void escapesWhereReferencesLead() {
        Link link = new Link(EVIL.replace(":", ""), true, EVIL, text(EVIL));
        LinkTable links = new LinkTable(
                List.of(Optional.of(link)), List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());
        Inline reference = new Inline.CrossReference(Attrs.NONE, 0, EVIL, EVIL, EVIL, "", false, false, text(EVIL));
        String html = new HtmlWriter(HtmlOptions.DEFAULT).article(document(paragraph(reference)), links);
        assertThat(Jsoup.parseBodyFragment(html).select("script, img")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<svg onload=alert(1)></svg>",
                "<iframe src='https://x'></iframe>",
                "<form action='https://x'><input name=p></form>",
                "<style>body{display:none}</style>",
                "<b onclick=alert(1)>x</b>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<meta http-equiv=refresh content='0;url=https://x'>",
                "<base href='https://x/'>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><script>alert(1)</script>-->",
                "</article></main><h1>x"
            })
    void cleansRawHtml(String html) {
        Element block = written(new Block.Raw(Attrs.NONE, "html", html), paragraph(new Inline.Text("after")));
        Element line = written(paragraph(new Inline.Raw(Attrs.NONE, "html", html), new Inline.Text("after")));
        for (Element page : List.of(block, line)) {
            assertThat(page.select(
                            "script, svg, math, iframe, form, input, style, meta, base, noscript, object, embed"))
                    .isEmpty();
            assertThat(page.select("*").stream()
                            .flatMap(one -> one.attributes().asList().stream())
                            .filter(one -> one.getKey().startsWith("on")
                                    || one.getKey().equals("style")))
                    .isEmpty();
            assertThat(page.select("a[href], img[src]").outerHtml()).doesNotContain("alert");
            assertThat(page.text()).contains("after");
        }
    }

    @Test
    void saysWhatIsKeptFromReaders() {
        List<String> found = new ArrayList<>();
        Inline link = new Inline.Reference(Attrs.NONE, "javascript:x()", "", "", false, text("x"));
        Inline tag = new Inline.Raw(Attrs.NONE, "html", "<mark onclick=\"y\">");
        Block raw = new Block.Raw(Attrs.NONE, "html", "<b class=x>b</b><!-- c --><script>z()</script><br>");
        Block safe = new Block.Raw(Attrs.NONE, "html", "<p class=\"x\">a &lt; b<br></p>");
        new HtmlWriter(HtmlOptions.DEFAULT)
                .article(
                        document(paragraph(link, tag), raw, safe),
                        LinkTable.EMPTY,
                        one -> found.add(one.code() + ": " + one.message()));
        assertThat(found)
                .containsExactly(
                        "html.refused-address: the link to 'javascript:x()' is left out: not an address of the web",
                        "html.cleaned: HTML that is left out of the page: onclick=",
                        "html.cleaned: HTML that is left out of the page: <script>");
    }

    @Test
    void leavesRawHtmlOfATrustedSource() {
        String html = "<video src=\"x.webm\" onplay=\"x()\"></video>";
        HtmlWriter writer = new HtmlWriter(HtmlOptions.DEFAULT.withTrustRaw(true));
        assertThat(writer.article(document(new Block.Raw(Attrs.NONE, "html", html)), LinkTable.EMPTY))
                .contains(html);
    }

    @Test
    void closesTagsThatALineLeavesOpen() {
        Inline raw = new Inline.Raw(Attrs.NONE, "html", "<mark class=\"x\" onclick=\"y\">");
        Inline stray = new Inline.Raw(Attrs.NONE, "html", "</small>");
        HtmlWriter writer = new HtmlWriter(HtmlOptions.DEFAULT);
        String html = writer.article(document(paragraph(stray, raw, new Inline.Text("x"))), LinkTable.EMPTY);
        assertThat(html).isEqualTo("<p><mark class=\"x\">x</mark></p>\n");
    }

    @Test
    void writesNoControlCharacters() {
        assertThat(written(paragraph(new Inline.Text("a\u0000b\u001bc"))).text())
                .isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void escapesWhatTemplatesShow() {
        PageView bare = PageView.bare(EVIL, EVIL, "<p>x</p>");
        PageView view = new PageView(
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                Optional.of(new Crumb(EVIL, EVIL)),
                Optional.of(new Byline(EVIL, EVIL, List.of(EVIL), List.of(EVIL))),
                EVIL,
                EVIL,
                EVIL,
                bare.article(),
                List.of(new MetaTag(true, EVIL, EVIL, EVIL)),
                List.of(new NavItem(EVIL, EVIL, EVIL, true, true, true, List.of(NavItem.page(EVIL, EVIL, false)))),
                List.of(new Crumb(EVIL, EVIL)),
                List.of(new TocItem(EVIL, EVIL, List.of())),
                Optional.of(new Crumb(EVIL, EVIL)),
                Optional.of(new Crumb(EVIL, EVIL)),
                List.of(new Crumb(EVIL, EVIL)),
                Optional.of(new Origin(
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        List.of(new Origin.Keeper(EVIL, List.of(EVIL), List.of(new Origin.Person(EVIL, EVIL)))),
                        EVIL)),
                List.of(new Version(EVIL, EVIL, EVIL, EVIL, false)),
                List.of(new Crumb(EVIL, EVIL)),
                1,
                new Companion(EVIL, "", true),
                List.of());
        org.jsoup.nodes.Document page =
                Jsoup.parse(PageShell.of(Optional.empty()).page(view));
        assertThat(page.select("script")).hasSize(2); // the theme's and klpdoc.js
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("article").html()).isEqualTo("<p>x</p>");
    }

    private static Picture picture(String uri) {
        return new Picture(uri, Optional.of("alt"), "", "", "", "", "");
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(Attrs.NONE, List.of(content));
    }

    private static Document document(Block... blocks) {
        return new Document(Attrs.NONE, Source.EMPTY, Document.Format.MARKDOWN, "", Map.of(), 1, List.of(blocks));
    }

    private static Element written(Block... blocks) {
        String html = new HtmlWriter(HtmlOptions.DEFAULT).article(document(blocks), LinkTable.EMPTY);
        return Jsoup.parseBodyFragment(html).body();
    }
}
