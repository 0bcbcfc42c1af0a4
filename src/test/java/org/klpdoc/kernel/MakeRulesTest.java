// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MakeRulesTest {
    private static final String SCRIPT = "$(srctree)/tools/parse-headers.pl";

    @Test
    void variablesAreLookedUpAndPathsCountFromTheTree() {
        MakeRules rules = MakeRules.of("UAPI := $(srctree)/include\nDVB=${UAPI}/dvb # those of TV\n"
                + "PARSER ?= " + SCRIPT + "\n\n"
                + "$(BUILDDIR)/ca.h.rst: ${DVB}/ca.h \\\n\t${PARSER} ca.h.rst.exceptions\n\t@run it: now\n");
        assertThat(rules.rule("ca.h.rst"))
                .contains(new MakeRules.Made("include/dvb/ca.h", Optional.of("ca.h.rst.exceptions")));
        assertThat(rules.rule("cb.h.rst")).isEmpty();
    }

    @Test
    void patternsFitNames() {
        MakeRules rules = MakeRules.of("$(BUILDDIR)/%.h.rst: $(srctree)/include/%.h " + SCRIPT + "\n");
        assertThat(rules.rule("net.h.rst")).contains(new MakeRules.Made("include/net.h", Optional.empty()));
        assertThat(rules.rule(".h.rst")).isEmpty();
    }

    @Test
    void onlyRulesOfTheScriptCount() {
        assertThat(MakeRules.of("$(BUILDDIR)/a.h.rst: a.h convert.sh\n").rule("a.h.rst"))
                .isEmpty();
        assertThat(MakeRules.of("out/a.h.rst: a.h " + SCRIPT + "\n").rule("a.h.rst"))
                .isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void variablesThatGrowOrTurnInCirclesEnd() {
        StringBuilder makefile = new StringBuilder("A = $(B)$(B)$(B)\nB = $(A)$(A)$(A)\n");
        makefile.append("$(A): ").append("$(B) ".repeat(1000)).append(SCRIPT).append('\n');
        assertThat(MakeRules.of(makefile.toString()).rule("a.h.rst")).isEmpty();
    }
}
