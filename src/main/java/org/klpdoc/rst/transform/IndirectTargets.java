// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.Collections;
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
    private static final int LONGEST_CHAIN = 100;

    @Override
    public void apply(DraftPage page) {
        for (Draft target : List.copyOf(page.list(DraftPage.Register.INDIRECT_TARGETS))) {
            if (!target.flag(Key.RESOLVED)) {
                resolve(page, target, Collections.newSetFromMap(new IdentityHashMap<>()));
            }
            References.resolveTo(page, target);
        }
    }

    private static void resolve(DraftPage page, Draft target, Set<Draft> under) {
        String name = target.string(Key.REFNAME);
        Optional<Draft> found = page.names().node(name);
        if (found.isEmpty()) {
            boolean duplicate = page.names().knows(name);
            fail(
                    page,
                    target,
                    duplicate
                            ? "which is a duplicate, and cannot be used as a unique reference"
                            : "which does not exist");
            return;
        }
        Draft goal = found.get();
        String known = page.names().id(name);
        String id = known.isEmpty() ? page.setId(goal) : known;
        if (goal.is(Kind.TARGET) && !goal.flag(Key.RESOLVED) && goal.has(Key.REFNAME)) {
            if (under.contains(target) || under.size() >= LONGEST_CHAIN) {
                fail(page, target, "forming a circular reference");
                return;
            }
            under.add(target);
            resolve(page, goal, under);
            under.remove(target);
        }
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
        for (Draft reference : new ArrayList<>(references)) {
            Problems.replace(page, reference, message);
        }
        target.set(Key.RESOLVED, true);
    }
}
