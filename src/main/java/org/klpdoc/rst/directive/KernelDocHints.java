// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.cdoc.CDeclaration;
import org.klpdoc.cdoc.KernelComment;
import org.klpdoc.cdoc.Selection;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** Says what an author may have meant where {@code kernel-doc} finds no file or no comment of a name. */
final class KernelDocHints {
    private KernelDocHints() {}

    /** The file of a folder whose name is nearest to a missing one. */
    static String file(String path, ContentRoot kernel) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : Nearest.hint(path, kernel.list(path.substring(0, slash)));
    }

    /** Reports names that were asked for and not found, or that nothing at all was chosen. */
    static void missing(
            DirectiveCall call,
            Selection selection,
            List<KernelComment> comments,
            List<KernelComment> chosen,
            BlockState state) {
        if (selection.mode() != Selection.Mode.NAMED) {
            if (chosen.isEmpty()) {
                String path = call.arguments().get(0);
                state.note(Severity.NOTE, "kdoc.nothing", call.pos(), "no kernel-doc comment to show in " + path, "");
            }
            return;
        }
        Set<String> left = new TreeSet<>(selection.names());
        left.removeAll(selection.without());
        chosen.forEach(comment -> left.remove(shown(comment)));
        for (String name : left) {
            state.note(
                    Severity.NOTE,
                    "kdoc.missing-identifier",
                    position(name, call),
                    "no kernel-doc comment of '" + name + "' in "
                            + call.arguments().get(0),
                    hint(name, comments));
        }
    }

    private static String shown(KernelComment comment) {
        return comment.declaration().map(CDeclaration::name).orElse(comment.name());
    }

    /** The place of a name within the directive. */
    private static Pos position(String name, DirectiveCall call) {
        for (int i = 0; i < call.block().size(); i++) {
            int at = call.block().line(i).indexOf(name);
            if (at >= 0) {
                return call.block().pos(i, at);
            }
        }
        return call.pos();
    }

    private static String hint(String name, List<KernelComment> comments) {
        List<String> known = new ArrayList<>();
        for (KernelComment comment : comments) {
            Optional<Diagnostic> problem = comment.problems().stream()
                    .filter(one -> comment.declaration().isEmpty())
                    .findFirst();
            if (comment.name().equals(name) && problem.isPresent()) {
                Place place = problem.get().pos().place();
                return place + ": " + problem.get().message();
            }
            known.add(shown(comment));
        }
        return Nearest.hint(name, known);
    }
}
