// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Optional;

/** Which directive a name stands for. */
@FunctionalInterface
public interface DirectiveTable {
    /** The directive of that name in lower case, its aliases known. */
    Optional<Directive> find(String name);

    /** The directive whose name is nearest to an unknown one, for a hint; "" where none is near. */
    default String nearest(String name) {
        return "";
    }
}
