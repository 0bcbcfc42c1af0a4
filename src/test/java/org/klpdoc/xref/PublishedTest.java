// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedTest {
    @Test
    void addressesOfPages() {
        Published kernel = new Published("https://docs.kernel.org/{page}.html");
        assertThat(kernel.address("livepatch/api")).isEqualTo("https://docs.kernel.org/livepatch/api.html");
        assertThat(kernel.address("a b", "c.x\u00e9")).isEqualTo("https://docs.kernel.org/a%20b.html#c.x%C3%A9");
        assertThat(new Published("https://x.org/y").address("p")).isEqualTo("https://x.org/y/p.html");
        assertThat(Published.NOWHERE.address("p", "a")).isEmpty();
    }
}
