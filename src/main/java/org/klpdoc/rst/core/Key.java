// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

/** The attributes that a {@link Draft} may have beyond those of every element, each with the type of its value. */
public enum Key {
    /** String: the address a reference or target leads to. */
    REFURI,
    /** String: the id in this page that it leads to. */
    REFID,
    /** String: the normalised name that it refers to. */
    REFNAME,
    /**
     * String: a reference's name as written; an admonition's or description's kind; a signature's names, one a line; an
     * equation's label.
     */
    NAME,
    /** Boolean: an anonymous reference or target. */
    ANONYMOUS,
    /** String: {@code 1} or {@code *}, an auto-numbered or auto-symbol footnote or a reference to one. */
    AUTO,
    /** String: a bullet list's mark. */
    BULLET,
    /** String: an enumerated list's sequence. */
    ENUMTYPE,
    /** String: what stands before an enumerator. */
    PREFIX,
    /** String: what stands behind an enumerator. */
    SUFFIX,
    /** BigInteger: the first ordinal of an enumerated list. */
    START,
    /** String: what stands between an option and its argument. */
    DELIMITER,
    /** Picture: an image's address and looks. */
    PICTURE,
    /** String: alignment of a figure or a table. */
    ALIGN,
    /** String: width of a figure or a table. */
    WIDTH,
    /** Integer: columns of a table. */
    COLS,
    /** Integer: a column's width. */
    COLWIDTH,
    /** Boolean: a column of headings. */
    STUB,
    /** Integer: rows that an entry spans beyond its own. */
    MOREROWS,
    /** Integer: columns that an entry spans beyond its own. */
    MORECOLS,
    /** String: the output format of raw text. */
    FORMAT,
    /** Code: the looks of a literal block (its caption is a CAPTION child of the literal block). */
    CODE,
    /** Integer: a system message's level, 1 to 4. */
    LEVEL,
    /** Integer: a system message's line; the line that a report on a target or a footnote names. */
    LINE,
    /** String: the long form of an abbreviation. */
    EXPLANATION,
    /** String: the domain of a cross reference or description. */
    DOMAIN,
    /** String: the role of a cross reference. */
    ROLE,
    /** String: the target of a cross reference. */
    TARGET,
    /** String: the C namespace in force at a cross reference. */
    SCOPE,
    /** Boolean: the text of a cross reference is its author's. */
    EXPLICIT,
    /** Boolean: a cross reference that nobody asked for. */
    AUTOMATIC,
    /** String: the version of a versionadded and its like. */
    VERSION,
    /** ToctreeSpec: all that a toctree says. */
    TOCTREE,
    /** Integer: how deep what is below something is shown. */
    MAXDEPTH,
    /** Boolean: what is below something is shown, and not that itself. */
    NOROOT,
    /** String: the names of a function's parameters, one a line. */
    PARAMETERS,
    /** List of doc's IndexEntry: what the general index says of this. */
    ENTRIES,
    /** Map of String to String: a meta element's attributes. */
    META,
    /** Completion or Pending: what a pending element waits for. */
    PENDING,
    /** String: the markup as written, for what may turn out to be problematic. */
    RAWSOURCE,
    /** List of Integer: the indices of a text's quotes, dashes and dots that a backslash keeps as they are. */
    STRAIGHT,
    /** Boolean: a reference that needs no further resolving. */
    RESOLVED,
    /** String: {@code ltrim}, {@code rtrim} or {@code trim}, a substitution that eats the white space around it. */
    TRIM
}
