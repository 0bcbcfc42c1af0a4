// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AutoMarkupTest {
    static List<Arguments> mentions() {
        return ExampleLines.read("/doc/automarkup.txt");
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void findsWhatTheKernelFinds(String text, String expected) {
        String found = AutoMarkup.scan(text, "").stream()
                .map(one -> one.start() + "-" + one.end() + " " + one.domain() + " " + one.role() + " " + one.target())
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void makesCrossReferences() {
        AtomicInteger next = new AtomicInteger(7);
        List<Inline> inlines = AutoMarkup.apply(
                "Call klp_enable_patch(), see Documentation/x.rst.", Attrs.NONE, "klp", next::getAndIncrement);
        assertThat(inlines).hasSize(5);
        assertThat(PlainText.of(inlines)).isEqualTo("Call klp_enable_patch(), see Documentation/x.rst.");
        Inline.CrossReference function = (Inline.CrossReference) inlines.get(1);
        assertThat(function.number()).isEqualTo(7);
        assertThat(function.scope()).isEqualTo("klp");
        assertThat(function.automatic()).isTrue();
        assertThat(function.explicit()).isTrue();
        assertThat(function.content().get(0).attrs().classes()).containsExactly("xref", "c", "c-func");
        Inline.CrossReference page = (Inline.CrossReference) inlines.get(3);
        assertThat(page.number()).isEqualTo(8);
        assertThat(page.explicit())
                .as("the page's title replaces its file name")
                .isFalse();
    }

    @Test
    void systemCallsAreThoseOfTheNamespace() {
        assertThat(AutoMarkup.scan("open() if()", "MC")).singleElement().satisfies(found -> {
            assertThat(found.target()).isEqualTo("MC.open");
            assertThat(found.role()).isEqualTo("function");
        });
    }

    @Test
    void leavesPlainTextAlone() {
        assertThat(AutoMarkup.apply("plain", Attrs.NONE, "", () -> 0)).containsExactly(new Inline.Text("plain"));
        assertThat(AutoMarkup.apply("", Attrs.NONE, "", () -> 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Documentation/",
                "struct ",
                "../",
                ".rst",
                "a.rst",
                "()",
                "a()",
                "a/",
                "aa(",
                "struct\n",
                ".../",
                "-",
                "x"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void staysLinearWhenTextRepeats(String unit) {
        String text = unit.repeat(200_000);
        assertThat(AutoMarkup.scan(text + ".rst", "").size()).isLessThanOrEqualTo(200_001);
    }
}
