// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Optional;

/** Which interpreted-text role a name stands for. */
@FunctionalInterface
public interface RoleTable {
    /** The role of that name in lower case, its aliases and domain prefixes known; custom roles are the page's. */
    Optional<Role> find(String name);

    /** The role whose name is nearest to an unknown one, for a hint; "" where none is near. */
    default String nearest(String name) {
        return "";
    }
}
