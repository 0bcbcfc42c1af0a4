// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * The kernel's drawings in a language of their own; the drawing's text is shown, with its caption.
 *
 * <pre>
 * .. kernel-render:: DOT
 *    :caption: How states follow each other
 *
 *    digraph { unpatched -> patched }
 * </pre>
 */
final class KernelRender implements Directive {
    private static final DirectiveSpec SPEC = Images.spec()
            .content()
            .option("align", OptionTypes.HORIZONTAL)
            .option("figwidth", OptionTypes.TEXT)
            .option("figclass", OptionTypes.CLASSES)
            .option("caption", OptionTypes.TEXT)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        String language = call.arguments().get(0).toLowerCase(Locale.ROOT);
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.pos()).classes(Answers.classes(call));
        node.set(Key.CODE, new Code(language, false, 1, List.of(), List.of(), Attrs.NONE));
        List<Draft> messages = new ArrayList<>(CodeBlocks.caption(node, Answers.text(call, "caption"), call, state));
        node.add(Draft.text(call.content().joined()));
        Answers.name(node, call, state);
        return Answers.with(node, messages);
    }
}
