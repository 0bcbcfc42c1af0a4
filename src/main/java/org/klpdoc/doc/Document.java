// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;
import java.util.Map;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * A page's tree, frozen when its parser returns.
 *
 * @param attrs the document's own ids, names and classes
 * @param source the file it was read from
 * @param format what it was written in
 * @param title the title for the window ({@code .. title::}), or "" for that of the first section
 * @param metadata what the file says of itself: Sphinx's file-wide fields, Markdown's front matter
 * @param references how many {@link Inline.CrossReference} there are, numbered from 0
 * @param children the blocks
 */
public record Document(
        Attrs attrs,
        Source source,
        Format format,
        String title,
        Map<String, Field> metadata,
        int references,
        List<Block> children) {
    /** The language a page was written in. */
    public enum Format {
        /** reStructuredText. */
        RST,
        /** Markdown. */
        MARKDOWN
    }

    /**
     * Something that a file says of itself.
     *
     * @param text the value, a list joined by {@code ", "}
     * @param pos where the value stands
     */
    public record Field(String text, Pos pos) {}

    /** Copies the collections. */
    public Document {
        metadata = Map.copyOf(metadata);
        children = List.copyOf(children);
    }
}
