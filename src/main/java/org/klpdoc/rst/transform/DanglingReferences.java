// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Reporter;

/** References to names of sections and the like are resolved; those to nothing are reported. */
final class DanglingReferences implements Transform {
    @Override
    public void apply(DraftPage page) {
        Set<Draft> lost = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Draft reference : page.list(DraftPage.Register.REFERENCES)) {
            boolean open = reference.has(Key.REFNAME) && !reference.flag(Key.RESOLVED);
            if (open && !resolved(page, reference)) {
                lost.add(reference);
            }
        }
        if (!lost.isEmpty()) {
            List<Draft> ordered = new ArrayList<>(lost.size());
            inOrder(page.root(), lost, ordered);
            ordered.forEach(reference -> report(page, reference));
        }
    }

    private static boolean resolved(DraftPage page, Draft reference) {
        String id = page.names().id(reference.string(Key.REFNAME));
        if (id.isEmpty()) {
            return false;
        }
        reference.unset(Key.REFNAME).set(Key.REFID, id).set(Key.RESOLVED, true);
        return true;
    }

    /** Those of {@code wanted} that stand in the page, in the order of the page: a substitution may have moved them. */
    private static void inOrder(Draft node, Set<Draft> wanted, List<Draft> found) {
        if (wanted.contains(node)) {
            found.add(node);
        }
        for (Draft child : node.children()) {
            inOrder(child, wanted, found);
        }
    }

    private static void report(DraftPage page, Draft reference) {
        String name = reference.string(Key.REFNAME);
        Reporter reporter = page.reporter();
        Draft message;
        if (page.names().knows(name)) {
            String text = "Duplicate target name, cannot be used as a unique reference: \"" + name + "\".";
            message = reporter.report(3, "rst.duplicate-reference", reference.pos(), text);
        } else {
            message =
                    reporter.report(3, "rst.unknown-target", reference.pos(), "Unknown target name: \"" + name + "\".");
            String hint = bracketHint(name);
            if (!hint.isEmpty()) {
                message.add(Draft.of(Kind.PARAGRAPH, reference.pos(), hint));
            }
        }
        Problems.replaceById(page, reference, message);
    }

    /** What is wrong with an embedded address that was not understood as one. */
    private static String bracketHint(String name) {
        boolean opens = name.indexOf('<') >= 0;
        boolean closes = name.indexOf('>') >= 0;
        if (!opens && !closes) {
            return "";
        }
        StringBuilder hint = new StringBuilder("Did you want to embed a URI or alias?");
        if (!opens) {
            hint.append("\nOpening bracket missing.");
        } else if (!name.contains(" <")) {
            hint.append("\nThe embedded reference must be preceded by whitespace.");
        }
        if (!closes) {
            hint.append("\nClosing bracket missing.");
        } else if (!name.endsWith(">")) {
            hint.append("\nThe embedded reference must be the last text before the end string.");
        }
        if (name.contains("< ") || name.contains(" >")) {
            hint.append("\nWhitespace around the embedded reference is not allowed.");
        }
        return hint.toString();
    }
}
