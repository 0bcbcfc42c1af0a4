// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;

/** What is added to a file of redirects, and what of it stays. */
class RedirectsTextTest {
    private static Optional<String> with(String text, Map<String, More> more, Map<Address, Address> now) {
        return RedirectsText.with(text, more, old -> Optional.ofNullable(now.get(old)));
    }

    private static Address at(String page, String id) {
        return new Address(page, id);
    }

    @Test
    void anEmptyFileGetsWhatIsNewInOrder() {
        Map<String, More> more = Map.of(
                "old/b", new More(Optional.of(at("new/b", "")), Map.of("x", at("new/b", "z"), "s", at("c", "t"))),
                "a", new More(Optional.empty(), Map.of("p", at("a", "q"), "on", at("c", ""), "1", at("a", ""))));
        String wanted = """
                - from: a
                  anchors:
                    "1": ""
                    "on": c.html
                    p: q
                - from: old/b
                  to: new/b
                  anchors:
                    s: c#t
                    x: z
                """;
        assertThat(with("", more, Map.of())).contains(wanted);
        assertThat(with("# Nothing yet.", more, Map.of())).contains("# Nothing yet.\n" + wanted);
    }

    @Test
    void whatStandsThereStaysAndAnchorsJoinTheirPage() {
        String text = """
                # Since May.
                - from: a.html   # the old one
                  to: b
                  anchors:
                    x: y  # why
                    # the last

                - from: c
                  to: d
                # The end.""";
        String wanted = """
                # Since May.
                - from: a.html   # the old one
                  to: b
                  anchors:
                    x: y  # why
                    z: e#f
                    # the last

                - from: c
                  to: d
                  anchors:
                    g: h
                # The end.
                - from: new
                  to: o
                """;
        Map<String, More> more = Map.of(
                "a", new More(Optional.empty(), Map.of("z", at("e", "f"))),
                "c", new More(Optional.empty(), Map.of("g", at("d", "h"))),
                "new", new More(Optional.of(at("o", "")), Map.of()));
        assertThat(with(text, more, Map.of())).contains(wanted);
    }

    @Test
    void targetsThatMovedGiveWay() {
        String text = """
                - {from: a, to: "b", anchors: {x: y, z: 'b#w', v: k#l}}
                - from: c
                  to: b#y
                """;
        Map<Address, Address> now =
                Map.of(at("b", ""), at("m", ""), at("b", "y"), at("n", "yy"), at("b", "w"), at("m", "w"));
        assertThat(with(text, Map.of(), now)).contains("""
                - {from: a, to: m, anchors: {x: n#yy, z: w, v: k#l}}
                - from: c
                  to: n#yy
                """);
    }

    @Test
    void aPageOnOneLineGetsAnotherEntry() {
        Map<String, More> more = Map.of("a", new More(Optional.empty(), Map.of("x", at("b", "y"))));
        assertThat(with("  - {from: a, to: b}\n", more, Map.of()))
                .contains("  - {from: a, to: b}\n  - from: a\n    anchors:\n      x: b#y\n");
    }

    @Test
    void aFileThatIsNoListOfLinesIsLeftAlone() {
        Map<String, More> more = Map.of("a", new More(Optional.of(at("b", "")), Map.of()));
        assertThat(with("[{from: x, to: y}]\n", more, Map.of())).isEmpty();
        assertThat(with("from: x\n", more, Map.of())).isEmpty();
        assertThat(with("- from: [\n", more, Map.of())).isEmpty();
    }
}
