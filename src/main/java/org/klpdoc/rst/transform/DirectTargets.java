// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;

/** {@code name_} leads where {@code .. _name: address} says, or to the target of that name itself. */
final class DirectTargets implements Transform {
    @Override
    public void apply(DraftPage page) {
        for (Draft target : page.list(DraftPage.Register.TARGETS)) {
            boolean outer = target.has(Key.REFURI);
            if (!outer && target.has(Key.REFID)) {
                continue;
            }
            for (String name : target.names()) {
                String goal = outer ? target.string(Key.REFURI) : page.names().id(name);
                for (Draft reference : page.refNames(name)) {
                    if (!reference.flag(Key.RESOLVED)) {
                        lead(reference, outer ? Key.REFURI : Key.REFID, goal);
                    }
                }
            }
        }
    }

    private static void lead(Draft reference, Key key, String goal) {
        if (!goal.isEmpty()) {
            reference.unset(Key.REFNAME).set(key, goal);
        }
        reference.set(Key.RESOLVED, true);
    }
}
