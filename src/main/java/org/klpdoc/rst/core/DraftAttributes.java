// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.klpdoc.doc.Attrs;
import org.klpdoc.text.Pos;

/** What a {@link Draft} carries beside its children: the lists that every element has, and the attributes of its kind. */
final class DraftAttributes {
    private static final Object[] NOTHING = {};

    List<String> ids = List.of();
    List<String> names = List.of();
    List<String> dupnames = List.of();
    List<String> classes = List.of();
    List<String> backrefs = List.of();
    private Object[] values = NOTHING; // key, value, key, value ...

    void id(String id) {
        ids = grown(ids, id);
    }

    void name(String name) {
        names = grown(names, name);
    }

    void classes(Collection<String> more) {
        for (String one : more) {
            classes = grown(classes, one);
        }
    }

    void backref(String id) {
        backrefs = grown(backrefs, id);
    }

    void loseName(String name) {
        if (names.contains(name)) {
            names.remove(name);
        }
        dupnames = grown(dupnames, name);
    }

    /** The value of a key; null where it has none. */
    @Nullable
    Object value(Key key) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i] == key) {
                return values[i + 1];
            }
        }
        return null;
    }

    void set(Key key, Object value) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i] == key) {
                values[i + 1] = value;
                return;
            }
        }
        Object[] more = Arrays.copyOf(values, values.length + 2);
        more[values.length] = key;
        more[values.length + 1] = value;
        values = more;
    }

    void unset(Key key) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i] == key) {
                Object[] fewer = new Object[values.length - 2];
                System.arraycopy(values, 0, fewer, 0, i);
                System.arraycopy(values, i + 2, fewer, i, values.length - i - 2);
                values = fewer;
                return;
            }
        }
    }

    DraftAttributes copyOf() {
        DraftAttributes made = new DraftAttributes();
        made.ids = own(ids);
        made.names = own(names);
        made.dupnames = own(dupnames);
        made.classes = own(classes);
        made.backrefs = own(backrefs);
        made.values = values.clone();
        return made;
    }

    /** The lists as a finished element's, which stands at {@code pos}. */
    Attrs frozen(Pos pos) {
        boolean bare =
                ids.isEmpty() && names.isEmpty() && dupnames.isEmpty() && classes.isEmpty() && backrefs.isEmpty();
        return bare ? Attrs.at(pos) : new Attrs(pos, ids, names, dupnames, classes, backrefs);
    }

    private static List<String> own(List<String> list) {
        return list.isEmpty() ? List.of() : new ArrayList<>(list);
    }

    private static List<String> grown(List<String> list, String one) {
        List<String> grown = list.isEmpty() ? new ArrayList<>(1) : list;
        grown.add(one);
        return grown;
    }
}
