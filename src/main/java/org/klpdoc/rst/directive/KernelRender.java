// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

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
 * The kernel's drawings in a language of their own, with a caption as a figure; a language that is none of ours is
 * reported and its text shown.
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
        String language = call.arguments().get(0);
        if (!Drawings.knows(language)) {
            return unknown(language, call, state);
        }
        Draft image = Drawings.of(language, call.content().joined(), call);
        String caption = Answers.text(call, "caption");
        if (caption.isEmpty()) {
            Answers.name(image, call, state);
            return List.of(Images.linked(image, call, state));
        }
        Draft figure = Draft.of(Kind.FIGURE, call.pos()).add(Images.linked(image, call, state));
        figure.classes(
                call.option("figclass", ClassList.class).orElse(ClassList.NONE).names());
        Answers.copy(call, "figwidth", figure, Key.WIDTH);
        Answers.copy(call, "align", figure, Key.ALIGN);
        List<Draft> messages = CodeBlocks.caption(figure, caption, call, state);
        Answers.name(figure, call, state);
        return Answers.with(figure, messages);
    }

    private static List<Draft> unknown(String language, DirectiveCall call, BlockState state) {
        String message = "Unknown source language \"" + language + "\", use one of: DOT, SVG.";
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.pos()).classes(Answers.classes(call));
        node.set(Key.CODE, new Code(language.toLowerCase(Locale.ROOT), false, 1, List.of(), List.of(), Attrs.NONE));
        node.add(Draft.text(call.content().joined()));
        return Answers.with(node, Answers.warning(call, state, "rst.drawing-language", call.argumentPos(), message));
    }
}
