// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import org.klpdoc.text.Pos;

/** Reports a problem as docutils' reporter does. */
@FunctionalInterface
public interface MessageMaker {
    /**
     * Adds the diagnostic and makes the system message.
     *
     * @param level docutils' level: 1 info, 2 warning, 3 error, 4 severe
     * @param code the diagnostic's code
     * @param pos where; the message's line is that of {@code pos}
     * @param message docutils' words
     */
    Draft report(int level, String code, Pos pos, String message);
}
