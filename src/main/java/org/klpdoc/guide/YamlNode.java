// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import org.klpdoc.text.Pos;

/** A YAML value with its place. Scalars are text, whatever they look like: {@code 6.10} is not 6.1. */
sealed interface YamlNode {
    /** Where it begins. */
    Pos pos();

    /** What it is, for messages: {@code a list}. */
    String what();

    /** A text. */
    record Scalar(String text, boolean quoted, Pos pos) implements YamlNode {
        @Override
        public String what() {
            return isNothing() ? "nothing" : "a text";
        }

        /** Whether nothing was written: {@code key:} with no value. */
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Pos pos) implements YamlNode {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** Keys with values, in the order of the file. */
    record Mapping(List<Entry> entries, Pos pos) implements YamlNode {
        @Override
        public String what() {
            return "keys with values";
        }
    }
}
