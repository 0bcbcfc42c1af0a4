// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.HashMap;
import java.util.Map;
import org.klpdoc.doc.Inline;

/** The C names that a page speaks of: by a role of the C domain, by their markup being found, or by {@code :since:}. */
public final class MentionedNames {
    private MentionedNames() {}

    /** How often a page mentions each name; who speaks of a member speaks of what it is a member of. */
    public static Map<String, Integer> of(PageFacts page) {
        Map<String, Integer> counts = new HashMap<>();
        for (Inline.CrossReference reference : page.references()) {
            if (reference.domain().equals("c") || reference.role().equals("since")) {
                String name = SymbolFinder.bare(reference.target());
                counts.merge(name, 1, Integer::sum);
                int dot = name.indexOf('.');
                if (dot > 0) {
                    counts.merge(name.substring(0, dot), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
