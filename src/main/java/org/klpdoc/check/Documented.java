// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.HashSet;
import java.util.Set;
import org.klpdoc.site.LinkedSite;

/** The C names that pages describe. */
final class Documented {
    private Documented() {}

    static Set<String> names(LinkedSite site) {
        Set<String> names = new HashSet<>();
        site.pages().forEach(page -> page.facts().symbols().forEach(symbol -> names.add(symbol.name())));
        return names;
    }
}
