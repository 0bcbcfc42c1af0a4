// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That {@link Overlap} finds what it is there to find. */
class OverlapTest {
    private static final String TWELVE = "one two three four five six seven eight nine ten eleven twelve";

    private static List<String> found(String ours, String theirs) {
        Overlap overlap = new Overlap();
        overlap.ours("a.rst", "Some text of another file. ");
        overlap.ours("b.rst", ours);
        return overlap.sharedWith("t.rst", theirs).stream()
                .map(one -> one.length() + " " + one.ours() + " " + one.theirs())
                .toList();
    }

    @Test
    void elevenWordsAreFineAndTwelveAreNot() {
        String eleven = TWELVE.substring(0, TWELVE.lastIndexOf(' '));
        assertThat(found("x\n\n" + TWELVE + " y", "\n" + eleven + " other")).isEmpty();
        assertThat(found("x\n\n" + TWELVE + " y", "\nz " + TWELVE + " other")).containsExactly("12 b.rst:3 t.rst:2");
    }

    @Test
    void aLongRunIsOne() {
        String twice = TWELVE + " and again " + TWELVE;
        assertThat(found(twice, "so " + twice + "\n")).containsExactly("26 b.rst:1 t.rst:1");
        assertThat(found(TWELVE, twice)).containsExactly("12 b.rst:1 t.rst:1", "12 b.rst:1 t.rst:1");
    }

    @Test
    void caseMarkupAndLineEndsDoNotCount() {
        String marked = "One, *two* :term:`three`\n   * :ref:`Four <x-y>` five [six](seven.md)\n"
                + " * seven ``eight`` [nine][ref] \"ten\" eleven twelve";
        assertThat(found(marked, TWELVE)).containsExactly("12 b.rst:1 t.rst:1");
    }

    @Test
    void noRunGoesFromOneFileIntoTheNext() {
        Overlap overlap = new Overlap();
        overlap.ours("a.rst", "one two three four five six");
        overlap.ours("b.rst", "seven eight nine ten eleven twelve");
        assertThat(overlap.sharedWith("t.rst", TWELVE)).isEmpty();
    }

    @Test
    void aShortTextSharesNothing() {
        assertThat(found("", "")).isEmpty();
        assertThat(found("one two", "one two")).isEmpty();
    }

    @Test
    void millionsOfWordsAreNoTrouble() {
        String same = IntStream.range(0, 300_000).mapToObj(i -> "word").collect(Collectors.joining(" "));
        assertThat(found(same, same + " " + same)).hasSizeBetween(2, 3);
    }
}
