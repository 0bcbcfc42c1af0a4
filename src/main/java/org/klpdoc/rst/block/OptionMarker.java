// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Lines;

/**
 * The marker of an option list's item: {@code -o FILE, --output=FILE}.
 *
 * @param options the spellings
 * @param end the column of the description
 */
record OptionMarker(List<Spelling> options, int end) {
    /** One spelling: the option, what stands between it and its argument, the argument; "" where there is none. */
    record Spelling(String option, String delimiter, String argument) {}

    /** The marker that a line begins with. */
    static Optional<OptionMarker> at(Lines lines, int line) {
        String text = lines.line(line);
        List<Spelling> options = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = option(text, at, options);
            if (end < 0) {
                return Optional.empty();
            }
            at = end;
            if (!text.startsWith(", ", at)) {
                break;
            }
            at += 2;
        }
        int behind = ListItems.skipSpaces(lines, line, at);
        // spec: at least two spaces between the option and its description, which may also begin on the next line
        boolean closed = behind - at >= 2 || behind == text.length();
        return closed ? Optional.of(new OptionMarker(List.copyOf(options), behind)) : Optional.empty();
    }

    private static int option(String text, int from, List<Spelling> into) {
        boolean twoDashes = text.startsWith("--", from);
        char first = charAt(text, from);
        boolean isLong = twoDashes || first == '/';
        int begin = from + (twoDashes ? 2 : 1);
        if (!isLong && first != '-' && first != '+' || !isAlnum(charAt(text, begin))) {
            return -1;
        }
        int end = begin + 1;
        while (isLong && isName(charAt(text, end))) {
            end++;
        }
        char delimiter = charAt(text, end);
        boolean apart = delimiter == ' ' || isLong && delimiter == '=';
        int argument = apart ? end + 1 : end;
        int stop = apart || !isLong ? argument(text, argument) : -1;
        String option = text.substring(from, end);
        if (stop < 0) {
            into.add(new Spelling(option, "", ""));
            return end;
        }
        into.add(new Spelling(option, apart ? String.valueOf(delimiter) : "", text.substring(argument, stop)));
        return stop;
    }

    private static int argument(String text, int from) {
        if (charAt(text, from) == '<') {
            int close = text.indexOf('>', from);
            int open = text.indexOf('<', from + 1);
            return close > from + 1 && (open < 0 || open > close) ? close + 1 : -1;
        }
        if (!isAlnum(charAt(text, from)) || Character.isDigit(charAt(text, from))) {
            return -1;
        }
        int end = from + 1;
        while (isName(charAt(text, end))) {
            end++;
        }
        return end;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isAlnum(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isName(char c) {
        return isAlnum(c) || c == '_' || c == '-';
    }
}
