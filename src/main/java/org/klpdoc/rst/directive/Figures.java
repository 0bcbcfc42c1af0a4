// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Captioned;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * Figures: an image, a caption, a legend.
 *
 * <pre>
 * .. figure:: images/ftrace.png
 *    :figwidth: 80%
 *
 *    The caption is the first paragraph.
 *
 *    The legend is all that follows.
 * </pre>
 */
final class Figures implements Directive {
    private static final DirectiveSpec SPEC = Images.spec()
            .content()
            .option("align", OptionTypes.HORIZONTAL)
            .option("figwidth", Figures::width)
            .option("figclass", OptionTypes.CLASSES)
            .option("figname", OptionTypes.TEXT)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    private static String width(String text) throws org.klpdoc.rst.core.OptionType.BadOption {
        if (text.toLowerCase(Locale.ROOT).equals("image")) {
            return "image";
        }
        String measure = OptionTypes.measure(text, List.of("%"), true);
        boolean unit = !Character.isDigit(measure.charAt(measure.length() - 1));
        return unit ? measure : measure + "px";
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Draft image = Images.image(call, "");
        Drawings.draw(image, call, state);
        Draft figure = Draft.of(Kind.FIGURE, call.pos());
        // Sphinx gives :name: to the figure, so that it can be referred to; docutils to the image.
        boolean sphinx = state.settings().sphinx();
        if (!sphinx) {
            Answers.name(image, call, state);
        }
        figure.add(Images.linked(image, call, state));
        figure.classes(
                call.option("figclass", ClassList.class).orElse(ClassList.NONE).names());
        Answers.copy(call, "figwidth", figure, Key.WIDTH);
        Answers.copy(call, "align", figure, Key.ALIGN);
        Answers.name(figure, call.option("figname", String.class), state);
        if (sphinx) {
            Answers.name(figure, call, state);
        }
        if (!call.content().isEmpty()) {
            return captioned(figure, call, state);
        }
        return sphinx ? List.of(figure) : List.of(figure, bare(call, state));
    }

    private static Draft bare(DirectiveCall call, BlockState state) {
        String message = "Figure without caption and legend.";
        Draft report = state.report(2, "rst.bare-figure", call.pos(), message, "");
        String advice = "Try the \"image\" directive (or cheat with an empty comment).";
        return report.add(Draft.of(Kind.PARAGRAPH, call.pos(), advice));
    }

    private static List<Draft> captioned(Draft figure, DirectiveCall call, BlockState state) {
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        List<Draft> found = new ArrayList<>(holder.takeChildren());
        while (!found.isEmpty()) {
            Draft first = found.remove(0);
            if (first.is(Kind.TARGET) || first.is(Kind.PENDING)) {
                figure.add(first); // leads to the caption or waits for it
            } else if (first.is(Kind.PARAGRAPH)) {
                Draft caption = Draft.of(Kind.CAPTION, first.pos());
                figure.add(caption.addAll(first.takeChildren()));
                Captioned.note(figure, state.document());
                break;
            } else if (first.is(Kind.COMMENT) && first.plainText().isEmpty()) {
                break;
            } else {
                String message = "Figure caption must be a paragraph or empty comment.";
                return Answers.with(figure, Answers.error(call, state, "rst.figure-caption", first.pos(), message));
            }
        }
        if (!found.isEmpty()) {
            figure.add(Draft.of(Kind.LEGEND, found.get(0).pos()).addAll(found));
        }
        return List.of(figure);
    }
}
