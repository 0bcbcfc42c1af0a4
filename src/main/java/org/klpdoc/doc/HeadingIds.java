// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the headings of one page the ids that GitHub gives them: {@code usage}, {@code usage-1}, {@code usage-2}. */
public final class HeadingIds {
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The id of the next heading with this text; may be "" for the first one without any letter or digit. */
    public String next(String heading) {
        String slug = Slug.github(heading);
        String id = slug;
        int count = seen.getOrDefault(slug, 0);
        while (!taken.add(id)) {
            count++;
            id = slug + "-" + count;
        }
        seen.put(slug, count);
        return id;
    }

    /** Whether an id was given or reserved. */
    public boolean isTaken(String id) {
        return taken.contains(id);
    }

    /** Takes an id that the author wrote, so that no heading gets it. False where it is taken already. */
    public boolean reserve(String id) {
        return taken.add(id);
    }
}
