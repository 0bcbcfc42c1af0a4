// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/** An element of the document tree: a {@link Block} or an {@link Inline}. */
public sealed interface Node permits Block, Inline {
    /** The attributes every element has. */
    Attrs attrs();
}
