// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;
import org.klpdoc.guide.Datum;

/** Shows templates of views the texts of data as well; see {@link ViewTemplates}. */
final class DatumWrapper extends RecordWrapper {
    private final DatumMarks marks;

    DatumWrapper(DatumMarks marks) {
        this.marks = marks;
    }

    @Override
    public @Nullable TemplateModel wrap(Object value) throws TemplateModelException {
        return value instanceof Datum datum ? new DatumModel(datum, marks) : super.wrap(value);
    }

    private record DatumModel(Datum datum, DatumMarks marks) implements TemplateScalarModel, TemplateHashModel {
        @Override
        public String getAsString() {
            return datum.isEmpty() ? "" : marks.text(datum);
        }

        @Override
        public @Nullable TemplateModel get(String key) {
            return switch (key) {
                case "raw" -> new SimpleScalar(datum.text());
                case "verbatim" -> new SimpleScalar(marks.verbatim(datum));
                case "address" -> new SimpleScalar(marks.address(datum));
                case "mark" -> new SimpleScalar(marks.mark(datum));
                default -> null;
            };
        }

        @Override
        public boolean isEmpty() {
            return datum.isEmpty();
        }
    }
}
