// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.kernel.FeatureListing;
import org.klpdoc.kernel.KernelText;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.RootPath;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;

/**
 * Which architecture has which feature, of all architectures or of one, as Documentation/sphinx/kernel_feat.py of Linux
 * 6.1. The features of a folder are read once, however many pages show them.
 *
 * <pre>
 * .. kernel-feat:: $srctree/Documentation/features riscv
 * </pre>
 */
final class KernelFeat implements Directive {
    private static final DirectiveSpec SPEC = Spec.words(1, 2).flags("debug").build();

    private final Map<String, FeatureListing> read = new ConcurrentHashMap<>();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String written = call.arguments().get(0);
        Optional<ContentRoot> kernel = state.settings().kernel();
        if (kernel.isEmpty()) {
            return KernelAnswers.noKernel(call, state, written);
        }
        ContentRoot root = kernel.get();
        String folder = KernelAnswers.inTree(written);
        Optional<FeatureListing> features = RootPath.of(folder)
                .map(path -> read.computeIfAbsent(path, any -> FeatureListing.read(root, path)))
                .filter(found -> !found.isEmpty());
        if (features.isEmpty()) {
            return KernelAnswers.missing(call, state, "feat.missing-files", folder, root, "");
        }
        boolean all = call.arguments().size() == 1;
        KernelText text =
                all ? features.get().matrix() : architecture(call.arguments().get(1), features.get(), call, state);
        return KernelAnswers.subsections(text, root, call, state);
    }

    private static KernelText architecture(String name, FeatureListing features, DirectiveCall call, BlockState state) {
        if (!features.knows(name)) {
            state.note(
                    Severity.NOTE,
                    "feat.unknown-architecture",
                    call.argumentLines().pos(0),
                    "no feature says anything of an architecture '" + name + "'",
                    Nearest.hint(name, features.architectures()));
        }
        return features.of(name);
    }
}
