// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.klpdoc.rst.core.BlockState;

/** The ids of terms, options, modules and their like: a prefix and the name, as Sphinx' {@code make_id} spells them. */
final class ObjectIds {
    private final Map<String, Integer> serials = new HashMap<>();

    private ObjectIds() {}

    /** The id of a name, or a number behind the prefix where the name gives none or one that the page has already. */
    static String of(String prefix, String name, BlockState state) {
        String id = identifier(prefix.isEmpty() ? name : prefix + "-" + name);
        boolean nothing = id.isEmpty() || id.equals(identifier(prefix));
        ObjectIds numbers = state.document().register(ObjectIds.class, ObjectIds::new);
        while (nothing || state.document().hasId(id)) {
            int serial = numbers.serials.merge(prefix, 1, Integer::sum) - 1;
            id = (prefix.isEmpty() ? "id" : prefix + "-") + serial;
            nothing = false;
        }
        return id;
    }

    /** Sphinx' identifiers: letters of both cases, digits, full stops and underscores; hyphens for the rest. */
    private static String identifier(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean inner = c >= '0' && c <= '9' || c == '.' || c == '_';
            if (letter || inner && out.length() > 0) {
                out.append(gap && out.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else if (c < 0x80) {
                gap = true;
            }
        }
        return out.toString();
    }
}
