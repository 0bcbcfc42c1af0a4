// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Pos;

/**
 * An element while its page is being read: docutils' {@code Element}, changeable until the page is complete and its
 * references, footnotes and substitutions are known. {@code rst.Freezer} then makes the records of {@code doc} of it;
 * no draft leaves the parser.
 */
public final class Draft {
    private static final Object[] NO_ATTRIBUTES = {};

    private final Kind kind;
    private Pos pos;
    private String text = "";
    private List<Draft> children = List.of();
    private List<String> ids = List.of();
    private List<String> names = List.of();
    private List<String> dupnames = List.of();
    private List<String> classes = List.of();
    private List<String> backrefs = List.of();
    private Object[] attributes = NO_ATTRIBUTES; // key, value, key, value ...
    private Optional<Draft> parent = Optional.empty();
    int place; // among the parent's children, as they count it: where their search for it begins

    private Draft(Kind kind, Pos pos) {
        this.kind = kind;
        this.pos = pos;
    }

    /** An element without children. */
    public static Draft of(Kind kind, Pos pos) {
        return new Draft(kind, pos);
    }

    /** A text node. */
    public static Draft text(String text) {
        Draft made = new Draft(Kind.TEXT, Pos.NONE);
        made.text = text;
        return made;
    }

    /** An element with one text child. */
    public static Draft of(Kind kind, Pos pos, String text) {
        return new Draft(kind, pos).add(text(text));
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is of that kind. */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Where it begins. */
    public Pos pos() {
        return pos;
    }

    /** Says where it begins. */
    public Draft at(Pos where) {
        pos = where;
        return this;
    }

    /** A text node's text; "" for elements. */
    public String text() {
        return text;
    }

    /** The element this one stands in. */
    public Optional<Draft> parent() {
        return parent;
    }

    /** The children; not to be changed but through this element's methods. */
    public List<Draft> children() {
        return children;
    }

    /** Appends a child. */
    public Draft add(Draft child) {
        own().add(child);
        child.parent = Optional.of(this);
        return this;
    }

    /** Appends children. */
    public Draft addAll(Collection<Draft> more) {
        for (Draft child : List.copyOf(more)) {
            add(child);
        }
        return this;
    }

    /** Inserts a child before the {@code index}th. */
    public Draft insert(int index, Draft child) {
        own().add(index, child);
        child.parent = Optional.of(this);
        return this;
    }

    /** Takes the {@code index}th child out. */
    public Draft removeAt(int index) {
        Draft gone = own().remove(index);
        gone.parent = Optional.empty();
        return gone;
    }

    /** Takes all children out and hands them over. */
    public List<Draft> takeChildren() {
        List<Draft> taken = children;
        children = List.of();
        for (Draft child : taken) {
            child.parent = Optional.empty();
        }
        return taken;
    }

    /** Puts {@code others} (none removes it) in the place of this element within its parent. */
    public void replaceWith(List<Draft> others) {
        Draft in = parent.orElseThrow(() -> new IllegalStateException(kind.element() + " has no parent"));
        int at = in.indexOf(this);
        if (others.size() == 1) {
            in.children.set(at, others.get(0));
            others.get(0).parent = parent;
            parent = Optional.empty();
            return;
        }
        in.removeAt(at);
        for (int i = 0; i < others.size(); i++) {
            in.insert(at + i, others.get(i));
        }
    }

    /** The place of a child, by identity; -1 where it is none. */
    public int indexOf(Draft child) {
        return children instanceof DraftChildren own ? own.placeOf(child) : -1;
    }

    /** The ids, the element's own first. */
    public List<String> ids() {
        return ids;
    }

    /** The reference names. */
    public List<String> names() {
        return names;
    }

    /** The names that it lost to another element. */
    public List<String> dupnames() {
        return dupnames;
    }

    /** The class names. */
    public List<String> classes() {
        return classes;
    }

    /** The ids of what refers to it. */
    public List<String> backrefs() {
        return backrefs;
    }

    /** Adds an id. */
    public Draft id(String id) {
        ids = grown(ids, id);
        return this;
    }

    /** Puts these ids in the place of the element's. */
    public Draft setIds(List<String> all) {
        ids = new ArrayList<>(all);
        return this;
    }

    /** Changes a text node's text. */
    public Draft setText(String changed) {
        text = changed;
        return unset(Key.STRAIGHT);
    }

    /** Adds a name. */
    public Draft name(String name) {
        names = grown(names, name);
        return this;
    }

    /** Adds class names. */
    public Draft classes(Collection<String> more) {
        for (String one : more) {
            classes = grown(classes, one);
        }
        return this;
    }

    /** Adds the id of a reference to this element. */
    public Draft backref(String id) {
        backrefs = grown(backrefs, id);
        return this;
    }

    /** Moves a name to the lost ones (docutils' {@code dupname}). */
    public Draft loseName(String name) {
        if (names.contains(name)) {
            names.remove(name);
        }
        dupnames = grown(dupnames, name);
        return this;
    }

    /** Takes all ids, or names, from here; used where a target hands them to the element behind it. */
    public void handIdsTo(Draft other) {
        ids.forEach(other::id);
        names.forEach(other::name);
        ids = List.of();
        names = List.of();
    }

    /** A copy of the element and all that is below it, in no parent (docutils' {@code deepcopy}). */
    public Draft copyOf() {
        Draft made = new Draft(kind, pos);
        made.text = text;
        ids.forEach(made::id);
        names.forEach(made::name);
        dupnames.forEach(one -> made.dupnames = grown(made.dupnames, one));
        made.classes(classes);
        backrefs.forEach(made::backref);
        made.attributes = attributes.clone();
        for (Draft child : children) {
            made.add(child.copyOf());
        }
        return made;
    }

    /** Sets an attribute; the type is the one that {@link Key} names. */
    public Draft set(Key key, Object value) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i] == key) {
                attributes[i + 1] = value;
                return this;
            }
        }
        Object[] more = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = key;
        more[attributes.length + 1] = value;
        attributes = more;
        return this;
    }

    /** Drops an attribute. */
    public Draft unset(Key key) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i] == key) {
                Object[] fewer = new Object[attributes.length - 2];
                System.arraycopy(attributes, 0, fewer, 0, i);
                System.arraycopy(attributes, i + 2, fewer, i, attributes.length - i - 2);
                attributes = fewer;
                return this;
            }
        }
        return this;
    }

    /** An attribute of a type. */
    public <T> Optional<T> get(Key key, Class<T> type) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i] == key) {
                return Optional.of(type.cast(attributes[i + 1]));
            }
        }
        return Optional.empty();
    }

    /** Whether an attribute is set. */
    public boolean has(Key key) {
        return get(key, Object.class).isPresent();
    }

    /** A String attribute, "" where it is not set. */
    public String string(Key key) {
        return get(key, String.class).orElse("");
    }

    /** An Integer attribute, {@code otherwise} where it is not set. */
    public int number(Key key, int otherwise) {
        return get(key, Integer.class).orElse(otherwise);
    }

    /** A Boolean attribute, false where it is not set. */
    public boolean flag(Key key) {
        return get(key, Boolean.class).orElse(Boolean.FALSE);
    }

    /** The text of all text nodes below, as docutils' {@code astext} of inline elements. */
    public String plainText() {
        if (kind == Kind.TEXT) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        collectText(out);
        return out.toString();
    }

    private void collectText(StringBuilder out) {
        out.append(text);
        for (Draft child : children) {
            child.collectText(out);
        }
    }

    private List<Draft> own() {
        if (children.isEmpty()) {
            children = new DraftChildren();
        }
        return children;
    }

    private static List<String> grown(List<String> list, String one) {
        List<String> grown = list.isEmpty() ? new ArrayList<>(1) : list;
        grown.add(one);
        return grown;
    }
}
