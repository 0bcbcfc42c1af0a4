// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

/** A page while it is being read: docutils' {@code document} with its registers of names, ids and references. */
public interface DraftDocument {
    /** The root element. */
    Draft root();

    /** Gives {@code node} an id if it has none, from its names or by the prefix of generated ids. */
    String setId(Draft node);

    /** The same; a generated id is made of {@code suggested} where the page's rule is that of element names. */
    default String setId(Draft node, String suggested) {
        return setId(node);
    }

    /** Whether anything of the page has that normalised name. */
    default boolean hasName(String name) {
        return false;
    }

    /** Whether an element that was registered has that id. */
    default boolean hasId(String id) {
        return false;
    }

    /** The references to a normalised name that were registered. */
    default java.util.List<Draft> refNames(String name) {
        return java.util.List.of();
    }

    /** Registers a name that the author gave ({@code note_explicit_target}); duplicates are reported at {@code node}. */
    void noteExplicitTarget(Draft node, Draft messagesTo);

    /** Registers a name that follows from the text, a section's for one ({@code note_implicit_target}). */
    void noteImplicitTarget(Draft node, Draft messagesTo);

    /** Registers an anonymous target ({@code note_anonymous_target}). */
    void noteAnonymousTarget(Draft node);

    /** Registers a target that refers to another name ({@code note_indirect_target}). */
    void noteIndirectTarget(Draft node);

    /** Registers a footnote with a number of its own, an automatic number or symbol, or a citation. */
    void noteFootnote(Draft node);

    /** Registers a reference by name, number, symbol or citation label, or an anonymous one. */
    void noteReference(Draft node);

    /** Registers a substitution definition; a duplicate is reported. */
    void noteSubstitution(Draft definition, String name, Draft messagesTo);

    /** Registers an element that is completed when the whole page is known ({@code pending}). */
    void notePending(Draft node);

    /** A value that is in force from here on in this page: {@code default-role}, {@code highlight}, C namespace. */
    String setting(String key);

    /** Sets such a value. */
    void setting(String key, String value);

    /** A register of the page for a family of directives, made when first asked for. */
    <T> T register(Class<T> type, java.util.function.Supplier<T> maker);

    /** The parsers' custom roles by name; a role's declaration adds to it. */
    java.util.Map<String, CustomRole> customRoles();
}
