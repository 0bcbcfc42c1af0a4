// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeSvgTest {
    @Test
    void keepsShapesTextAndLinks() {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><defs><linearGradient id=\"g\"/></defs>"
                        + "<a href=\"https://docs.kernel.org/\"><rect fill=\"url(#g)\" style=\"stroke: red\"/></a>"
                        + "<use href=\"#g\"/><text x=\"1\">klp &amp; co</text></svg>";
        assertThat(SafeSvg.clean("<?xml version=\"1.0\"?><!DOCTYPE svg><!-- by hand -->" + svg))
                .isEqualTo(svg.replace("/>", " />") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>EVIL</script>",
                "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">EVIL</svg:script>",
                "<g onload=\"EVIL\"/>",
                "<a href=\"javascript:EVIL\">x</a>",
                "<a xlink:href=\" java\nscript:EVIL\">x</a>",
                "<use href=\"https://EVIL/x.svg#a\"/>",
                "<image href=\"https://EVIL/x.png\"/>",
                "<rect fill=\"url( 'https://EVIL/x')\"/>",
                "<foreignObject><p>EVIL</p></foreignObject>",
                "<animate attributeName=\"href\" values=\"EVIL\"/>",
                "<set attributeName=\"href\" to=\"EVIL\"/>",
                "<style>@import 'EVIL';</style>",
                "<!-- EVIL -->",
                "<?xml-stylesheet href=\"EVIL\"?>",
            })
    void dropsWhatCouldRunOrBeFetched(String part) {
        assertThat(SafeSvg.clean("<svg>" + part + "<g/></svg>"))
                .doesNotContain("EVIL")
                .contains("<g />");
    }

    @Test
    void isNothingWithoutAnSvgElement() {
        assertThat(SafeSvg.clean("<p>EVIL</p>")).isEmpty();
    }
}
