// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Map;

/**
 * What a directive takes, as docutils' directive classes declare it.
 *
 * @param required how many arguments there must be
 * @param optional how many more there may be
 * @param finalWhitespace whether the last argument may have white space
 * @param options the options' names and types
 * @param content whether there may be content
 */
public record DirectiveSpec(
        int required, int optional, boolean finalWhitespace, Map<String, OptionType<?>> options, boolean content) {
    /** Copies the options. */
    public DirectiveSpec {
        options = Map.copyOf(options);
    }
}
