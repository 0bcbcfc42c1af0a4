// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/**
 * How a literal block wants to be shown (Sphinx's {@code code-block} options).
 *
 * @param language the lexer's name as written; {@code ""} for the page's default, {@code none} for no highlighting
 * @param linenos whether lines are numbered
 * @param firstLine the first line's number
 * @param emphasized the lines to mark, counted from 1
 * @param caption the caption, empty for none
 * @param captionAttrs ids and names of the captioned block ({@code :name:})
 * @param forced whether it has its colours in spite of what its language has no place for ({@code :force:})
 */
public record Code(
        String language,
        boolean linenos,
        int firstLine,
        List<Integer> emphasized,
        List<Inline> caption,
        Attrs captionAttrs,
        boolean forced) {
    /** Shown with the page's default language, no numbers, no caption. */
    public static final Code PLAIN = of("");

    /** Copies the lists. */
    public Code {
        emphasized = List.copyOf(emphasized);
        caption = List.copyOf(caption);
    }

    /** Code that is not forced. */
    public Code(
            String language,
            boolean linenos,
            int firstLine,
            List<Integer> emphasized,
            List<Inline> caption,
            Attrs captionAttrs) {
        this(language, linenos, firstLine, emphasized, caption, captionAttrs, false);
    }

    /** Just a language. */
    public static Code of(String language) {
        return new Code(language, false, 1, List.of(), List.of(), Attrs.NONE);
    }
}
