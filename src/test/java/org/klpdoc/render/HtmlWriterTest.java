// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Source;
import org.klpdoc.xref.LinkTable;

/** The HTML of every construct. */
final class HtmlWriterTest {
    private static final String MARK = "== ";

    static List<String> samples() {
        return List.copyOf(Samples.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsExpected(String name) throws IOException {
        String html = written(Samples.all().get(name), Document.Format.RST);
        assertThat(html.strip()).isEqualTo(expected().get(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTagIsClosedInOrder(String name) {
        String html = written(Samples.all().get(name), Document.Format.RST);
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse("<!DOCTYPE html><title>x</title>" + html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void leavesQuotesOfMarkdown() {
        Block line = new Block.Paragraph(Attrs.NONE, List.of(new Inline.Text("\"x\" -- y...")));
        assertThat(written(List.of(line), Document.Format.MARKDOWN)).isEqualTo("<p>\"x\" -- y...</p>\n");
    }

    @Test
    void listsTheSectionsOfAPage() {
        Document page = document(Samples.all().get("section"), Document.Format.RST);
        assertThat(PageOutline.toc(page, LinkTable.EMPTY, 3)).containsExactly(new TocItem("#b", "B", List.of()));
        Document api = document(Samples.all().get("description"), Document.Format.RST);
        assertThat(PageOutline.toc(api, LinkTable.EMPTY, 3)).containsExactly(new TocItem("#c.f", "f()", List.of()));
    }

    private static Document document(List<Block> blocks, Document.Format format) {
        return new Document(Attrs.NONE, Source.EMPTY, format, "", Map.of(), 3, blocks);
    }

    private static String written(List<Block> blocks, Document.Format format) {
        return new HtmlWriter(HtmlOptions.DEFAULT).article(document(blocks, format), Samples.LINKS);
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (InputStream in = HtmlWriterTest.class.getResourceAsStream("/render/samples.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String part :
                    text.substring(text.indexOf(MARK) + MARK.length()).split("\n" + MARK)) {
                int end = part.indexOf('\n');
                all.put(part.substring(0, end), part.substring(end + 1).strip());
            }
        }
        return all;
    }
}
