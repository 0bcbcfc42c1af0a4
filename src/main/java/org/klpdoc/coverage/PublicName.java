// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.coverage;

import org.klpdoc.text.Pos;

/**
 * A name that a header offers.
 *
 * @param name the name
 * @param objtype function, struct, union, enum, type or var, as the C domain calls what it describes
 * @param pos where the header declares it
 */
public record PublicName(String name, String objtype, Pos pos) {
    /** The name as text shows it: {@code klp_enable_patch()}, {@code struct klp_patch}. */
    String shown() {
        return switch (objtype) {
            case "function" -> name + "()";
            case "struct", "union", "enum" -> objtype + " " + name;
            default -> name;
        };
    }
}
