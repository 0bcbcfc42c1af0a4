// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * One use of a directive, its arguments and options already read.
 *
 * @param name the directive's name as written
 * @param pos the first dot of {@code .. name::}
 * @param arguments the arguments, white space as written in the last where the spec allows it
 * @param argumentLines the arguments' lines, for positions and for inline parsing
 * @param options the options that were given, by name, each of its type
 * @param content the body, dedented, without blank lines around it
 * @param block the directive's whole text
 */
public record DirectiveCall(
        String name,
        Pos pos,
        List<String> arguments,
        Lines argumentLines,
        Map<String, Object> options,
        Lines content,
        Lines block) {
    /** Copies the collections. */
    public DirectiveCall {
        arguments = List.copyOf(arguments);
        options = Map.copyOf(options);
    }

    /** The option's value where it was given. */
    public <T> Optional<T> option(String name, Class<T> type) {
        return Optional.ofNullable(options.get(name)).map(type::cast);
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }
}
