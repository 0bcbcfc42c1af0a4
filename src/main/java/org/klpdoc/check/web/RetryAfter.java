// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait by such a header; empty where it says nothing. */
    static Optional<Duration> of(String value) {
        if (value.matches("\\d{1,15}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        } else if (value.matches("\\d+")) {
            return Optional.of(Duration.ofDays(Integer.MAX_VALUE));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException | ArithmeticException odd) {
            return Optional.empty();
        }
    }
}
