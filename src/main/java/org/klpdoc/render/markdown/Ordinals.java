// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.math.BigInteger;
import java.util.Locale;

/** The numbers of list items as their author counts: {@code 3}, {@code c}, {@code III}. */
final class Ordinals {
    private static final int LETTERS = 26;
    private static final int MOST_ROMAN = 4999;
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Ordinals() {}

    /** Whether a list counts in digits. */
    static boolean isArabic(String enumtype) {
        return !enumtype.endsWith("alpha") && !enumtype.endsWith("roman");
    }

    /** A number; in digits where the list's own way to count has no name for it. */
    static String written(String enumtype, BigInteger number) {
        boolean letters = enumtype.endsWith("alpha");
        int most = isArabic(enumtype) ? 0 : letters ? LETTERS : MOST_ROMAN;
        if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            return number.toString();
        }
        int value = number.intValue();
        String upper = letters ? String.valueOf((char) ('A' + value - 1)) : roman(value);
        return enumtype.startsWith("upper") ? upper : upper.toLowerCase(Locale.ROOT);
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                out.append(NUMERALS[i]);
                left -= VALUES[i];
            }
        }
        return out.toString();
    }
}
