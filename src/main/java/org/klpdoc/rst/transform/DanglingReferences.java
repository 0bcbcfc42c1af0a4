// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Reporter;

/** References to names of sections and the like are resolved; those to nothing are reported. */
final class DanglingReferences implements Transform {
    @Override
    public void apply(DraftPage page) {
        for (Draft reference : List.copyOf(page.list(DraftPage.Register.REFERENCES))) {
            boolean open = reference.has(Key.REFNAME) && !reference.flag(Key.RESOLVED);
            boolean dangling = reference.has(Key.REFNAME) && !reference.has(Key.REFID);
            if ((open || dangling && isUnresolved(page, reference)) && Problems.stands(page, reference)) {
                resolve(page, reference);
            }
        }
    }

    /** A reference to a name that proved to be a duplicate counts as resolved in docutils and stays as it is. */
    private static boolean isUnresolved(DraftPage page, Draft reference) {
        return !reference.flag(Key.RESOLVED);
    }

    private static void resolve(DraftPage page, Draft reference) {
        String name = reference.string(Key.REFNAME);
        String id = page.names().id(name);
        if (!id.isEmpty()) {
            reference.unset(Key.REFNAME).set(Key.REFID, id).set(Key.RESOLVED, true);
            return;
        }
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
        Problems.replace(page, reference, message);
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
