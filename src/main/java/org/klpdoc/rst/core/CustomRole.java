// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import java.util.Map;

/**
 * A role that {@code .. role::} declared.
 *
 * @param base the role it is derived from, or "" for the plain one
 * @param options its options
 * @param classes its classes
 */
public record CustomRole(String base, Map<String, String> options, List<String> classes) {
    /** Copies the collections. */
    public CustomRole {
        options = Map.copyOf(options);
        classes = List.copyOf(classes);
    }
}
