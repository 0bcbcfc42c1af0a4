// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MessageMaker;

/**
 * The numbers that {@code .. sectnum::} gives to sections.
 *
 * @param depth how many levels of sections are numbered
 * @param start the first section's number
 * @param prefix what stands before a number
 * @param suffix what stands behind a number
 */
record SectionNumbers(int depth, int start, String prefix, String suffix) implements Completion {
    private static final String SPACE = "\u00a0\u00a0\u00a0";

    @Override
    public Stage stage() {
        return Stage.NUMBERS;
    }

    @Override
    public void complete(Draft pending, DraftDocument document, MessageMaker messages) {
        PageParts parts = document.register(PageParts.class, PageParts::new);
        number(document.root(), "", start, 1, parts);
        pending.replaceWith(parts.isFull() ? List.of(PageParts.message(pending, "sectnum", messages)) : List.of());
    }

    private void number(Draft in, String above, int first, int level, PageParts parts) {
        int next = first;
        for (Draft section : parts.sections(in)) {
            String number = above + next++;
            if (!parts.allows(prefix.length() + number.length() + suffix.length())) {
                return;
            }
            Draft title = section.children().get(0);
            title.insert(
                    0,
                    Draft.of(Kind.GENERATED, title.pos(), prefix + number + suffix + SPACE)
                            .classes(List.of("sectnum")));
            title.set(Key.AUTO, "1");
            if (level < depth) {
                number(section, number + ".", 1, level + 1, parts);
            }
        }
    }
}
