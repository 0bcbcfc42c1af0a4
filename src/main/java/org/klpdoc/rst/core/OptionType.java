// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

/**
 * The type of a directive's option: turns the text behind {@code :name:} into a value.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface OptionType<T> {
    /**
     * Reads a value.
     *
     * @param text the option's text, "" where there is none
     * @throws BadOption with what is wrong
     */
    T read(String text) throws BadOption;

    /** An option's value is not of its type; the message says why, for the author. */
    final class BadOption extends Exception {
        private static final long serialVersionUID = 1L;

        /** With what is wrong. */
        public BadOption(String message) {
            super(message, null, false, false);
        }
    }
}
