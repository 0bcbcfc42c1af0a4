// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/** What a page says about itself in its head. */
class PageOutlineTest {
    @Test
    void linesForProgramsWithoutThoseThatSteerABrowser() {
        String text = """
                .. meta::
                   :description lang=en: Live *patching*
                   :property=og:type: article
                   :http-equiv=refresh: 0; url=https://example.org
                   :charset=latin-1: x

                Text.
                """;
        Source source = Source.of("page.rst", text, Source.Tabs.EXPAND);
        assertThat(PageOutline.metas(
                        new RstParser(RstSettings.ofDocutils()).parse(source).document()))
                .containsExactly(
                        new MetaTag(false, "description", "Live *patching*", "en"),
                        new MetaTag(true, "og:type", "article", ""));
    }
}
