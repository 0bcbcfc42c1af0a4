// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.kernel.KernelText;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** What the directives over files of the kernel's tree answer alike. */
final class KernelAnswers {
    private KernelAnswers() {}

    /** Says that no kernel tree is at hand to read {@code path} from. */
    static List<Draft> noKernel(DirectiveCall call, BlockState state, String path) {
        state.note(
                Severity.NOTE,
                "kdoc.no-kernel",
                call.pos(),
                "no kernel tree is at hand to read '" + path + "' from",
                "name one with --kernel");
        return List.of(placeholder(call, "The descriptions in ", path, " are not part of this build."));
    }

    /** Reports that a root has nothing at {@code path}. */
    static List<Draft> missing(
            DirectiveCall call, BlockState state, String code, String path, ContentRoot root, String hint) {
        return unread(call, state, code, path, "there is no '" + root.display(path) + "'", hint);
    }

    /** Reports why {@code path}, which the page shows, is not read. */
    static List<Draft> unread(DirectiveCall call, BlockState state, String code, String path, String why, String hint) {
        boolean named = !call.argumentLines().isEmpty();
        state.note(Severity.ERROR, code, named ? call.argumentLines().pos(0) : call.pos(), why, hint);
        return List.of(placeholder(call, "The file ", path, " could not be read."));
    }

    private static Draft placeholder(DirectiveCall call, String before, String path, String behind) {
        return Draft.of(Kind.PARAGRAPH, call.pos())
                .classes(List.of("kernel-doc-missing"))
                .add(Draft.text(before))
                .add(Draft.of(Kind.LITERAL, call.pos(), path))
                .add(Draft.text(behind));
    }

    /** The path within the kernel's tree that a path means, whether it begins with {@code $srctree} or not. */
    static String inTree(String written) {
        return below("srctree", written).orElse(written);
    }

    /** What stands behind a variable at the beginning of a path: {@code $srctree/x} or {@code ${srctree}/x}. */
    static Optional<String> below(String variable, String written) {
        for (String top : List.of("$" + variable + "/", "${" + variable + "}/")) {
            if (written.startsWith(top)) {
                return Optional.of(written.substring(top.length()));
            }
        }
        return Optional.empty();
    }

    /** Passes on what a text's files have wrong, and that the page depends on them. */
    static void noteFiles(KernelText text, ContentRoot root, BlockState state) {
        text.files().forEach(path -> state.dependsOn(root.name(), path));
        text.findings().forEach(problem -> pass(problem, state));
    }

    /** Passes on what a file has wrong. */
    static void pass(Diagnostic problem, BlockState state) {
        state.note(problem.severity(), problem.code(), problem.pos(), problem.message(), problem.hint());
    }

    /** A text's sections, below the one that the directive stands in; its markup itself where {@code :debug:} asks. */
    static List<Draft> subsections(KernelText text, ContentRoot root, DirectiveCall call, BlockState state) {
        noteFiles(text, root, state);
        if (call.has("debug")) {
            String markup = text.parts().stream().map(Source::text).collect(Collectors.joining());
            Code code = new Code("rst", true, 1, List.of(), List.of(), Attrs.NONE);
            return List.of(
                    Draft.of(Kind.LITERAL_BLOCK, call.pos()).set(Key.CODE, code).add(Draft.text(markup)));
        }
        List<Draft> made = new ArrayList<>();
        for (Source part : text.parts()) {
            made.addAll(state.parseSubsections(part.lines()));
        }
        return made;
    }
}
