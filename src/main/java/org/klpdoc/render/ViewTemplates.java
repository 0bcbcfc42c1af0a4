// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.core.PlainTextOutputFormat;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.View;
import org.klpdoc.text.Source;

/**
 * Writes the data of views as reStructuredText: {@code templates/views/NAME.rst.ftl}. A template sees the data's record
 * as {@code view}. A text of the data stands in the output as it should: plain text is escaped, markup is left alone, and
 * each knows its place in the data file, whatever the template does around it. {@code text.raw} is the text without any
 * of that, for ids and comparisons; {@code text.verbatim} is not escaped, for targets; {@code text.address} is what {@code `title <address>`__}
 * wants; {@code text.mark} is nothing but the place. {@code rule(title, "=")} is the line below a title.
 */
public final class ViewTemplates {
    private static final int LENGTH = 1 << 15;

    private final Templates templates;

    /**
     * Templates from the jar and from a folder of the guide's own, where it has one.
     *
     * @throws TemplateFault where the folder cannot be read
     */
    public ViewTemplates(Optional<Path> overrides) {
        this.templates = new Templates(overrides, PlainTextOutputFormat.INSTANCE);
    }

    /**
     * A view's text; places in it are those of the data file.
     *
     * @throws TemplateFault where the template is wrong
     */
    public Source source(View view) {
        DatumMarks marks = new DatumMarks();
        DatumWrapper wrapper = new DatumWrapper(marks);
        SimpleHash model = new SimpleHash(wrapper);
        model.put("view", view.data());
        model.put("rule", (TemplateMethodModelEx) ViewTemplates::rule);
        String text =
                Templates.filled(templates.template("views/" + view.template() + ".rst.ftl"), model, wrapper, LENGTH);
        return marks.composed(text, view.source());
    }

    private static SimpleScalar rule(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 2
                || !(arguments.get(0) instanceof TemplateScalarModel title)
                || !(arguments.get(1) instanceof TemplateScalarModel mark)) {
            throw new TemplateModelException("rule(title, \"=\") takes two texts");
        }
        return new SimpleScalar(mark.getAsString().repeat(Math.max(1, DatumMarks.width(title.getAsString()))));
    }
}
