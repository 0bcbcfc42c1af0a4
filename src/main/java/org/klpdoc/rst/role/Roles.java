// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Nearest;

/** The roles by name: those of docutils, and in Sphinx' dialect Sphinx' and the kernel's, too. */
public final class Roles implements RoleTable {
    private final Map<String, Role> byName = new TreeMap<>();

    private Roles() {}

    /** The roles of a dialect. */
    public static Roles of(RstSettings settings) {
        Roles table = new Roles();
        table.docutils();
        if (settings.sphinx()) {
            table.sphinxText();
            table.sphinxReferences();
        }
        if (settings.guide()) {
            table.guide();
        }
        return table;
    }

    /** The same roles and these, which win over those of the same name. */
    public Roles with(Map<String, Role> more) {
        Roles table = new Roles();
        table.byName.putAll(byName);
        table.byName.putAll(more);
        return table;
    }

    private void docutils() {
        add(PlainRole.of(Kind.ABBREVIATION), "abbreviation", "ab");
        add(PlainRole.of(Kind.ACRONYM), "acronym", "ac");
        add(PlainRole.of(Kind.EMPHASIS), "emphasis");
        add(PlainRole.of(Kind.LITERAL), "literal");
        add(PlainRole.of(Kind.STRONG), "strong");
        add(PlainRole.of(Kind.SUBSCRIPT), "subscript", "sub");
        add(PlainRole.of(Kind.SUPERSCRIPT), "superscript", "sup");
        add(PlainRole.of(Kind.TITLE_REFERENCE), "title-reference", "title", "t");
        add(new StandardRole("PEP", false), "pep-reference", "pep");
        add(new StandardRole("RFC", false), "rfc-reference", "rfc");
        add(PlainRole::code, "code");
        add(PlainRole::math, "math");
        add(PlainRole::raw, "raw");
        add(PlainRole::unimplemented, "index", "i", "named-reference", "anonymous-reference", "uri-reference");
        add(PlainRole::unimplemented, "uri", "url", "target", "footnote-reference", "citation-reference");
        add(PlainRole::unimplemented, "substitution-reference");
    }

    private void sphinxText() {
        styled(Kind.STRONG, "command", "makevar", "program");
        styled(Kind.EMPHASIS, "dfn", "mailheader", "manpage", "mimetype", "newsgroup");
        styled(Kind.LITERAL, "regexp");
        add(new KeyRole(), "kbd");
        add(new MarkedRoles.VariableCode("file"), "file");
        add(new MarkedRoles.VariableCode("samp"), "samp");
        add(new MarkedRoles.Label("guilabel"), "guilabel");
        add(new MarkedRoles.Label("menuselection"), "menuselection");
        add(MarkedRoles::abbreviation, "abbr");
        add(MarkedRoles::index, "index");
        add(new MarkedRoles.Span(Key.MORECOLS), "cspan");
        add(new MarkedRoles.Span(Key.MOREROWS), "rspan");
        add(new StandardRole("PEP", true), "pep");
        add(new StandardRole("RFC", true), "rfc");
    }

    private void styled(Kind kind, String... names) {
        for (String name : names) {
            add(new PlainRole(kind, List.of(name)), name);
        }
    }

    private void sphinxReferences() {
        add(CrossReferenceRole.text("ref", true, "std", "std-ref"), "ref", "std:ref");
        add(CrossReferenceRole.number(), "numref", "std:numref");
        add(CrossReferenceRole.text("doc", false, "doc"), "doc", "std:doc");
        add(CrossReferenceRole.text("term", false, "xref", "std", "std-term"), "term", "std:term");
        for (String role : List.of("option", "envvar", "token", "keyword")) {
            add(CrossReferenceRole.code("std", role), role, "std:" + role);
        }
        add(CrossReferenceRole.code("", "any"), "any");
        add(CrossReferenceRole.code("", "download"), "download");
        add(CrossReferenceRole.equation(), "eq", "math:eq", "math:numref");
        add(CrossReferenceRole.code("rst", "dir"), "rst:dir");
        add(CrossReferenceRole.code("rst", "role"), "rst:role");
        PythonRole.NAMES.forEach(name -> add(new PythonRole(name), "py:" + name));
        byName.putAll(CRoles.roles());
    }

    /** The roles of klpdoc's own guides. */
    private void guide() {
        add(CrossReferenceRole.guide("since"), "since");
        add(CrossReferenceRole.guide("chapter"), "chapter");
    }

    private void add(Role role, String... names) {
        for (String name : names) {
            byName.put(name, role);
        }
    }

    /** The names there are. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    @Override
    public Optional<Role> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public String nearest(String name, Set<String> custom) {
        Set<String> all = new TreeSet<>(byName.keySet());
        all.addAll(custom);
        return Nearest.of(name, all).orElse("");
    }
}
