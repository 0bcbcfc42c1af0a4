// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>EVIL</script><g/></svg>",
                "<svg ONLOAD = \"EVIL\"><g/></svg>",
                "<svg/onload=\"EVIL\"><g/></svg>",
                "<svg><a xlink:href=\"&#106;avascript:EVIL\"><g/></a></svg>",
                "<svg><x:foreignObject><p>EVIL</p></x:foreignObject><g/></svg>",
                "<svg><a><set attributeName='xlink:href' to='EVIL'/></a><g/></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'EVIL'>]><svg><g/></svg>",
                "<?xml version='1.0'?><?xml-stylesheet href='EVIL'?><svg><g/></svg>",
            })
    void leavesOutOfAFileWhatCouldRun(String svg) {
        byte[] file = svg.getBytes(StandardCharsets.UTF_8);
        assertThat(SafeSvg.harmless(file))
                .hasValueSatisfying(made -> assertThat(new String(made, StandardCharsets.UTF_8))
                        .doesNotContain("EVIL")
                        .contains("<g />"));
        byte[] wide = ("\ufeff" + svg).getBytes(StandardCharsets.UTF_16LE);
        assertThat(SafeSvg.harmless(wide).map(made -> new String(made, StandardCharsets.UTF_8)))
                .hasValueSatisfying(made -> assertThat(made).doesNotContain("EVIL"));
    }

    @Test
    void leavesAFileThatRunsNothing() {
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"a\" \"b\"><svg><style>a { fill: red }</style>"
                + "<a href=\"https://docs.kernel.org/\"><set attributeName=\"fill\" to=\"red\"/></a>"
                + "<image href=\"data:image/png;base64,AA==\"/><text>on = off, script</text></svg>";
        assertThat(SafeSvg.harmless(svg.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void isNothingWithoutAnSvgElement() {
        assertThat(SafeSvg.clean("<p>EVIL</p>")).isEmpty();
    }
}
