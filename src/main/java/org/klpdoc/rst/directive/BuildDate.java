// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The date of a build, where {@code SOURCE_DATE_EPOCH} fixes it, so that the same input gives the same page.
 *
 * @param built the time, if there is one
 */
public record BuildDate(Optional<Instant> built) {
    /** The time that the environment fixes for reproducible builds. */
    public static BuildDate ofEnvironment() {
        String epoch = Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")).orElse("");
        boolean number =
                !epoch.isEmpty() && epoch.length() < 12 && epoch.chars().allMatch(c -> c >= '0' && c <= '9');
        return new BuildDate(number ? Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch))) : Optional.empty());
    }

    /** The date in a format of {@code strftime}; empty where there is none. */
    public Optional<String> shown(String format) {
        return built.map(time -> formatted(format, time.atZone(ZoneOffset.UTC)));
    }

    private static String formatted(String format, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            boolean code = format.charAt(i) == '%' && i + 1 < format.length();
            out.append(code ? field(format.charAt(i + 1), time) : format.substring(i, i + 1));
            i += code ? 1 : 0;
        }
        return out.toString();
    }

    /** A field of {@code strftime}, in English; other letters as they are. */
    private static String field(char code, ZonedDateTime time) throws DateTimeException {
        return switch (code) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'y' -> two(time.getYear() % 100);
            case 'm' -> two(time.getMonthValue());
            case 'd' -> two(time.getDayOfMonth());
            case 'H' -> two(time.getHour());
            case 'I' -> two((time.getHour() + 11) % 12 + 1);
            case 'M' -> two(time.getMinute());
            case 'S' -> two(time.getSecond());
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'Z' -> "UTC";
            case 'z' -> "+0000";
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case '%' -> "%";
            default -> "%" + code;
        };
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
