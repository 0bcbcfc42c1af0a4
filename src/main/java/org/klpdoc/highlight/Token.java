// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * A run of program text.
 *
 * @param start its first character's index in the text
 * @param end the index behind its last one
 * @param type what it is
 */
public record Token(int start, int end, TokenType type) {
    /** Its text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
