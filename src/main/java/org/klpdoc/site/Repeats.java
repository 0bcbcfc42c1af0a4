// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.klpdoc.text.Diagnostic;

/** Reports that would say the same at each of many places: one is kept, the first, with the number of places. */
final class Repeats {
    /** A directive or a role that nothing defines is one mistake, however often it is used. */
    private static final Set<String> CODES = Set.of("rst.unknown-directive", "rst.unknown-role");

    private Repeats() {}

    /** The reports, in their order. */
    static List<Diagnostic> counted(List<Diagnostic> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Diagnostic one : all) {
            if (CODES.contains(one.code())) {
                counts.merge(one.message(), 1, Integer::sum);
            }
        }
        List<Diagnostic> kept = new ArrayList<>(all.size());
        for (Diagnostic one : all) {
            Integer count = CODES.contains(one.code()) ? counts.remove(one.message()) : Integer.valueOf(1);
            if (count != null) {
                kept.add(count == 1 ? one : one.withMessage(one.message() + ", used " + count + " times"));
            }
        }
        return kept;
    }
}
