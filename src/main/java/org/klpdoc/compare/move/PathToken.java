// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

/**
 * A path that a document writes, or a name.
 *
 * @param kind what it counts from and how it is written
 * @param start where it begins in the text
 * @param written the path as written, a fragment included
 */
record PathToken(Kind kind, int start, String written) {
    /** The kinds of paths. */
    enum Kind {
        /** A page without ending: {@code :doc:`shadow-vars`}. */
        DOC,
        /** A line of a toctree. */
        ENTRY,
        /** A line of a toctree that is a pattern. */
        GLOB,
        /** A file that a directive takes in, or a link to a page's file or its address. */
        FILE,
        /** What {@code :ref:} names: no path. */
        LABEL,
        /** A reference by a name of the page, with its marks: {@code `Use cases`_}, {@code limits_}; no path. */
        NAME
    }

    /** Whether it is the name of a page. */
    boolean isPage() {
        return kind == Kind.DOC || kind == Kind.ENTRY;
    }

    /** Whether it is a path at all. */
    boolean isPath() {
        return kind != Kind.LABEL && kind != Kind.NAME;
    }

    int end() {
        return start + written.length();
    }

    /** The path without its fragment. */
    String path() {
        int hash = written.indexOf('#');
        return hash < 0 ? written : written.substring(0, hash);
    }

    /** The fragment with its {@code #}, or "". */
    String fragment() {
        return written.substring(path().length());
    }
}
