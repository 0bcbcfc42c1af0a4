// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.List;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Parsed;
import org.klpdoc.rst.block.BlockConstructs;
import org.klpdoc.rst.block.BlockParser;
import org.klpdoc.rst.core.DirectiveTable;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Reporter;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.directive.Directives;
import org.klpdoc.rst.inline.InlineParser;
import org.klpdoc.rst.inline.RoleTexts;
import org.klpdoc.rst.role.Roles;
import org.klpdoc.rst.table.GridTableReader;
import org.klpdoc.rst.table.SimpleTableReader;
import org.klpdoc.rst.transform.Transforms;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/** Reads reStructuredText. Immutable: one parser serves all pages and threads. */
public final class RstParser {
    private static final BlockConstructs CONSTRUCTS =
            new BlockConstructs(List.of(new GridTableReader(), new SimpleTableReader()));

    private final RstSettings settings;
    private final RoleTable roles;
    private final DirectiveTable directives;

    /** A parser with the directives and roles of the settings' dialect. */
    public RstParser(RstSettings settings) {
        this.settings = settings;
        this.roles = Roles.of(settings);
        this.directives = Directives.of(settings, roles);
    }

    /**
     * Reads a page that is at the top of its root, or includes nothing.
     *
     * @param source the text, its tabs expanded ({@link Source.Tabs#EXPAND})
     */
    public Parsed parse(Source source) {
        return parse(source, source.path());
    }

    /**
     * Reads a page.
     *
     * @param source the text, its tabs expanded ({@link Source.Tabs#EXPAND})
     * @param path the page's path within the root of its files, which what it includes is relative to
     */
    public Parsed parse(Source source, String path) {
        Reporter reporter = new Reporter();
        DraftPage page = new DraftPage(settings, reporter, new Pos(source, 0));
        InlineParser inline = new InlineParser(settings, page, path, roles);
        BlockParser parser = new BlockParser(inline, directives, CONSTRUCTS);
        page.setting(RoleTexts.SETTING, settings.configured().role());
        parser.parse(Surrounded.by(settings.configured(), source).lines());
        Transforms.apply(page);
        Document document = new Freezer(settings).freeze(page, source);
        return new Parsed(document, parser.inputs(), reporter.found());
    }
}
