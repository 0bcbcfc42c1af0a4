// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;

/**
 * What parsing inline text gives. The lists are the caller's; they are not looked at again by the one who made them.
 *
 * @param nodes text and inline elements
 * @param messages system messages, to stand behind the block
 */
public record InlineResult(List<Draft> nodes, List<Draft> messages) {
    /** One element and no message. */
    public static InlineResult of(Draft node) {
        return new InlineResult(List.of(node), List.of());
    }
}
