// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.klpdoc.doc.IndexEntry;

/**
 * Entries of the general index as they are written: {@code pair: livepatch; consistency}, {@code ! transition}, {@code
 * shadow variable, state}. An exclamation mark stands before a main entry.
 */
public final class IndexEntries {
    private static final List<String> TYPES = List.of("single", "pair", "double", "triple", "seealso", "see");
    /** Types that are pairs with a word of their own. */
    private static final Map<String, String> PAIRS = Map.of(
            "module", "module",
            "keyword", "keyword",
            "operator", "operator",
            "object", "object",
            "exception", "exception",
            "statement", "statement",
            "builtin", "built-in function");

    private IndexEntries() {}

    /** The entries of a line. */
    public static List<IndexEntry> of(String line) {
        boolean main = line.startsWith("!");
        String text = main ? line.substring(1).strip() : line;
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon);
        String value = text.substring(colon + 1).strip();
        if (PAIRS.containsKey(type)) {
            return List.of(new IndexEntry("pair", PAIRS.get(type) + "; " + value, main));
        }
        if (TYPES.contains(type)) {
            return List.of(new IndexEntry(type.equals("double") ? "pair" : type, value, main));
        }
        List<IndexEntry> found = new ArrayList<>();
        for (String part : line.split(",")) {
            String one = part.strip();
            boolean first = one.startsWith("!");
            String bare = first ? one.substring(1).strip() : one;
            if (!bare.isEmpty()) {
                found.add(new IndexEntry("single", bare, first));
            }
        }
        return found;
    }
}
