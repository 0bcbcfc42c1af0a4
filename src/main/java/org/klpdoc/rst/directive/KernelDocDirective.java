// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.cdoc.KernelComment;
import org.klpdoc.cdoc.KernelDocFile;
import org.klpdoc.cdoc.Selection;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Describes what the kernel-doc comments of a C file say.
 *
 * <pre>
 * .. kernel-doc:: kernel/livepatch/core.c
 *    :export:
 * </pre>
 *
 * <p>{@code :export:} and {@code :internal:} choose by {@code EXPORT_SYMBOL} (in further files, too, when they are
 * named), {@code :identifiers:} and {@code :functions:} by name, {@code :doc:} a block by its title; {@code
 * :no-identifiers:} leaves names out. As Documentation/sphinx/kerneldoc.py of Linux 6.1.
 */
public final class KernelDocDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.words(1, 3)
            .option("doc", OptionTypes.REQUIRED_TEXT)
            .option("export", OptionTypes.TEXT)
            .option("internal", OptionTypes.TEXT)
            .option("identifiers", OptionTypes.TEXT)
            .option("functions", OptionTypes.TEXT)
            .option("no-identifiers", OptionTypes.TEXT)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String path = call.arguments().get(0);
        Optional<ContentRoot> kernel = state.settings().kernel();
        if (kernel.isEmpty()) {
            state.note(
                    Severity.NOTE,
                    "kdoc.no-kernel",
                    call.pos(),
                    "no kernel tree is at hand to read the comments of '" + path + "' from",
                    "name one with --kernel");
            return List.of(placeholder(call, "The descriptions in ", path, " are not part of this build."));
        }
        Optional<SourceFile> file = kernel.get().read(path);
        state.dependsOn(kernel.get().name(), path);
        if (file.isEmpty()) {
            state.note(
                    Severity.ERROR,
                    "kdoc.missing-file",
                    call.argumentLines().pos(0),
                    "there is no file '" + path + "' in " + kernel.get().description(),
                    KernelDocHints.file(path, kernel.get()));
            return List.of(placeholder(call, "The file ", path, " could not be read."));
        }
        return described(call, kernel.get(), file.get(), state);
    }

    private static List<Draft> described(DirectiveCall call, ContentRoot kernel, SourceFile file, BlockState state) {
        Decoded decoded = Decoded.of(file.display(), file.bytes(), Source.Tabs.KEEP);
        Source source = decoded.source();
        Selection selection = KernelDocSelection.of(call, kernel, source, state);
        KernelDocFile read = KernelDocFile.of(source, selection);
        KernelDocText text = new KernelDocText(selection.mode() != Selection.Mode.NAMED);
        List<KernelComment> chosen = new ArrayList<>();
        for (KernelComment comment : read.comments()) {
            if (selection.wants(comment)) {
                chosen.add(comment);
                text.add(comment);
            }
            if (selection.concerns(comment)) {
                comment.problems().forEach(problem -> pass(problem, state));
            }
        }
        read.problems().forEach(problem -> pass(problem, state));
        KernelDocHints.missing(call, selection, read, chosen, state);
        if (text.isEmpty()) {
            return List.of();
        }
        Draft holder = Draft.of(Kind.SECTION, call.pos());
        state.nestedParseWithTitles(text.source(source).lines(), holder);
        return holder.takeChildren();
    }

    private static void pass(Diagnostic problem, BlockState state) {
        state.note(problem.severity(), problem.code(), problem.pos(), problem.message(), problem.hint());
    }

    private static Draft placeholder(DirectiveCall call, String before, String path, String behind) {
        return Draft.of(Kind.PARAGRAPH, call.pos())
                .classes(List.of("kernel-doc-missing"))
                .add(Draft.text(before))
                .add(Draft.of(Kind.LITERAL, call.pos(), path))
                .add(Draft.text(behind));
    }
}
