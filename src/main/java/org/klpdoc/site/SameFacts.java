// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.PageFacts;

/**
 * Whether two states of a page are the same for the rest of the site: the same facts, wherever on the page they stand. It
 * goes by the components of the records, so that none that comes later is overlooked.
 */
final class SameFacts {
    private SameFacts() {}

    /** Whether nothing but positions is different. */
    static boolean are(PageFacts one, PageFacts other) {
        return same(one, other);
    }

    private static boolean same(Object one, Object other) {
        if (one == other || one instanceof Pos && other instanceof Pos) {
            return true;
        } else if (one instanceof Record && one.getClass() == other.getClass()) {
            return components(one, other);
        } else if (one instanceof List<?> first && other instanceof List<?> second) {
            return first.size() == second.size() && elements(first, second);
        } else if (one instanceof Optional<?> first && other instanceof Optional<?> second) {
            return first.isPresent() == second.isPresent()
                    && (first.isEmpty() || same(first.get(), second.orElseThrow()));
        } else if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return first.keySet().equals(second.keySet()) && values(first, second);
        }
        return one.equals(other);
    }

    private static boolean elements(List<?> one, List<?> other) {
        Iterator<?> second = other.iterator();
        for (Object first : one) {
            if (!same(first, second.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean values(Map<?, ?> one, Map<?, ?> other) {
        for (Map.Entry<?, ?> entry : one.entrySet()) {
            Object second =
                    Optional.<Object>ofNullable(other.get(entry.getKey())).orElseThrow();
            if (!same(entry.getValue(), second)) {
                return false;
            }
        }
        return true;
    }

    private static boolean components(Object one, Object other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                if (!same(
                        component.getAccessor().invoke(one),
                        component.getAccessor().invoke(other))) {
                    return false;
                }
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException("facts hold a record that is not public: " + one.getClass(), hidden);
            }
        }
        return true;
    }
}
