// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import org.klpdoc.doc.Block;

/** What a {@code toctree} says; the fields are those of {@link Block.Toctree}, the caption as text. */
public record ToctreeSpec(
        List<Block.ToctreeEntry> entries,
        int maxdepth,
        int numbered,
        boolean glob,
        boolean hidden,
        boolean includehidden,
        boolean titlesonly,
        boolean reversed,
        String caption) {
    /** Copies the entries. */
    public ToctreeSpec {
        entries = List.copyOf(entries);
    }
}
