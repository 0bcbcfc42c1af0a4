// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klpdoc.doc.Attrs;
import org.klpdoc.text.Pos;

/**
 * An element while its page is being read: docutils' {@code Element}, changeable until the page is complete and its
 * references, footnotes and substitutions are known. {@code rst.Freezer} then makes the records of {@code doc} of it;
 * no draft leaves the parser.
 */
public final class Draft {
    private final Kind kind;
    private Pos pos;
    private String text = "";
    private List<Draft> children = List.of();
    private @Nullable DraftAttributes attributes; // none until one is set: most drafts are text
    private @Nullable Draft parent;
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
        return Optional.ofNullable(parent);
    }

    /** The children; not to be changed but through this element's methods. */
    public List<Draft> children() {
        return children;
    }

    /** Appends a child. */
    public Draft add(Draft child) {
        own().add(child);
        child.parent = this;
        return this;
    }

    /** Appends children, which are not this element's own already. */
    public Draft addAll(Collection<Draft> more) {
        for (Draft child : more) {
            add(child);
        }
        return this;
    }

    /** Inserts a child before the {@code index}th. */
    public Draft insert(int index, Draft child) {
        own().add(index, child);
        child.parent = this;
        return this;
    }

    /** Takes the {@code index}th child out. */
    public Draft removeAt(int index) {
        Draft gone = own().remove(index);
        gone.parent = null;
        return gone;
    }

    /** Takes all children out and hands them over. */
    public List<Draft> takeChildren() {
        List<Draft> taken = children;
        children = List.of();
        for (Draft child : taken) {
            child.parent = null;
        }
        return taken;
    }

    /** Puts {@code others} (none removes it) in the place of this element within its parent. */
    public void replaceWith(List<Draft> others) {
        Draft in = parent().orElseThrow(() -> new IllegalStateException(kind.element() + " has no parent"));
        int at = in.indexOf(this);
        if (others.size() == 1) {
            in.children.set(at, others.get(0));
            others.get(0).parent = in;
            parent = null;
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
        return attributes == null ? List.of() : attributes.ids;
    }

    /** The reference names. */
    public List<String> names() {
        return attributes == null ? List.of() : attributes.names;
    }

    /** The names that it lost to another element. */
    public List<String> dupnames() {
        return attributes == null ? List.of() : attributes.dupnames;
    }

    /** The class names. */
    public List<String> classes() {
        return attributes == null ? List.of() : attributes.classes;
    }

    /** The ids of what refers to it. */
    public List<String> backrefs() {
        return attributes == null ? List.of() : attributes.backrefs;
    }

    /** The attributes that every element may have, as the finished tree keeps them. */
    public Attrs attrs() {
        return attributes == null ? Attrs.at(pos) : attributes.frozen(pos);
    }

    /** Adds an id. */
    public Draft id(String id) {
        writable().id(id);
        return this;
    }

    /** Puts these ids in the place of the element's. */
    public Draft setIds(List<String> all) {
        writable().ids = new ArrayList<>(all);
        return this;
    }

    /** Changes a text node's text. */
    public Draft setText(String changed) {
        text = changed;
        return unset(Key.STRAIGHT);
    }

    /** Adds a name. */
    public Draft name(String name) {
        writable().name(name);
        return this;
    }

    /** Adds class names. */
    public Draft classes(Collection<String> more) {
        if (!more.isEmpty()) {
            writable().classes(more);
        }
        return this;
    }

    /** Adds the id of a reference to this element. */
    public Draft backref(String id) {
        writable().backref(id);
        return this;
    }

    /** Moves a name to the lost ones (docutils' {@code dupname}). */
    public Draft loseName(String name) {
        writable().loseName(name);
        return this;
    }

    /** Takes all ids, or names, from here; used where a target hands them to the element behind it. */
    public void handIdsTo(Draft other) {
        ids().forEach(other::id);
        names().forEach(other::name);
        if (attributes != null) {
            attributes.ids = List.of();
            attributes.names = List.of();
        }
    }

    /** A copy of the element and all that is below it, in no parent (docutils' {@code deepcopy}). */
    public Draft copyOf() {
        Draft made = new Draft(kind, pos);
        made.text = text;
        made.attributes = attributes == null ? null : attributes.copyOf();
        for (Draft child : children) {
            made.add(child.copyOf());
        }
        return made;
    }

    /** Sets an attribute; the type is the one that {@link Key} names. */
    public Draft set(Key key, Object value) {
        writable().set(key, value);
        return this;
    }

    /** Drops an attribute. */
    public Draft unset(Key key) {
        if (attributes != null) {
            attributes.unset(key);
        }
        return this;
    }

    /** An attribute of a type. */
    public <T> Optional<T> get(Key key, Class<T> type) {
        Object value = value(key);
        return value == null ? Optional.empty() : Optional.of(type.cast(value));
    }

    /** Whether an attribute is set. */
    public boolean has(Key key) {
        return value(key) != null;
    }

    /** A String attribute, "" where it is not set. */
    public String string(Key key) {
        return value(key) instanceof String set ? set : "";
    }

    /** An Integer attribute, {@code otherwise} where it is not set. */
    public int number(Key key, int otherwise) {
        return value(key) instanceof Integer set ? set : otherwise;
    }

    /** A Boolean attribute, false where it is not set. */
    public boolean flag(Key key) {
        return value(key) instanceof Boolean set && set;
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

    private @Nullable Object value(Key key) {
        return attributes == null ? null : attributes.value(key);
    }

    private DraftAttributes writable() {
        if (attributes == null) {
            attributes = new DraftAttributes();
        }
        return attributes;
    }
}
