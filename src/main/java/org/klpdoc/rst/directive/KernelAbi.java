// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Optional;
import org.klpdoc.kernel.AbiListing;
import org.klpdoc.kernel.KernelText;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.source.ContentRoot;

/**
 * The interfaces that a folder of the documents describes, as Documentation/sphinx/kernel_abi.py of Linux 6.1.
 *
 * <pre>
 * .. kernel-abi:: ABI/stable
 *    :rst:
 * </pre>
 *
 * <p>The descriptions are reStructuredText with or without {@code :rst:}; {@code :debug:} shows the markup that is made
 * of them.
 */
final class KernelAbi implements Directive {
    private static final DirectiveSpec SPEC =
            Spec.words(1, 2).flags("debug").option("rst", OptionTypes.TEXT).build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<ContentRoot> root = state.settings().files();
        if (root.isEmpty()) {
            String message = "\"" + call.name() + "\" directive disabled.";
            return Answers.warning(call, state, "rst.no-files", message);
        }
        String folder = call.arguments().get(0);
        KernelText text = AbiListing.of(root.get(), folder);
        if (text.parts().isEmpty()) {
            return KernelAnswers.missing(call, state, "abi.missing-files", folder, root.get(), "");
        }
        return KernelAnswers.subsections(text, root.get(), call, state);
    }
}
