// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.klpdoc.text.Pos;

/**
 * A page while it is being read, with its registers: each list is in the order of the text, so that what is left to do
 * when the page is complete needs no walk over the tree.
 */
public final class DraftPage implements DraftDocument {
    private final Draft root;
    private final Configured configured;
    private final boolean sphinx;
    private final Reporter reporter;
    private final NameTable names;
    private final Map<String, List<Draft>> refNames = new HashMap<>();
    private final Map<String, List<Draft>> refIds = new HashMap<>();
    private final Map<String, List<Draft>> footnoteRefs = new HashMap<>();
    private final Map<String, List<Draft>> citationRefs = new HashMap<>();
    private final Map<Register, List<Draft>> lists = new EnumMap<>(Register.class);
    private final Map<String, Draft> substitutions = new HashMap<>();
    private final Map<String, String> substitutionNames = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<Class<?>, Object> registers = new HashMap<>();
    private final Map<String, CustomRole> customRoles = new HashMap<>();

    /** The registers that are plain lists. */
    public enum Register {
        /** Targets of every form. */
        TARGETS,
        /** Targets that refer to a name. */
        INDIRECT_TARGETS,
        /** References with a name, an anonymous mark or neither. */
        REFERENCES,
        /** Substitution references. */
        SUBSTITUTION_REFERENCES,
        /** Footnotes with a number of their own. */
        FOOTNOTES,
        /** Auto-numbered footnotes. */
        AUTO_FOOTNOTES,
        /** References to auto-numbered footnotes. */
        AUTO_FOOTNOTE_REFERENCES,
        /** Footnotes with symbols. */
        SYMBOL_FOOTNOTES,
        /** References to footnotes with symbols. */
        SYMBOL_FOOTNOTE_REFERENCES,
        /** Citations. */
        CITATIONS,
        /** Transitions. */
        TRANSITIONS,
        /** Sections. */
        SECTIONS,
        /** Elements that wait for the whole page. */
        PENDING
    }

    /** An empty page. */
    public DraftPage(RstSettings settings, Reporter reporter, Pos start) {
        this.sphinx = settings.sphinx();
        this.configured = settings.configured();
        this.reporter = reporter;
        this.names = new NameTable(settings.autoIdPrefix(), reporter);
        this.root = Draft.of(Kind.DOCUMENT, start);
    }

    @Override
    public Draft root() {
        return root;
    }

    /** Whether it is read in Sphinx' dialect. */
    public boolean isSphinx() {
        return sphinx;
    }

    /** Where problems go. */
    public Reporter reporter() {
        return reporter;
    }

    /** What a substitution stands for on every page of the project: {@code release}. */
    public Optional<String> configured(String name) {
        return Optional.ofNullable(configured.texts().get(name));
    }

    /** The names and ids. */
    public NameTable names() {
        return names;
    }

    /** What a register holds. */
    public List<Draft> list(Register register) {
        return lists.computeIfAbsent(register, any -> new ArrayList<>());
    }

    @Override
    public boolean hasName(String name) {
        return names.knows(name);
    }

    @Override
    public boolean hasId(String id) {
        return names.byId(id).isPresent();
    }

    @Override
    public String setId(Draft node, String suggested) {
        return names.setId(node, suggested);
    }

    @Override
    public List<Draft> refNames(String name) {
        return refNames.getOrDefault(name, List.of());
    }

    /** The references and targets that lead to an id. */
    public List<Draft> refIds(String id) {
        return refIds.getOrDefault(id, List.of());
    }

    /** The footnote references of a label. */
    public List<Draft> footnoteRefs(String label) {
        return footnoteRefs.getOrDefault(label, List.of());
    }

    /** The citation references of a label. */
    public List<Draft> citationRefs(String label) {
        return citationRefs.getOrDefault(label, List.of());
    }

    /** Says that an element leads to its {@link Key#REFID}. */
    public void noteRefId(Draft node) {
        add(refIds, node.string(Key.REFID), node);
    }

    /** The substitution definition of that name: as written, else without regard to case. */
    public Optional<Draft> substitution(String name) {
        Draft found = substitutions.get(name);
        return found != null ? Optional.of(found) : substitutionKey(name).map(substitutions::get);
    }

    /** The name, as it was defined, of a substitution. */
    public Optional<String> substitutionKey(String name) {
        return Optional.ofNullable(substitutionNames.get(Names.normal(name)));
    }

    @Override
    public String setId(Draft node) {
        return names.setId(node, Optional.empty());
    }

    @Override
    public void noteExplicitTarget(Draft node, Draft messagesTo) {
        registerTarget(node);
        names.note(node, Optional.of(messagesTo), true);
    }

    @Override
    public void noteImplicitTarget(Draft node, Draft messagesTo) {
        registerTarget(node);
        names.note(node, Optional.of(messagesTo), false);
    }

    @Override
    public void noteAnonymousTarget(Draft node) {
        registerTarget(node);
        setId(node);
    }

    @Override
    public void noteIndirectTarget(Draft node) {
        list(Register.INDIRECT_TARGETS).add(node);
        if (!node.names().isEmpty()) {
            add(refNames, node.string(Key.REFNAME), node);
        }
    }

    @Override
    public void noteFootnote(Draft node) {
        if (node.is(Kind.CITATION)) {
            list(Register.CITATIONS).add(node);
            return;
        }
        setId(node);
        list(switch (node.string(Key.AUTO)) {
                    case "1" -> Register.AUTO_FOOTNOTES;
                    case "*" -> Register.SYMBOL_FOOTNOTES;
                    default -> Register.FOOTNOTES;
                })
                .add(node);
    }

    @Override
    public void noteReference(Draft node) {
        String name = node.string(Key.REFNAME);
        if (node.is(Kind.SUBSTITUTION_REFERENCE)) {
            list(Register.SUBSTITUTION_REFERENCES).add(node);
            return;
        }
        list(Register.REFERENCES).add(node);
        if (node.is(Kind.FOOTNOTE_REFERENCE)) {
            setId(node);
            if (node.string(Key.AUTO).equals("1")) {
                list(Register.AUTO_FOOTNOTE_REFERENCES).add(node);
            } else if (node.string(Key.AUTO).equals("*")) {
                list(Register.SYMBOL_FOOTNOTE_REFERENCES).add(node);
            }
            if (!name.isEmpty()) {
                add(footnoteRefs, name, node);
            }
        } else if (node.is(Kind.CITATION_REFERENCE)) {
            setId(node);
            add(citationRefs, name, node);
        }
        if (node.has(Key.REFNAME)) {
            add(refNames, name, node);
        }
    }

    @Override
    public void noteSubstitution(Draft definition, String name, Draft messagesTo) {
        String key = Names.oneSpaced(name);
        Draft before = substitutions.put(key, definition);
        if (before != null) {
            messagesTo.add(reporter.reportName(
                    3,
                    "rst.duplicate-substitution",
                    definition.pos(),
                    definition.pos().line(),
                    "Duplicate substitution definition name: \"" + key + "\"."));
            reporter.related(MarkupName.in(before.pos()), "first defined here");
            before.loseName(key);
        }
        substitutionNames.put(Names.normal(key), key);
    }

    @Override
    public void notePending(Draft node) {
        list(Register.PENDING).add(node);
    }

    @Override
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    @Override
    public void setting(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public <T> T register(Class<T> type, Supplier<T> maker) {
        return type.cast(registers.computeIfAbsent(type, any -> maker.get()));
    }

    @Override
    public Map<String, CustomRole> customRoles() {
        return customRoles;
    }

    private void registerTarget(Draft node) {
        if (node.is(Kind.TARGET)) {
            list(Register.TARGETS).add(node);
        }
    }

    private static void add(Map<String, List<Draft>> map, String key, Draft node) {
        map.computeIfAbsent(key, any -> new ArrayList<>(2)).add(node);
    }
}
