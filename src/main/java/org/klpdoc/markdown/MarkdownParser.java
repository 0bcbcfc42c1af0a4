// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Parsed;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * Reads Markdown as GitHub does: CommonMark with tables, task lists, strike-through, footnotes, alerts and bare
 * addresses, and with what {@link Addresses}, {@link Headings} and {@link FrontMatter} say. Immutable; one parser may
 * serve many threads.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownParser {
    private final Parser parser;
    private final boolean guide;

    /** A parser of Markdown as GitHub reads it. */
    public MarkdownParser() {
        this(false);
    }

    /**
     * A parser.
     *
     * @param guide whether the pages are a guide's own, whose fenced {@code example} is shown as written and as it comes
     *     out
     */
    public MarkdownParser(boolean guide) {
        this.guide = guide;
        MutableDataSet options = new MutableDataSet();
        ParserEmulationProfile.COMMONMARK_0_29.setIn(options);
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughExtension.create(),
                        TaskListExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.WITH_CAPTION, false);
        parser = Parser.builder(options).build();
    }

    /** Reads one page; its tabs must have been kept ({@link Source.Tabs#KEEP}). */
    public Parsed parse(Source source) {
        PageState page = new PageState(source);
        FrontMatter.Result front = FrontMatter.read(page);
        page.use(Guard.of(source.text(), front.end()));
        com.vladsch.flexmark.util.ast.Document tree =
                parser.parse(page.guarded().text());
        ShownMarkdown examples = new ShownMarkdown(guide, parser::parse);
        List<Block> blocks = new BlockReader(page, tree, new Footnotes(page, ""), examples).page(tree);
        Document document = new Document(
                Attrs.at(new Pos(source, 0)),
                source,
                Document.Format.MARKDOWN,
                Optional.ofNullable(front.values().get("title"))
                        .map(Document.Field::text)
                        .orElse(""),
                front.values(),
                page.references(),
                blocks);
        return new Parsed(document, List.of(), page.diagnostics());
    }
}
