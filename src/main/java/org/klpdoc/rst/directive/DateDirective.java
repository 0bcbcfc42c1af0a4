// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.text.Severity;

/**
 * The date of a build, so that the same input gives the same page: that of {@code SOURCE_DATE_EPOCH}, or none.
 *
 * <pre>
 * .. |date| date:: %Y-%m-%d
 * </pre>
 */
final class DateDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.nothing().content().build();

    private final Optional<Instant> built;

    DateDirective(Optional<Instant> built) {
        this.built = built;
    }

    /** With the time that the environment fixes for reproducible builds. */
    static DateDirective ofEnvironment() {
        String epoch = Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")).orElse("");
        boolean number =
                !epoch.isEmpty() && epoch.length() < 12 && epoch.chars().allMatch(c -> c >= '0' && c <= '9');
        return new DateDirective(number ? Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch))) : Optional.empty());
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        return Answers.outsideSubstitution(call, state).orElseGet(() -> List.of(date(call, state)));
    }

    private Draft date(DirectiveCall call, BlockState state) {
        String format = call.content().isEmpty() ? "%Y-%m-%d" : call.content().joined();
        if (built.isEmpty() && format.indexOf('%') < 0) {
            return Draft.text(format);
        }
        if (built.isEmpty()) {
            String message = "the date is not shown: a page is to be the same whenever it is built";
            state.note(Severity.WARNING, "rst.date", call.pos(), message, "set SOURCE_DATE_EPOCH to the date to show");
            return Draft.text("(no date)");
        }
        return Draft.text(formatted(format, built.get().atZone(ZoneOffset.UTC)));
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
