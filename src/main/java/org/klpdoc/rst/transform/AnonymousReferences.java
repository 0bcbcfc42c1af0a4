// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.text.Pos;

/** {@code name__} leads to the anonymous target of the same number. */
final class AnonymousReferences implements Transform {
    @Override
    public void apply(DraftPage page) {
        List<Draft> references = anonymous(page, DraftPage.Register.REFERENCES);
        List<Draft> targets = anonymous(page, DraftPage.Register.TARGETS);
        if (references.size() != targets.size()) {
            refuse(page, references, targets);
            return;
        }
        for (int i = 0; i < references.size(); i++) {
            Draft reference = references.get(i);
            if (!reference.has(Key.REFID) && !reference.has(Key.REFURI)) {
                resolve(page, reference, targets.get(i));
            }
        }
    }

    private static void resolve(DraftPage page, Draft reference, Draft target) {
        Optional<Draft> at = Optional.of(target);
        while (at.isPresent()) {
            Draft goal = at.get();
            if (goal.has(Key.REFURI)) {
                reference.set(Key.REFURI, goal.string(Key.REFURI)).set(Key.RESOLVED, true);
                return;
            }
            if (!goal.ids().isEmpty()) {
                reference.set(Key.REFID, goal.ids().get(0));
                page.noteRefId(reference);
                return;
            }
            at = page.names().byId(goal.string(Key.REFID)).filter(next -> next != goal);
        }
    }

    private static void refuse(DraftPage page, List<Draft> references, List<Draft> targets) {
        String text = "Anonymous hyperlink mismatch: " + references.size() + " references but " + targets.size()
                + " targets.\nSee \"backrefs\" attribute for IDs.";
        List<Draft> more = references.size() > targets.size() ? references : targets;
        Pos pos = more.get(Math.min(references.size(), targets.size())).pos();
        Draft message = page.reporter().report(3, "rst.anonymous-mismatch", pos, text);
        for (Draft reference : references) {
            Problems.replace(page, reference, message);
        }
    }

    private static List<Draft> anonymous(DraftPage page, DraftPage.Register register) {
        List<Draft> found = new ArrayList<>();
        for (Draft node : page.list(register)) {
            if (node.flag(Key.ANONYMOUS) && Problems.stands(page, node)) {
                found.add(node);
            }
        }
        return found;
    }
}
