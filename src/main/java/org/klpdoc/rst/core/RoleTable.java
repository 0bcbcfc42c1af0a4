// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Optional;
import java.util.Set;

/** Which interpreted-text role a name stands for. */
@FunctionalInterface
public interface RoleTable {
    /** The role of that name in lower case, its aliases and domain prefixes known; custom roles are the page's. */
    Optional<Role> find(String name);

    /** The role, one of these or of the page's own, whose name is nearest to an unknown one; "" where none is near. */
    default String nearest(String name, Set<String> custom) {
        return "";
    }
}
