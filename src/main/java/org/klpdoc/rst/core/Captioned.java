// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures, tables and code blocks of a page that have captions: in Sphinx' dialect each has an id, be it a
 * generated one, so that it can have a number (Sphinx' {@code AutoNumbering}).
 */
public final class Captioned {
    private final List<Draft> found = new ArrayList<>();

    private Captioned() {}

    /** Says that an element has a caption. */
    public static void note(Draft node, DraftDocument page) {
        page.register(Captioned.class, Captioned::new).found.add(node);
    }

    /** Those of a page, in the order in which they were read. */
    public static List<Draft> of(DraftDocument page) {
        return page.register(Captioned.class, Captioned::new).found;
    }
}
