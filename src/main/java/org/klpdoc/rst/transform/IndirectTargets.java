// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** {@code .. _name: other_} leads where {@code other} leads, and so does what refers to it. */
final class IndirectTargets implements Transform {
    @Override
    public void apply(DraftPage page) {
        for (Draft target : List.copyOf(page.list(DraftPage.Register.INDIRECT_TARGETS))) {
            if (!target.flag(Key.RESOLVED)) {
                resolve(page, target);
            }
            References.resolveTo(page, target);
        }
    }

    /** Follows a chain of targets to its end, then resolves its links from there. */
    private static void resolve(DraftPage page, Draft target) {
        Deque<Draft> chain = new ArrayDeque<>();
        Set<Draft> under = Collections.newSetFromMap(new IdentityHashMap<>());
        Draft at = target;
        Optional<Draft> goal = goal(page, at);
        while (goal.filter(IndirectTargets::isOpen).isPresent() && under.add(at)) {
            chain.push(at);
            at = goal.get();
            goal = goal(page, at);
        }
        if (goal.filter(IndirectTargets::isOpen).isPresent()) {
            fail(page, at, "forming a circular reference");
        } else if (!at.flag(Key.RESOLVED)) {
            finish(page, at);
        }
        while (!chain.isEmpty()) {
            finish(page, chain.pop());
        }
    }

    private static Optional<Draft> goal(DraftPage page, Draft target) {
        return page.names().node(target.string(Key.REFNAME));
    }

    private static boolean isOpen(Draft goal) {
        return goal.is(Kind.TARGET) && !goal.flag(Key.RESOLVED) && goal.has(Key.REFNAME);
    }

    /** The targets of a circle lead to its first, which leads to itself. */
    private static void finish(DraftPage page, Draft target) {
        String name = target.string(Key.REFNAME);
        Optional<Draft> found = goal(page, target);
        if (found.isEmpty()) {
            String duplicate = "which is a duplicate, and cannot be used as a unique reference";
            fail(page, target, page.names().knows(name) ? duplicate : "which does not exist");
            return;
        }
        Draft goal = found.get();
        String known = page.names().id(name);
        String id = known.isEmpty() ? page.setId(goal) : known;
        if (goal.has(Key.REFURI)) {
            target.set(Key.REFURI, goal.string(Key.REFURI)).unset(Key.REFID);
        } else if (goal.has(Key.REFID) || !goal.ids().isEmpty()) {
            target.set(Key.REFID, goal.has(Key.REFID) ? goal.string(Key.REFID) : id);
            page.noteRefId(target);
        } else {
            fail(page, target, "which does not exist");
            return;
        }
        target.unset(Key.REFNAME).set(Key.RESOLVED, true);
    }

    private static void fail(DraftPage page, Draft target, String why) {
        Set<Draft> references = new LinkedHashSet<>();
        String naming = target.names().isEmpty() ? "" : "\"" + target.names().get(0) + "\" ";
        for (String name : target.names()) {
            references.addAll(page.refNames(name));
        }
        for (String id : target.ids()) {
            references.addAll(page.refIds(id));
        }
        if (!target.ids().isEmpty()) {
            naming += "(id=\"" + target.ids().get(0) + "\")";
        }
        String text = "Indirect hyperlink target " + naming + " refers to target \"" + target.string(Key.REFNAME)
                + "\", " + why + ".";
        Draft message = page.reporter().report(3, "rst.unknown-target", target.pos(), text);
        page.names().setId(message, Optional.empty());
        for (Draft reference : new ArrayList<>(references)) {
            Problems.replace(page, reference, message);
        }
        target.set(Key.RESOLVED, true);
    }
}
