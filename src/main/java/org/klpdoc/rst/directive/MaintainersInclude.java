// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.kernel.KernelText;
import org.klpdoc.kernel.Maintainers;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Source;

/**
 * The kernel's list of maintainers in the place of the directive, as Documentation/sphinx/maintainers_include.py of
 * Linux 6.1.
 *
 * <pre>
 * .. maintainers-include::
 * </pre>
 */
final class MaintainersInclude implements Directive {
    @Override
    public DirectiveSpec spec(String name) {
        return Spec.nothing().build();
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<ContentRoot> kernel = state.settings().kernel();
        if (kernel.isEmpty()) {
            return KernelAnswers.noKernel(call, state, Maintainers.FILE);
        }
        Optional<SourceFile> file = kernel.get().read(Maintainers.FILE);
        if (file.isEmpty()) {
            return KernelAnswers.missing(call, state, "maintainers.missing-file", Maintainers.FILE, kernel.get(), "");
        }
        KernelText text = Maintainers.of(file.get());
        KernelAnswers.noteFiles(text, kernel.get(), state);
        List<Draft> made = new ArrayList<>();
        for (Source part : text.parts()) {
            made.addAll(state.parseInPlace(part.lines()));
        }
        return made;
    }
}
