// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinesTest {
    private static Lines lines(String text) {
        return Source.of("a.rst", text, Source.Tabs.EXPAND).lines();
    }

    @Test
    void onlyBlanksAreAnIndent() {
        Lines lines = Source.of("a", "  \tx\n\ty\n   \n", Source.Tabs.KEEP).lines();
        assertThat(lines.indent(0)).isEqualTo(2);
        assertThat(lines.indent(1)).isZero();
        assertThat(lines.indent(2)).isZero();
    }

    @Test
    void trailingWhiteSpaceIsNoPartOfALine() {
        Lines lines = lines("one  \n   \nthree");
        assertThat(lines.line(0)).isEqualTo("one");
        assertThat(lines.isBlank(1)).isTrue();
        assertThat(lines.length(1)).isZero();
        assertThat(lines.charAt(0, 3)).isEqualTo('\0');
    }

    @Test
    void aDedentedWindowKnowsItsPlaces() {
        Lines body = lines("- item\n  more\n\n  end").dedent(2, 2);
        assertThat(body.joined()).isEqualTo("item\nmore\n\nend");
        assertThat(body.pos(1).place()).isEqualTo(new Place("a.rst", 2, 3));
        assertThat(body.joinedPos(5).place()).isEqualTo(new Place("a.rst", 2, 3));
        assertThat(body.dedent(2).line(0)).isEqualTo("em");
    }

    @Test
    void aCellIsAWindowOfColumns() {
        Lines cell = lines("| ab | cd |\n| e  | f  |").cut(new int[] {2, 2}, new int[] {4, 4});
        assertThat(cell.joined()).isEqualTo("ab\ne");
        assertThat(cell.pos(1).place()).isEqualTo(new Place("a.rst", 2, 3));
    }

    @Test
    void blankLinesAtTheEndsCanBeLeftOut() {
        Lines lines = lines("\n\n a\n\nb\n\n").trimBlank();
        assertThat(lines.joined()).isEqualTo(" a\n\nb");
        assertThat(lines.commonIndent()).isZero();
        assertThat(lines.indent(0)).isEqualTo(1);
    }

    @Test
    void aSliceIsCheckedAgainstItsWindow() {
        assertThatThrownBy(() -> lines("a\nb").slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(lines("a\nb\nc").slice(1, 2).pos(1).place()).isEqualTo(new Place("a.rst", 2, 2));
    }

    @Test
    void anEmptyWindowHasAPlace() {
        assertThat(lines("").pos(0).place().path()).isEqualTo("a.rst");
        assertThat(lines("a\nb").slice(1, 1).joined()).isEmpty();
    }
}
