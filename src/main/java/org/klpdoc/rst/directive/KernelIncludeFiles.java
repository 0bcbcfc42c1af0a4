// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.kernel.KernelText;
import org.klpdoc.kernel.MakeRules;
import org.klpdoc.kernel.ParsedHeader;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.RootPath;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Source;

/**
 * What {@code kernel-include} reads: files of the kernel's tree, and C headers as pages.
 *
 * <pre>
 * .. kernel-include:: $srctree/LICENSES/preferred/GPL-2.0
 * .. kernel-include:: $BUILDDIR/videodev2.h.rst
 * </pre>
 *
 * <p>The kernel's build makes the files of {@code $BUILDDIR} by rules of Makefiles. The Makefile that has the rule is
 * looked for in the page's folder and those above it; what the rule's script would write is made here. No other
 * variable means anything.
 */
final class KernelIncludeFiles implements Include.Files {
    private static final String MAKEFILE = "Makefile";

    private final Map<String, MakeRules> makefiles = new ConcurrentHashMap<>();

    @Override
    public FileText read(String written, Source.Tabs tabs, DirectiveCall call, BlockState state) {
        Optional<String> made = KernelAnswers.below("BUILDDIR", written);
        boolean inTree = KernelAnswers.below("srctree", written).isPresent();
        if (made.isEmpty() && !inTree) {
            return FileText.read(written, tabs, call, state);
        }
        Optional<ContentRoot> kernel = state.settings().kernel();
        if (kernel.isEmpty()) {
            return FileText.missing(KernelAnswers.noKernel(call, state, written));
        }
        return made.isPresent()
                ? made(made.get(), written, kernel.get(), call, state)
                : inTree(KernelAnswers.inTree(written), tabs, kernel.get(), call, state);
    }

    private static FileText inTree(
            String path, Source.Tabs tabs, ContentRoot kernel, DirectiveCall call, BlockState state) {
        Optional<SourceFile> file = kernel.read(path);
        if (file.isEmpty()) {
            return FileText.missing(KernelAnswers.missing(call, state, "rst.missing-file", path, kernel, ""));
        }
        state.dependsOn(kernel.name(), file.get().path());
        return FileText.of(file.get(), tabs, call, state);
    }

    private FileText made(String name, String written, ContentRoot kernel, DirectiveCall call, BlockState state) {
        Optional<MakeRules.Made> rule = rule(name, state);
        if (rule.isEmpty()) {
            String why = "no Makefile in the page's folder or above has a rule that makes '" + name + "' of a C header";
            return FileText.missing(KernelAnswers.unread(call, state, "headers.no-rule", written, why, ""));
        }
        Optional<SourceFile> header = kernel.read(rule.get().header());
        Optional<String> list = rule.get().exceptions();
        Optional<SourceFile> exceptions = list.flatMap(kernel::read);
        if (header.isEmpty() || list.isPresent() && exceptions.isEmpty()) {
            String path = header.isEmpty() ? rule.get().header() : list.orElse("");
            String hint = "the Makefile makes '" + name + "' of it";
            return FileText.missing(KernelAnswers.missing(call, state, "headers.missing-file", path, kernel, hint));
        }
        KernelText text = ParsedHeader.of(header.get(), exceptions);
        KernelAnswers.noteFiles(text, kernel, state);
        return new FileText(text.parts().get(0), written, List.of());
    }

    /** The rule for a file of the build's folder, of the Makefile that is nearest to the page. */
    private Optional<MakeRules.Made> rule(String name, BlockState state) {
        Optional<ContentRoot> root = state.settings().files();
        Optional<MakeRules.Made> found = Optional.empty();
        for (String at = state.path(); root.isPresent() && found.isEmpty() && !at.isEmpty(); ) {
            at = RootPath.folderOf(at);
            String makefile = RootPath.join(at, MAKEFILE);
            MakeRules rules = makefiles.computeIfAbsent(makefile, path -> rules(root.get(), path));
            found = rules.rule(name);
            found.ifPresent(any -> state.dependsOn(root.get().name(), makefile));
        }
        return found;
    }

    private static MakeRules rules(ContentRoot root, String path) {
        return MakeRules.of(root.read(path)
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse(""));
    }
}
