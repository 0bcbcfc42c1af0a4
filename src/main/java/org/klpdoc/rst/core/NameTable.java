// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.text.Pos;

/**
 * The names and ids of a page, each with the element that has it, and what becomes of a name that two elements want.
 */
public final class NameTable {
    private static final Set<Kind> HOLDS_MESSAGES = EnumSet.of(
            Kind.DOCUMENT,
            Kind.SECTION,
            Kind.TOPIC,
            Kind.SIDEBAR,
            Kind.LIST_ITEM,
            Kind.DEFINITION,
            Kind.FIELD_BODY,
            Kind.DESCRIPTION,
            Kind.BLOCK_QUOTE,
            Kind.ADMONITION,
            Kind.FOOTNOTE,
            Kind.CITATION,
            Kind.COMPOUND,
            Kind.CONTAINER,
            Kind.ENTRY,
            Kind.LEGEND,
            Kind.HEADER,
            Kind.FOOTER,
            Kind.DESC_CONTENT,
            Kind.VERSIONMODIFIED);

    private final String autoIdPrefix;
    private final Reporter reporter;
    private final Map<String, Draft> ids = new HashMap<>();
    private final Map<String, Entry> names = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /** What is known of a name: its element (none where two have it), its id ("" for none), how it came to be. */
    private static final class Entry {
        private Optional<Draft> node = Optional.empty();
        private String id = "";
        private boolean explicit;
        private boolean noted;
        /** Where the first element that has it stands, the first that was named by its author if one was. */
        private Pos first = Pos.NONE;
    }

    NameTable(String autoIdPrefix, Reporter reporter) {
        this.autoIdPrefix = autoIdPrefix;
        this.reporter = reporter;
    }

    /** Whether anything has that name or had it before it was found to be a duplicate. */
    public boolean knows(String name) {
        return names.containsKey(name);
    }

    /** The element of that name; none where it is unknown or a duplicate. */
    public Optional<Draft> node(String name) {
        return Optional.ofNullable(names.get(name)).flatMap(entry -> entry.node);
    }

    /** The id that a name leads to; "" where it is unknown or a duplicate. */
    public String id(String name) {
        Entry entry = names.get(name);
        return entry == null ? "" : entry.id;
    }

    /** The element of that id. */
    public Optional<Draft> byId(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    /** Says that an id belongs to another element now. */
    public void moveId(String id, Draft to) {
        ids.put(id, to);
    }

    /** Gives an element an id if it has none; a generated one is made of {@code suggested}, not of the element's name. */
    String setId(Draft node, String suggested) {
        if (node.ids().isEmpty()) {
            node.id(newId(node, suggested));
        }
        return setId(node, Optional.empty());
    }

    /** Says that the names of {@code from} are those of {@code to} now. */
    public void moveNames(Draft from, Draft to) {
        for (String name : from.names()) {
            Entry entry = names.get(name);
            if (entry != null && entry.node.filter(node -> node == from).isPresent()) {
                entry.node = Optional.of(to);
            }
        }
    }

    /** Checks the element's ids, or makes one where it has none; returns the last. */
    public String setId(Draft node, Optional<Draft> messagesTo) {
        if (node.ids().isEmpty()) {
            node.id(newId(node, tag(node)));
        }
        String last = "";
        for (String id : node.ids()) {
            last = id;
            Draft holder = ids.putIfAbsent(id, node);
            if (holder != null && holder != node) {
                Draft message = reporter.report(
                        3,
                        "rst.duplicate-id",
                        node.pos(),
                        reporter.hereLine(),
                        "Duplicate ID: \"" + id + "\" used by " + startTag(holder) + " and " + startTag(node));
                messagesTo.ifPresent(to -> to.add(message));
            }
        }
        for (String name : node.names()) {
            names.computeIfAbsent(name, any -> new Entry()).id = last;
        }
        return last;
    }

    /** Registers the names of an element, then its id. */
    void note(Draft node, Optional<Draft> messagesTo, boolean explicit) {
        for (String name : List.copyOf(node.names())) {
            Entry entry = names.get(name);
            if (entry != null && entry.noted && (entry.node.isEmpty() || entry.node.get() != node)) {
                duplicate(node, name, entry, messagesTo, explicit);
            } else {
                Entry made = entry == null ? new Entry() : entry;
                made.explicit |= explicit;
                made.noted = true;
                made.first = place(node);
                made.node = Optional.of(node);
                names.put(name, made);
            }
        }
        setId(node, messagesTo);
    }

    private void duplicate(Draft node, String name, Entry entry, Optional<Draft> messagesTo, boolean explicit) {
        Optional<Draft> old = entry.node;
        boolean oldExplicit = entry.explicit;
        entry.explicit |= explicit;
        int level = 1;
        String code = "rst.duplicate-name";
        String text;
        if (old.isPresent() && sameGoal(node, old.get())) {
            String goal = node.has(Key.REFURI) ? node.string(Key.REFURI) : node.string(Key.REFNAME);
            text = "Duplicate name \"" + name + "\" for external target \"" + goal + "\".";
            node.loseName(name);
        } else if (explicit && oldExplicit) {
            level = 2;
            code = "rst.duplicate-target";
            text = "Duplicate explicit target name: \"" + name + "\".";
            node.loseName(name);
            invalidate(entry, name);
        } else if (explicit) {
            entry.node = Optional.of(node);
            entry.first = place(node);
            if (old.isEmpty()) {
                return;
            }
            text = "Target name overrides implicit target name \"" + name + "\".";
            old.get().loseName(name);
        } else {
            text = "Duplicate implicit target name: \"" + name + "\".";
            node.loseName(name);
            if (!oldExplicit) {
                invalidate(entry, name);
                old.ifPresent(one -> setId(one, Optional.empty()));
            }
        }
        tell(node, messagesTo, level, code, text);
        if (level > 1) {
            reporter.related(MarkupName.in(entry.first), "first defined here");
        }
    }

    private Pos place(Draft node) {
        return node.pos().offset() >= 0 ? node.pos() : reporter.here();
    }

    private void tell(Draft node, Optional<Draft> messagesTo, int level, String code, String text) {
        boolean bare = node.is(Kind.TARGET) && node.children().isEmpty();
        Pos pos = place(node);
        int line = node.number(Key.LINE, reporter.hereLine());
        String backref = bare ? "" : setId(node, Optional.empty());
        Draft message = reporter.reportName(level, code, pos, line, text);
        if (!bare) {
            message.backref(backref);
        }
        if (messagesTo.isPresent() && HOLDS_MESSAGES.contains(messagesTo.get().kind())) {
            messagesTo.get().add(message);
        }
    }

    private static void invalidate(Entry entry, String name) {
        entry.node.ifPresent(one -> one.loseName(name));
        entry.node = Optional.empty();
        entry.id = "";
    }

    private static boolean sameGoal(Draft node, Draft old) {
        boolean name = node.has(Key.REFNAME) && node.string(Key.REFNAME).equals(old.string(Key.REFNAME));
        return name || node.has(Key.REFURI) && node.string(Key.REFURI).equals(old.string(Key.REFURI));
    }

    private String newId(Draft node, String suggested) {
        String base = "";
        for (String name : node.names()) {
            base = Names.id(name);
            if (!base.isEmpty() && !ids.containsKey(base)) {
                return base;
            }
        }
        boolean tagged = autoIdPrefix.endsWith("%");
        String prefix;
        if (tagged && !base.isEmpty()) {
            prefix = base + "-";
        } else if (tagged
                && !node.dupnames().isEmpty()
                && !Names.id(node.dupnames().get(0)).isEmpty()) {
            prefix = Names.id(node.dupnames().get(0)) + "-";
        } else if (tagged) {
            prefix = autoIdPrefix.substring(0, autoIdPrefix.length() - 1) + suggested.replace('_', '-') + "-";
        } else {
            prefix = autoIdPrefix;
        }
        while (true) {
            String id = prefix + counters.merge(prefix, 1, Integer::sum);
            if (!ids.containsKey(id)) {
                return id;
            }
        }
    }

    private static String tag(Draft node) {
        return node.is(Kind.ADMONITION) && node.has(Key.NAME)
                ? node.string(Key.NAME)
                : node.kind().element();
    }

    private static String startTag(Draft node) {
        String names = node.names().isEmpty() ? "" : " names=\"" + String.join(" ", node.names()) + "\"";
        return "<" + tag(node) + " ids=\"" + String.join(" ", node.ids()) + "\"" + names + ">";
    }
}
