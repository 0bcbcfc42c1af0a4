// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates the components of records, and texts, numbers, truth values, lists and optional values in them;
 * nothing else of Java can be reached. It also spares FreeMarker's introspection, the most of its time to start.
 */
class RecordWrapper implements ObjectWrapper {
    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> found = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                // Spares the search of the stack for the caller at each call.
                accessor.setAccessible(true);
                found.put(component.getName(), accessor);
            }
            return Map.copyOf(found);
        }
    };

    @Override
    public @Nullable TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof TemplateModel model) {
            return model;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof List<?> list) {
            return new SimpleSequence(list, this);
        }
        if (value instanceof Optional<?> optional) {
            // FreeMarker's own word for what is not there.
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        if (value instanceof Record row) {
            return new RowModel(row, this);
        }
        throw new TemplateModelException(
                "templates cannot see a " + value.getClass().getName());
    }

    /** A record's components by name. */
    private record RowModel(Record row, RecordWrapper wrapper) implements TemplateHashModel {
        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Method accessor = COMPONENTS.get(row.getClass()).get(key);
            if (accessor == null) {
                return null;
            }
            try {
                return wrapper.wrap(accessor.invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("no access to " + key, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
