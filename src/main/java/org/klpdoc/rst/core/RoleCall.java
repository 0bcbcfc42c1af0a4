// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import java.util.Map;
import org.klpdoc.text.Pos;

/**
 * One use of a role.
 *
 * @param name the role's name as written, in lower case; for a custom role that of the role it is derived from
 * @param rawtext the whole markup as written
 * @param text the interpreted text; escaped characters are marked by a NUL before them, as docutils does it
 * @param pos where the markup begins
 * @param textPos where the interpreted text begins
 * @param options what a custom role was declared with ({@code format}, {@code language})
 * @param classes the classes a custom role was declared with
 */
public record RoleCall(
        String name,
        String rawtext,
        String text,
        Pos pos,
        Pos textPos,
        Map<String, String> options,
        List<String> classes) {
    /** Copies the collections. */
    public RoleCall {
        options = Map.copyOf(options);
        classes = List.copyOf(classes);
    }
}
