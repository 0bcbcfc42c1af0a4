// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Pos;

/**
 * The attributes that every element may have, as the docutils DTD's {@code %basic.atts;} names them, and its position.
 *
 * @param pos where the element begins
 * @param ids identifiers, unique in the page; the first is the element's own
 * @param names reference names, normalised
 * @param dupnames names that were taken away because another element has them, too
 * @param classes class names
 * @param backrefs ids of the references that lead here
 */
public record Attrs(
        Pos pos,
        List<String> ids,
        List<String> names,
        List<String> dupnames,
        List<String> classes,
        List<String> backrefs) {
    /** No attributes and no position. */
    public static final Attrs NONE = at(Pos.NONE);

    /** Copies the lists. */
    public Attrs {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
        dupnames = List.copyOf(dupnames);
        classes = List.copyOf(classes);
        backrefs = List.copyOf(backrefs);
    }

    /** A position and nothing else. */
    public static Attrs at(Pos pos) {
        return new Attrs(pos, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with these ids behind those there are. */
    public Attrs withIds(List<String> more) {
        return new Attrs(pos, joined(ids, more), names, dupnames, classes, backrefs);
    }

    /** The same with these names behind those there are. */
    public Attrs withNames(List<String> more) {
        return new Attrs(pos, ids, joined(names, more), dupnames, classes, backrefs);
    }

    /** The same with these classes behind those there are. */
    public Attrs withClasses(List<String> more) {
        return new Attrs(pos, ids, names, dupnames, joined(classes, more), backrefs);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
