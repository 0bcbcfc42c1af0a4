// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.klpdoc.rst.core.DirectiveTable;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Reporter;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.core.TableReader;
import org.klpdoc.rst.inline.InlineParser;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/** The parser of one page: what all its runs share. */
public final class BlockParser {
    private final InlineParser inline;
    private final DirectiveTable directives;
    private final BlockConstructs constructs;
    private final TreeSet<String> inputs = new TreeSet<>();
    private List<String> titleStyles = new ArrayList<>();
    private boolean tooDeep;

    /**
     * For one page.
     *
     * @param inline reads its inline markup, and knows its names and settings
     * @param directives the directives there are
     * @param tables the readers of its tables, in the order in which they are asked
     */
    public BlockParser(InlineParser inline, DirectiveTable directives, List<TableReader> tables) {
        this.inline = inline;
        this.directives = directives;
        this.constructs = new BlockConstructs(tables);
    }

    /** Reads the whole page into the document's root. */
    public void parse(Lines lines) {
        new BlockRun(this, lines, page().root(), Optional.empty(), true).parse();
    }

    /** The other files that the page was made of, as {@code root:path}. */
    public List<String> inputs() {
        return List.copyOf(inputs);
    }

    InlineParser inline() {
        return inline;
    }

    DraftPage page() {
        return inline.page();
    }

    Reporter reporter() {
        return inline.page().reporter();
    }

    RstSettings settings() {
        return inline.settings();
    }

    DirectiveTable directives() {
        return directives;
    }

    BlockConstructs constructs() {
        return constructs;
    }

    List<String> titleStyles() {
        return titleStyles;
    }

    /** Puts another list of section adornments in force and hands over the one that was. */
    List<String> swapTitleStyles(List<String> styles) {
        List<String> before = titleStyles;
        titleStyles = styles;
        return before;
    }

    void dependsOn(String root, String path) {
        inputs.add(root + ":" + path);
    }

    /** Reports, once a page, that the nesting is too deep. */
    void reportDepth(Draft into, Pos pos) {
        if (!tooDeep) {
            tooDeep = true;
            into.add(
                    reporter().report(3, "rst.too-deep", pos, "Nested too deeply; the rest is shown as literal text."));
        }
    }
}
