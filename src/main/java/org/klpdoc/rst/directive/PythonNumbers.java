// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.math.BigDecimal;
import org.klpdoc.rst.core.OptionType.BadOption;

/** Numbers as the options of directives have always been read and written, and the words for what is none. */
final class PythonNumbers {
    private PythonNumbers() {}

    /** An integer, white space around it allowed. */
    static int integer(String text) throws BadOption {
        if (text.isEmpty()) {
            throw new BadOption(
                    "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'");
        }
        String bare = text.strip();
        try {
            return Integer.parseInt(bare.startsWith("+") ? bare.substring(1) : bare);
        } catch (NumberFormatException none) {
            throw new BadOption("invalid literal for int() with base 10: " + quoted(text));
        }
    }

    /** A number of digits and a point in its shortest form ({@code 1.50} is {@code 1.5}); "" where it is none. */
    static String shown(String digits) {
        if (digits.isEmpty()) {
            return "";
        }
        try {
            BigDecimal value = new BigDecimal(digits);
            boolean whole = digits.indexOf('.') < 0;
            if (whole) {
                return value.toPlainString();
            }
            String plain = value.stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        } catch (NumberFormatException none) {
            return "";
        }
    }

    /** A text in quotes. */
    static String quoted(String text) {
        boolean doubled = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
        String mark = doubled ? "\"" : "'";
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
        return mark + (doubled ? escaped : escaped.replace("'", "\\'")) + mark;
    }
}
