// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import org.klpdoc.text.Pos;

/** Where the name is that explicit markup gives: in {@code .. _name:}, {@code .. [name]}, {@code .. |name| image::}. */
public final class MarkupName {
    private static final String STARTS = "_[|";

    private MarkupName() {}

    /** The place of the name in markup that begins at {@code pos}; {@code pos} itself where none begins there. */
    public static Pos in(Pos pos) {
        String text = pos.source().text();
        int at = pos.offset();
        if (at < 0 || !text.startsWith("..", at)) {
            return pos;
        }
        at += 2;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean named = at + 1 < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
        boolean rest = named && text.charAt(at + 1) > ' ';
        return rest ? new Pos(pos.source(), at + 1) : pos;
    }
}
