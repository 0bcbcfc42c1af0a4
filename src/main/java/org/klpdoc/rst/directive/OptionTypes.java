// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.rst.core.OptionType;
import org.klpdoc.rst.core.OptionType.BadOption;

/**
 * The types of options that more than one directive has, with docutils' words for what is wrong with a value. An option
 * without a value reads as "" (docutils' {@code None}).
 */
final class OptionTypes {
    private static final String MISSING = "argument required but none supplied";
    private static final String[] LENGTHS = {
        "em", "ex", "ch", "rem", "vw", "vh", "vmin", "vmax", "cm", "mm", "Q", "in", "pt", "pc", "px"
    };

    /** Given or not; no value. Boolean. */
    static final OptionType<Boolean> FLAG = OptionTypes::flag;

    /** Any text, also none. */
    static final OptionType<String> TEXT = text -> text;

    /** Any text but none. */
    static final OptionType<String> REQUIRED_TEXT = OptionTypes::required;

    /** A path; line ends and the white space around them are dropped. */
    static final OptionType<String> PATH = text -> joined(required(text));

    /** Class names. */
    static final OptionType<ClassList> CLASSES = text -> ClassList.of(required(text));

    /** An integer. */
    static final OptionType<Integer> INTEGER = PythonNumbers::integer;

    /** An integer, or nothing, which is {@code -1}. */
    static final OptionType<Integer> OPTIONAL_INTEGER = text -> text.isEmpty() ? -1 : nonNegative(text);

    /** An integer, or nothing, which is 1: the number of a first line. */
    static final OptionType<Integer> FIRST_LINE = text -> text.isEmpty() ? 1 : PythonNumbers.integer(text);

    /** An integer from 0. */
    static final OptionType<Integer> NON_NEGATIVE = OptionTypes::nonNegative;

    /** An integer from 0, also with a percent sign. Text. */
    static final OptionType<String> PERCENTAGE = OptionTypes::percentage;

    /** A length with a unit or without. */
    static final OptionType<String> LENGTH = text -> measure(text, List.of(), true);

    /** A length with a unit or without, or a percentage. */
    static final OptionType<String> LENGTH_OR_PERCENTAGE = text -> measure(text, List.of("%"), true);

    /** A character set's name. */
    static final OptionType<Charset> ENCODING = OptionTypes::encoding;

    /** {@code left}, {@code center} or {@code right}. */
    static final OptionType<String> HORIZONTAL = choice("left", "center", "right");

    private OptionTypes() {}

    /** One of some words, whatever their case. */
    static OptionType<String> choice(String... values) {
        return text -> {
            String value = text.strip().toLowerCase(Locale.ROOT);
            if (List.of(values).contains(value)) {
                return value;
            }
            String shown = "\"" + String.join("\", \"", List.of(values).subList(0, values.length - 1)) + "\", or \""
                    + values[values.length - 1] + "\"";
            throw new BadOption(
                    text.isEmpty()
                            ? "must supply an argument; choose from " + shown
                            : "\"" + text + "\" unknown; choose from " + shown);
        };
    }

    /** Widths of columns: one of some words, or positive integers. */
    static OptionType<Widths> widths(String... words) {
        return text -> {
            if (List.of(words).contains(text)) {
                return new Widths(text, List.of());
            }
            List<Integer> numbers = new ArrayList<>();
            String[] parts =
                    text.indexOf(',') >= 0 ? text.split(",", -1) : text.strip().split("\\s+");
            for (String part : parts) {
                int number = PythonNumbers.integer(part);
                if (number < 1) {
                    throw new BadOption("negative or zero value; must be positive");
                }
                numbers.add(number);
            }
            return new Widths("", numbers);
        };
    }

    private static Boolean flag(String text) throws BadOption {
        if (!text.isBlank()) {
            throw new BadOption("no argument is allowed; \"" + text + "\" supplied");
        }
        return Boolean.TRUE;
    }

    private static String required(String text) throws BadOption {
        if (text.isEmpty()) {
            throw new BadOption(MISSING);
        }
        return text;
    }

    private static String joined(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(line.strip());
        }
        return out.toString();
    }

    private static int nonNegative(String text) throws BadOption {
        int value = PythonNumbers.integer(text);
        if (value < 0) {
            throw new BadOption("negative value; must be positive or zero");
        }
        return value;
    }

    private static String percentage(String text) throws BadOption {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '%')) {
            end--;
        }
        return Integer.toString(nonNegative(text.substring(0, end)));
    }

    // docutils: (-?[0-9.]+) *([a-zA-Zµ]*|%?)
    private static final Pattern MEASURE = Pattern.compile("(-?[0-9.]+) *([a-zA-Z\u00b5]*|%?)");

    /** A positive number and a unit, the space between them dropped. */
    static String measure(String text, List<String> moreUnits, boolean unitless) throws BadOption {
        Matcher found = MEASURE.matcher(text);
        String number = found.matches() ? PythonNumbers.shown(found.group(1)) : "";
        if (number.isEmpty()) {
            throw new BadOption("\"" + text + "\" is no valid measure.");
        }
        List<String> units = new ArrayList<>(List.of(LENGTHS));
        units.addAll(moreUnits);
        String unit = found.group(2);
        boolean known = units.contains(unit) || unitless && unit.isEmpty();
        if (number.startsWith("-") || !known) {
            throw new BadOption(
                    "not a positive number or measure of one of the following units:\n" + String.join(", ", units));
        }
        return number + unit;
    }

    /** An encoding by a name of its own or as Python spells it: {@code latin-1} is {@code latin1}. */
    private static Charset encoding(String text) throws BadOption {
        String name = text.strip();
        for (String spelt :
                List.of(name, name.replace('_', '-'), name.replaceAll("[-_ ]", ""), name.replace("-sig", ""))) {
            try {
                return Charset.forName(spelt);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                continue;
            }
        }
        throw new BadOption("unknown encoding: \"" + text + "\"");
    }
}
