// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** References that cannot be resolved: the markup as written takes their place. */
final class Problems {
    private Problems() {}

    /** Puts the markup as written in the place of a reference, tied to the message by an id of its own. */
    static void replace(DraftPage page, Draft reference, Draft message) {
        Draft made = problematic(page, reference, message);
        message.backref(page.setId(made));
        reference.ids().forEach(made::id);
        swap(reference, made);
    }

    /** The same, by the id of the reference where it has one. */
    static void replaceById(DraftPage page, Draft reference, Draft message) {
        Draft made = problematic(page, reference, message);
        reference.ids().forEach(made::id);
        message.backref(made.ids().isEmpty() ? page.setId(made) : made.ids().get(0));
        swap(reference, made);
    }

    private static Draft problematic(DraftPage page, Draft reference, Draft message) {
        String id = page.names().setId(message, Optional.empty());
        return Draft.of(Kind.PROBLEMATIC, reference.pos(), reference.string(Key.RAWSOURCE))
                .set(Key.REFID, id);
    }

    private static void swap(Draft reference, Draft made) {
        reference.names().forEach(made::name);
        if (reference.parent().isPresent()) {
            reference.replaceWith(List.of(made));
        }
    }

    /** Whether an element stands in the page, and was not dropped on the way. */
    static boolean stands(DraftPage page, Draft node) {
        Draft at = node;
        while (at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at == page.root();
    }
}
