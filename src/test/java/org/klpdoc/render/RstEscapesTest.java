// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.PlainText;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/** Plain text of data is shown as it is, wherever a template puts it. */
class RstEscapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "*not* **strong**",
                "``code``",
                "`x`_",
                "name_",
                "name__",
                "_x",
                "__x__",
                "|sub|",
                "[1]_",
                "a\\b",
                "1. one",
                "a) b",
                "(iv) x",
                "i.",
                "- item",
                "+",
                "-x option",
                "--long=x",
                ":field: x",
                ".. comment",
                "::",
                "literal::",
                "====",
                ">>> x",
                "| line",
                "A. Author",
                "__attribute__((x))",
                "<b>",
                "a <b>",
                "#. x",
                "klp_shadow_alloc",
                "(",
                "«*»",
                "'*'",
                "_",
                "*",
                "`"
            })
    void plainTextStaysPlain(String text) {
        String escaped = RstEscapes.of(text);
        for (String around : new String[] {"%s\n", "before %s\n", "before %s behind\n"}) {
            String page = around.replace("%s", escaped);
            Parsed parsed = new RstParser(RstSettings.ofDocutils()).parse(Source.of("x.rst", page, Source.Tabs.EXPAND));
            assertThat(parsed.diagnostics()).as(page).isEmpty();
            assertThat(parsed.document().children()).as(page).hasSize(1);
            Block.Paragraph only =
                    (Block.Paragraph) parsed.document().children().get(0);
            assertThat(PlainText.of(only.content())).isEqualTo(around.strip().replace("%s", text));
        }
        String title = escaped + "\n" + "=".repeat(40) + "\n";
        Parsed parsed = new RstParser(RstSettings.ofDocutils()).parse(Source.of("x.rst", title, Source.Tabs.EXPAND));
        assertThat(parsed.diagnostics()).as(title).isEmpty();
        assertThat(parsed.document().children().get(0)).isInstanceOf(Block.Section.class);
    }
}
