// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;

/**
 * A line of a {@code c:alias}.
 *
 * @param known whether there is a declaration; otherwise the signature is the name as its author wrote it
 * @param signature the signature, its references numbered behind those of the page itself
 * @param children what is declared within it, as far as that is asked for
 */
public record AliasEntry(boolean known, List<Inline> signature, List<AliasEntry> children) {
    /** Copies the lists. */
    public AliasEntry {
        signature = List.copyOf(signature);
        children = List.copyOf(children);
    }
}
