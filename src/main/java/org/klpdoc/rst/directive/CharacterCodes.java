// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import org.klpdoc.rst.core.OptionType.BadOption;

/** Characters by their codes: {@code 174}, {@code 0xAE}, {@code U+00AE}, {@code &#xAE;}. */
final class CharacterCodes {
    private static final String[] PREFIXES = {"0x", "\\x", "\\u", "u+", "u", "x"};

    private CharacterCodes() {}

    /** The character that a code stands for; other text as it is. */
    static String decode(String text) throws BadOption {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return character(text, 10);
        }
        if (text.startsWith("&#x") && text.endsWith(";")) {
            String digits = text.substring(3, text.length() - 1);
            return isHex(digits) ? character(digits, 16) : text;
        }
        for (String prefix : PREFIXES) {
            if (text.regionMatches(true, 0, prefix, 0, prefix.length()) && isHex(text.substring(prefix.length()))) {
                return character(text.substring(prefix.length()), 16);
            }
        }
        return text;
    }

    private static boolean isHex(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }

    private static String character(String digits, int radix) throws BadOption {
        int zeros = 0;
        while (zeros + 1 < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        String bare = digits.substring(zeros);
        long code = bare.length() > 12 ? Long.MAX_VALUE : Long.parseLong(bare, radix);
        if (code > Integer.MAX_VALUE) {
            throw new BadOption("code too large (Python int too large to convert to C int)");
        }
        if (code > Character.MAX_CODE_POINT) {
            throw new BadOption("chr() arg not in range(0x110000)");
        }
        boolean shown = code != 0 && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
        return new String(Character.toChars(shown ? (int) code : 0xFFFD));
    }
}
