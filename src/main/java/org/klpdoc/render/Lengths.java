// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Lengths and alignments of images and tables: only what CSS knows passes, so that no style can be smuggled in. */
final class Lengths {
    private static final Set<String> UNITS =
            Set.of("em", "ex", "px", "in", "cm", "mm", "pt", "pc", "%", "rem", "ch", "vw", "vh");
    private static final Set<String> ALIGN = Set.of("left", "center", "right", "top", "middle", "bottom", "default");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 12;

    private Lengths() {}

    /** The alignment as a part of a class name, or "". */
    static String align(String align) {
        return ALIGN.contains(align) ? align : "";
    }

    /** A length for a style; pixels where it has no unit, "" where it is none. */
    static String css(String length) {
        return scaled(length, "");
    }

    /** A length times {@code percent} ("" for 100). */
    static String scaled(String length, String percent) {
        String given = length.strip();
        int at = numberEnd(given);
        String unit = given.substring(at).strip();
        if (at == 0 || at > LONGEST || !unit.isEmpty() && !UNITS.contains(unit)) {
            return "";
        }
        String number = given.substring(0, at);
        String factor = percent.endsWith("%")
                ? percent.substring(0, percent.length() - 1).strip()
                : percent.strip();
        if (!factor.isEmpty() && factor.length() <= LONGEST && numberEnd(factor) == factor.length()) {
            number = new BigDecimal(number)
                    .multiply(new BigDecimal(factor))
                    .divide(HUNDRED, 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return number + (unit.isEmpty() ? "px" : unit);
    }

    /** Where a number at the start of the text ends; 0 where there is none. */
    private static int numberEnd(String text) {
        int at = 0;
        int points = 0;
        while (at < text.length() && (text.charAt(at) >= '0' && text.charAt(at) <= '9' || text.charAt(at) == '.')) {
            points += text.charAt(at) == '.' ? 1 : 0;
            at++;
        }
        return points > 1 || at == points ? 0 : at;
    }
}
