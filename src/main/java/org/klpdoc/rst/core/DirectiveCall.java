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
 * @param optionLines the options' texts as written, by name, for positions
 * @param content the body, dedented, without blank lines around it
 * @param block the directive's whole text
 */
public record DirectiveCall(
        String name,
        Pos pos,
        List<String> arguments,
        Lines argumentLines,
        Map<String, Object> options,
        Map<String, Lines> optionLines,
        Lines content,
        Lines block) {
    /** Copies the collections. */
    public DirectiveCall {
        arguments = List.copyOf(arguments);
        options = Map.copyOf(options);
        optionLines = Map.copyOf(optionLines);
    }

    /** The option's value where it was given. */
    public <T> Optional<T> option(String name, Class<T> type) {
        return Optional.ofNullable(options.get(name)).map(type::cast);
    }

    /** Where the arguments begin; the directive's own place where it has none. */
    public Pos argumentPos() {
        return argumentLines.isEmpty() ? pos : argumentLines.pos(0, argumentLines.indent(0));
    }

    /** An option's text as written, line for line; no lines where it was not given. */
    public Lines optionText(String name) {
        return optionLines.getOrDefault(name, block.slice(0, 0));
    }

    /** Where an option's value begins, or its name where it has none; the directive's own place where it was not given. */
    public Pos optionPos(String name) {
        return optionLines.containsKey(name) ? optionText(name).pos(0) : pos;
    }

    /** Where the content begins; the directive's own place where it has none. */
    public Pos contentPos() {
        return content.isEmpty() ? pos : content.pos(0, content.indent(0));
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }
}
