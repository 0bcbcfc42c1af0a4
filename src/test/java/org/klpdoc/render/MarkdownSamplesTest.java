// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.render.markdown.MarkdownWriter;
import org.klpdoc.text.Source;

/**
 * The Markdown of every construct, in {@code render/samples-markdown.txt}; with {@code -Dgolden=update} it is written
 * anew.
 */
final class MarkdownSamplesTest {
    private static final Path FILE = Path.of("src/test/resources/render/samples-markdown.txt");

    @Test
    void writesWhatIsExpected() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, List<Block>> sample : Samples.all().entrySet()) {
            all.append("== ").append(sample.getKey()).append('\n').append(written(sample.getValue()));
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void escapesWhatWouldBeMarkup() {
        assertThat(line("*a* `b` <i> ~~c~~ &amp; \\* [x](y) ![z](y) $x$"))
                .isEqualTo("\\*a\\* \\`b\\` \\<i> \\~\\~c\\~\\~ \\&amp; \\\\\\* [x\\](y) ![z\\](y) \\$x$\n");
        assertThat(line("klp_enable_patch a < b, 3 & 4, _x_ [1] C:\\dir"))
                .isEqualTo("klp_enable_patch a < b, 3 & 4, \\_x\\_ [1] C:\\dir\n");
        for (String start : List.of("# a", "- a", "+ a", "> a", "--- ", "=== ", "| a", "[a]: b", ":--")) {
            assertThat(line(start + "\nb")).startsWith("\\" + start.strip());
        }
        assertThat(line("1. a\n22) b\n1.5 c")).isEqualTo("1\\. a\n22\\) b\n1.5 c\n");
    }

    @Test
    void leadsNowhereThatRunsSomething() {
        Inline evil =
                new Inline.Reference(Attrs.NONE, "javascript:alert(1)", "", "", false, List.of(new Inline.Text("x")));
        assertThat(written(List.of(new Block.Paragraph(Attrs.NONE, List.of(evil)))))
                .isEqualTo("x\n");
        Block raw = new Block.Raw(Attrs.NONE, "html", "<p onclick=\"x()\">a</p>\n\n<script>x()</script>");
        assertThat(written(List.of(raw))).isEqualTo("<p>a</p>\n");
    }

    private static String line(String text) {
        return written(List.of(new Block.Paragraph(Attrs.NONE, List.of(new Inline.Text(text)))));
    }

    private static String written(List<Block> blocks) {
        Document document = new Document(Attrs.NONE, Source.EMPTY, Document.Format.RST, "", Map.of(), 3, blocks);
        return new MarkdownWriter("default").article(document, Samples.LINKS, href -> href.replace(".html", ".md"));
    }
}
