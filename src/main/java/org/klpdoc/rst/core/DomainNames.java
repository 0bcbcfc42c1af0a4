// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Optional;
import java.util.function.Function;

/**
 * Names of directives and roles that leave out their domain: {@code function} is {@code c:function} where C is the
 * domain in force, the project's own or the one that {@code default-domain} has set.
 */
public final class DomainNames {
    /** The page's setting that {@code .. default-domain::} makes. */
    public static final String SETTING = "default-domain";

    private DomainNames() {}

    /** What a name stands for: the domain's own first, then what every page has. */
    public static <T> Optional<T> find(
            String name, RstSettings settings, DraftDocument page, Function<String, Optional<T>> table) {
        String chosen = page.setting(SETTING);
        String domain = chosen.isEmpty() ? settings.domain() : chosen;
        Optional<T> own =
                domain.isEmpty() || name.indexOf(':') >= 0 ? Optional.empty() : table.apply(domain + ":" + name);
        return own.or(() -> table.apply(name));
    }

    /** A name without its domain. */
    public static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
