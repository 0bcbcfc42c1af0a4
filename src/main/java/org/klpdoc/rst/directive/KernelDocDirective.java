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

    private final CSources sources = new CSources();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String path = call.arguments().get(0);
        Optional<ContentRoot> kernel = state.settings().kernel();
        if (kernel.isEmpty()) {
            return KernelAnswers.noKernel(call, state, path);
        }
        Optional<CSources.File> file = sources.read(kernel.get(), path);
        state.dependsOn(kernel.get().name(), path);
        if (file.isEmpty()) {
            String hint = KernelDocHints.file(path, kernel.get());
            return KernelAnswers.missing(call, state, "kdoc.missing-file", path, kernel.get(), hint);
        }
        return described(call, kernel.get(), file.get(), state);
    }

    private List<Draft> described(DirectiveCall call, ContentRoot kernel, CSources.File file, BlockState state) {
        Source source = file.source();
        Selection selection = KernelDocSelection.of(call, kernel, file, sources, state);
        KernelDocFile read = file.kernelDoc();
        List<KernelComment> comments = read.comments(selection);
        KernelDocText text = new KernelDocText(selection.mode() != Selection.Mode.NAMED);
        List<KernelComment> chosen = new ArrayList<>();
        for (KernelComment comment : comments) {
            if (selection.wants(comment)) {
                chosen.add(comment);
                text.add(comment);
            }
            if (selection.concerns(comment)) {
                comment.problems().forEach(problem -> KernelAnswers.pass(problem, state));
            }
        }
        read.problems().forEach(problem -> KernelAnswers.pass(problem, state));
        KernelDocHints.missing(call, selection, comments, chosen, state);
        if (text.isEmpty()) {
            return List.of();
        }
        Draft holder = Draft.of(Kind.SECTION, call.pos());
        state.nestedParseWithTitles(text.source(source).lines(), holder);
        return holder.takeChildren();
    }
}
