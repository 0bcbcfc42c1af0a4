// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Picture;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * Images.
 *
 * <pre>
 * .. image:: images/ftrace.png
 *    :alt: how a call is redirected
 *    :width: 50%
 *    :target: ftrace.html
 * </pre>
 */
final class Images implements Directive {
    private static final List<String> ACROSS = List.of("left", "center", "right");
    private static final List<String> DOWN = List.of("top", "middle", "bottom");
    private static final DirectiveSpec SPEC = spec().option(
                    "align", OptionTypes.choice("top", "middle", "bottom", "left", "center", "right"))
            .build();

    /** An image's argument and options but {@code :align:}, which differs between images and figures. */
    static Spec spec() {
        return Spec.text()
                .named()
                .option("alt", OptionTypes.TEXT)
                .option("height", OptionTypes.LENGTH)
                .option("width", OptionTypes.LENGTH_OR_PERCENTAGE)
                .option("scale", OptionTypes.PERCENTAGE)
                .option("target", OptionTypes.REQUIRED_TEXT)
                .option("loading", OptionTypes.choice("embed", "link", "lazy"));
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String align = Answers.text(call, "align");
        boolean inline = state.inSubstitution();
        List<String> allowed = inline ? DOWN : ACROSS;
        if (!align.isEmpty() && !allowed.contains(align)) {
            String message = "Error in \"" + call.name() + "\" directive: \"" + align
                    + "\" is not a valid value for the \"align\" option"
                    + (inline ? " within a substitution definition" : "") + ".  Valid values for \"align\" are: \""
                    + String.join("\", \"", allowed) + "\".";
            return Answers.error(call, state, "rst.option", call.optionPos("align"), message);
        }
        Draft image = image(call, align);
        Drawings.draw(image, call, state);
        Answers.name(image, call, state);
        return List.of(linked(image, call, state));
    }

    /** The image itself. */
    static Draft image(DirectiveCall call, String align) {
        Picture picture = new Picture(
                Uris.uri(call.arguments().get(0)),
                call.option("alt", String.class),
                Answers.text(call, "width"),
                Answers.text(call, "height"),
                Answers.text(call, "scale"),
                align,
                Answers.text(call, "loading"));
        return Draft.of(Kind.IMAGE, call.pos()).set(Key.PICTURE, picture).classes(Answers.classes(call));
    }

    /** The image, within a reference where {@code :target:} was given. */
    static Draft linked(Draft image, DirectiveCall call, BlockState state) {
        Optional<String> target = call.option("target", String.class);
        if (target.isEmpty()) {
            return image;
        }
        Draft reference = Draft.of(Kind.REFERENCE, call.pos());
        Optional<String> name = Uris.referenceName(target.get());
        if (name.isPresent()) {
            String plain = String.join(" ", name.get().strip().split("\\s+"));
            reference.set(Key.REFNAME, plain.toLowerCase(Locale.ROOT)).set(Key.NAME, plain);
            state.document().noteReference(reference);
        } else {
            reference.set(Key.REFURI, Uris.uri(target.get()));
        }
        return reference.add(image);
    }
}
