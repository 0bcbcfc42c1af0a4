// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where what is found in a composed text is reported. */
class ComposedTextTest {
    private static final Source FILE = Source.of("data.yaml", """
            a: plain *text*
            b: "quoted, \\"twice\\""
            c: |
              first line

                indented
            d: >-
              folded over
              two lines
            """, Source.Tabs.KEEP);

    private static Pos at(String value) {
        return new Pos(FILE, FILE.text().indexOf(value));
    }

    private static String place(Source made, String what) {
        return new Pos(made, made.text().indexOf(what)).place().toString();
    }

    @Test
    void aPieceKeepsItsPlaces() {
        Source made = new ComposedText(FILE)
                .add("Title: ")
                .add("plain \\*text\\*", at("plain"), true)
                .add("\n")
                .source();
        assertThat(place(made, "plain")).isEqualTo("data.yaml:1:4");
        assertThat(place(made, "text")).isEqualTo("data.yaml:1:11");
        assertThat(made.isComposed()).isTrue();
    }

    @Test
    void quotesBlocksAndFoldsDoNotMatter() {
        Source made = new ComposedText(FILE)
                .add("quoted, \"twice\"", at("\"quoted"), false)
                .add("\n\n   ")
                .add("first line\n\n     indented", at("|"), false)
                .add("\n\n")
                .add("folded over two lines", at(">-"), false)
                .source();
        assertThat(place(made, "quoted")).isEqualTo("data.yaml:2:5");
        assertThat(place(made, "twice")).isEqualTo("data.yaml:2:15");
        assertThat(place(made, "line")).isEqualTo("data.yaml:4:9");
        assertThat(place(made, "indented")).isEqualTo("data.yaml:6:5");
        assertThat(place(made, "two")).isEqualTo("data.yaml:9:3");
    }

    @Test
    void whatNobodyWroteBelongsToTheNextPieceOfItsLineElseToTheOneBefore() {
        Source made = new ComposedText(FILE)
                .add(".. before\n\n:role:`")
                .add("plain", at("plain"), true)
                .add("` behind\n\n====\n")
                .add("", at("\"quoted"), true)
                .add(":other:`x`\n")
                .source();
        assertThat(place(made, ".. before")).isEqualTo("data.yaml:1:4");
        assertThat(place(made, ":role:")).isEqualTo("data.yaml:1:4");
        assertThat(place(made, "====")).isEqualTo("data.yaml:1:4");
        assertThat(place(made, ":other:")).isEqualTo("data.yaml:2:5");
        assertThat(made.lineNumber(made.lineAt(made.text().indexOf(":other:")))).isEqualTo(2);
    }

    @Test
    void withoutPiecesEverythingStandsAtTheFilesBeginning() {
        Source made = new ComposedText(FILE).add("text").source();
        assertThat(place(made, "text")).isEqualTo("data.yaml:1:1");
    }
}
