// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void linesEndAtAnyKindOfLineEnd() {
        Source source = Source.of("a.rst", "one\r\ntwo\rthree\nfour", Source.Tabs.EXPAND);
        assertThat(source.text()).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.place(4)).isEqualTo(new Place("a.rst", 2, 1));
    }

    @Test
    void aLastLineEndMakesNoLine() {
        assertThat(Source.of("a", "x\n", Source.Tabs.EXPAND).lineCount()).isEqualTo(1);
        assertThat(Source.of("a", "", Source.Tabs.EXPAND).lineCount()).isZero();
        assertThat(Source.of("a", "x\n\n", Source.Tabs.EXPAND).lineCount()).isEqualTo(2);
    }

    @Test
    void tabsGoToMultiplesOfEightAndPlacesStayTheAuthors() {
        Source source = Source.of("a.rst", "ab\tc\n\tx\ty", Source.Tabs.EXPAND);
        assertThat(source.text()).isEqualTo("ab      c\n        x       y");
        assertThat(source.place(8)).isEqualTo(new Place("a.rst", 1, 4));
        assertThat(source.place(source.text().indexOf('x'))).isEqualTo(new Place("a.rst", 2, 2));
        assertThat(source.place(source.text().indexOf('y'))).isEqualTo(new Place("a.rst", 2, 4));
    }

    @Test
    void markdownKeepsItsTabs() {
        assertThat(Source.of("a.md", "\tcode", Source.Tabs.KEEP).text()).isEqualTo("\tcode");
    }

    @Test
    void columnsCountCharactersNotUnits() {
        Source source = Source.of("a", "\uD83D\uDE00x", Source.Tabs.EXPAND);
        assertThat(source.place(2)).isEqualTo(new Place("a", 1, 2));
    }

    @Test
    void columnsOfALineWithTabsAndPairsAreTheAuthors() {
        Source source = Source.of("a", "x\ty\uD83D\uDE00\tz\n\t\uD83D\uDE00\tq", Source.Tabs.EXPAND);
        assertThat(source.place(source.text().indexOf('y'))).isEqualTo(new Place("a", 1, 3));
        assertThat(source.place(source.text().indexOf('z'))).isEqualTo(new Place("a", 1, 6));
        assertThat(source.place(source.text().indexOf('q'))).isEqualTo(new Place("a", 2, 4));
        assertThat(new Pos(source, source.text().indexOf('q')).line()).isEqualTo(2);
    }

    @Test
    void aDerivedTextHasThePlacesOfItsOrigin() {
        Source origin = Source.of("core.c", "/**\n * f - x\n *\n * body\n */\n", Source.Tabs.EXPAND);
        Source made = Source.derived("body\nmore\n", origin, new int[] {3});
        assertThat(made.place(0)).isEqualTo(new Place("core.c", 4, 1));
        assertThat(made.place(5)).isEqualTo(new Place("core.c", 4, 1));
        assertThat(made.lines().lineNumber(0)).isEqualTo(4);
    }

    @Test
    void aTextMadeOfSeveralFilesHasThePlacesOfEach() {
        Source one = Source.of("one", "a\nb\n", Source.Tabs.KEEP);
        Source two = Source.of("two", "c\n", Source.Tabs.KEEP);
        DerivedText text = new DerivedText();
        assertThat(text.source()).isSameAs(Source.EMPTY);
        Source made = text.add("B", one, 1).add("see C", two, 0).source();
        assertThat(made.text()).isEqualTo("B\nsee C\n");
        assertThat(made.place(0)).isEqualTo(new Place("one", 2, 1));
        assertThat(made.place(6)).isEqualTo(new Place("two", 1, 5));
        assertThat(made.lines().lineNumber(1)).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsDropped() {
        Decoded decoded = Decoded.of("a", "\uFEFF.. _x:".getBytes(StandardCharsets.UTF_8), Source.Tabs.EXPAND);
        assertThat(decoded.source().text()).isEqualTo(".. _x:");
        assertThat(decoded.diagnostics()).isEmpty();
    }

    @Test
    void badBytesAreShownAndReportedAtTheirPlace() {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xff, 'c'};
        Decoded decoded = Decoded.of("a", bytes, Source.Tabs.EXPAND);
        assertThat(decoded.source().text()).isEqualTo("a\nb\uFFFDc");
        assertThat(decoded.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("source.encoding");
            assertThat(found.pos().place()).isEqualTo(new Place("a", 2, 2));
        });
    }

    @Test
    void nulCharactersAreReported() {
        Decoded decoded = Decoded.of("a", new byte[] {'x', 0}, Source.Tabs.EXPAND);
        assertThat(decoded.source().text()).isEqualTo("x\uFFFD");
        assertThat(decoded.diagnostics()).extracting(Diagnostic::code).containsExactly("source.nul");
    }
}
