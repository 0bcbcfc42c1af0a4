// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Pos;

/** Where a page uses a name, in prose or in code. */
public final class Uses {
    private Uses() {}

    /**
     * A use.
     *
     * @param pos where
     * @param past whether the sentence speaks of another time than now
     */
    public record Use(Pos pos, boolean past) {}

    /** The uses of a name, in the order of the page. */
    public static List<Use> of(PageText page, String name) {
        List<Use> out = new ArrayList<>();
        for (PageText.Piece piece : page.pieces()) {
            String text = piece.text();
            boolean old = piece.headings().stream().anyMatch(Times::isOther);
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (isWhole(text, at, end)) {
                    boolean past = !piece.code() && (old || Times.isOther(text, at, end));
                    out.add(new Use(Locator.find(piece.pos(), name, Locator.count(text, name, at)), past));
                }
            }
        }
        return out;
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !isWord(text.charAt(start - 1))) && (end == text.length() || !isWord(text.charAt(end)));
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
