// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MessageMaker;

/**
 * What the directives that make parts of a page out of the rest of it share: the sections of each element, looked for
 * once, and how much they may make. n lists of n sections would be a page of n squared entries.
 */
final class PageParts {
    private static final int MOST = 10_000_000; // characters made, about
    private static final int ENTRY = 50; // what an entry is counted for beside its text

    private final Map<Draft, List<Draft>> sections = new IdentityHashMap<>();
    private int made;
    private boolean leftOut;

    /** The sections with a title that stand in an element. They do not change any more once this was asked. */
    List<Draft> sections(Draft in) {
        return sections.computeIfAbsent(in, any -> {
            List<Draft> found = new ArrayList<>();
            for (Draft child : in.children()) {
                if (child.is(Kind.SECTION) && !child.children().isEmpty()) {
                    found.add(child);
                }
            }
            return found;
        });
    }

    /** Counts an entry that is about to be made with a text of that length; false where there is too much already. */
    boolean allows(int length) {
        if (made > MOST) {
            leftOut = true;
            return false;
        }
        made += ENTRY + length;
        return true;
    }

    /** Whether something was left out, as {@link #allows} said that there is too much. */
    boolean isFull() {
        return leftOut;
    }

    /** What is said where a directive had to leave something out. */
    static Draft message(Draft pending, String directive, MessageMaker messages) {
        String text =
                "The lists, numbers and notes made for this page are too many; \"" + directive + "\" is not complete.";
        return messages.report(2, "rst.too-much-made", pending.pos(), text);
    }
}
