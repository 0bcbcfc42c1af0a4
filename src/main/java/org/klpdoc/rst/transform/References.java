// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** Gives what refers to a target the address or the id that the target leads to. */
final class References {
    private References() {}

    /** Resolves the references to a target that leads somewhere, and those to the targets among them. */
    static void resolveTo(DraftPage page, Draft target) {
        Deque<Draft> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            Draft one = open.pop();
            boolean inner = one.has(Key.REFID);
            if (!inner && !one.has(Key.REFURI)) {
                continue;
            }
            for (String name : one.names()) {
                for (Draft reference : List.copyOf(page.refNames(name))) {
                    give(page, reference, one, open);
                }
            }
            for (String id : one.ids()) {
                for (Draft reference : List.copyOf(page.refIds(id))) {
                    give(page, reference, one, open);
                }
            }
        }
    }

    private static void give(DraftPage page, Draft reference, Draft target, Deque<Draft> open) {
        if (reference.flag(Key.RESOLVED)) {
            return;
        }
        boolean inner = target.has(Key.REFID);
        reference.unset(Key.REFNAME).unset(Key.REFID);
        reference.set(inner ? Key.REFID : Key.REFURI, target.string(inner ? Key.REFID : Key.REFURI));
        if (inner) {
            page.noteRefId(reference);
        }
        reference.set(Key.RESOLVED, true);
        if (reference.is(Kind.TARGET)) {
            open.push(reference);
        }
    }
}
