// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.text.Lines;

/**
 * The marker of an enumerated list's item: {@code (1)}, {@code a)}, {@code IV.} or {@code #.}.
 *
 * @param prefix what stands before the ordinal: {@code (} or ""
 * @param text the ordinal as written
 * @param suffix what stands behind it: {@code )} or {@code .}
 * @param end the column of the item's text
 */
record Enumerator(String prefix, String text, String suffix, int end) {
    private static final String[] SEQUENCES = {"arabic", "loweralpha", "upperalpha", "lowerroman", "upperroman"};
    private static final int LARGEST_ROMAN = 4999;
    private static final int MOST_DIGITS = 4300; // as Python has it for the numbers that it reads
    private static final BigInteger NONE = BigInteger.ONE.negate();
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** The enumerator that a line begins with. */
    static Optional<Enumerator> at(Lines lines, int line) {
        int begin = lines.charAt(line, 0) == '(' ? 1 : 0;
        int end = begin;
        while (isOrdinal(lines.charAt(line, end))) {
            end++;
        }
        char suffix = lines.charAt(line, end);
        boolean formed = end > begin && (suffix == ')' || suffix == '.' && begin == 0);
        boolean closed = lines.charAt(line, end + 1) == ' ' || lines.length(line) == end + 1;
        if (!formed || !closed) {
            return Optional.empty();
        }
        String text = lines.line(line).substring(begin, end);
        Enumerator made = new Enumerator(
                begin == 1 ? "(" : "", text, String.valueOf(suffix), ListItems.skipSpaces(lines, line, end + 1));
        return text.equals("#") || !made.sequence("").isEmpty() ? Optional.of(made) : Optional.empty();
    }

    /**
     * The sequence it belongs to.
     *
     * @param expected the sequence of the list around it, or ""
     * @return {@code #}, one of docutils' enumtypes, or "" for none
     */
    String sequence(String expected) {
        if (text.equals("#")) {
            return "#";
        }
        if (!expected.isEmpty() && matches(expected)) {
            return expected;
        }
        if (expected.isEmpty() && text.equals("i")) {
            return "lowerroman";
        }
        if (expected.isEmpty() && text.equals("I")) {
            return "upperroman";
        }
        for (String sequence : SEQUENCES) {
            if (matches(sequence)) {
                return sequence;
            }
        }
        return "";
    }

    /** Its ordinal within that sequence; -1 where it is none. */
    BigInteger ordinal(String sequence) {
        return switch (sequence) {
            case "#" -> BigInteger.ONE;
            case "arabic" -> text.length() > MOST_DIGITS ? NONE : new BigInteger(text);
            case "loweralpha" -> BigInteger.valueOf(text.charAt(0) - 'a' + 1);
            case "upperalpha" -> BigInteger.valueOf(text.charAt(0) - 'A' + 1);
            default -> BigInteger.valueOf(roman(text.toUpperCase(Locale.ROOT)));
        };
    }

    /** Whether {@code line} begins with the marker behind this one in its sequence, or with an automatic one. */
    boolean isFollowedBy(Lines lines, int line, String sequence, BigInteger ordinal) {
        String next = spelled(sequence, ordinal.add(BigInteger.ONE));
        return !next.isEmpty() && (begins(lines, line, next) || begins(lines, line, "#"));
    }

    private boolean begins(Lines lines, int line, String ordinal) {
        return lines.line(line).startsWith(prefix + ordinal + suffix + " ");
    }

    private static String spelled(String sequence, BigInteger ordinal) {
        return switch (sequence) {
            case "#" -> "#";
            case "arabic" -> ordinal.toString();
            case "loweralpha" -> letter('a', ordinal.intValueExact());
            case "upperalpha" -> letter('A', ordinal.intValueExact());
            case "lowerroman" -> spelledRoman(ordinal.intValueExact()).toLowerCase(Locale.ROOT);
            default -> spelledRoman(ordinal.intValueExact());
        };
    }

    private static String letter(char first, int ordinal) {
        return ordinal > 26 ? "" : String.valueOf((char) (first + ordinal - 1));
    }

    private boolean matches(String sequence) {
        return switch (sequence) {
            case "arabic" -> all("0123456789");
            case "loweralpha" -> text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
            case "upperalpha" -> text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
            case "lowerroman" -> all("ivxlcdm");
            default -> all("IVXLCDM");
        };
    }

    private boolean all(String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinal(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '#';
    }

    private static int roman(String numeral) {
        int at = 0;
        int value = 0;
        for (int i = 0; i < VALUES.length; i++) {
            while (numeral.startsWith(NUMERALS[i], at) && value <= LARGEST_ROMAN) {
                value += VALUES[i];
                at += NUMERALS[i].length();
            }
        }
        boolean proper = at == numeral.length()
                && value <= LARGEST_ROMAN
                && spelledRoman(value).equals(numeral);
        return proper ? value : -1;
    }

    private static String spelledRoman(int ordinal) {
        if (ordinal < 1 || ordinal > LARGEST_ROMAN) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int rest = ordinal;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
