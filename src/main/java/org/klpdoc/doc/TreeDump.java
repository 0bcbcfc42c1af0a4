// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/**
 * A document tree as text, in the notation of docutils' pseudo-XML writer: an element a line, indented below the one it
 * stands in, attributes sorted by name, text without any escapes.
 */
public final class TreeDump {
    private TreeDump() {}

    /** The tree of a page. */
    public static String of(Document document) {
        return of(document, document.source().path());
    }

    /** The tree of a page that is said to come from {@code source}. */
    public static String of(Document document, String source) {
        TreeWriter out = new TreeWriter();
        Tag root = new Tag("document", document.attrs()).put("source", source).put("title", document.title());
        BlockDump blocks = new BlockDump(out, document.source().path(), source);
        out.open(root);
        blocks.all(document.children());
        out.close();
        return out.toString();
    }
}
