// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer of HTTP/1.1 (RFC 9112): the line of its status, its headers, its body. Nothing of it is unbounded. */
final class AnswerReader {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 500;
    private static final int MOST_INTERIM = 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] +(\\d{3})(?: .*)?");

    private final InputStream in;
    private final byte[] bytes = new byte[LONGEST_LINE];
    private int lines;

    /** What came is no HTTP. */
    static final class GarbledException extends IOException {
        private static final long serialVersionUID = 1;

        GarbledException(String message) {
            super(message);
        }
    }

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** The status of the answer; interim ones before it are read over. */
    int status() throws IOException {
        for (int i = 0; i < MOST_INTERIM; i++) {
            Matcher matcher = STATUS.matcher(line());
            if (!matcher.matches()) {
                throw new GarbledException("not a status line");
            }
            int status = Integer.parseInt(matcher.group(1));
            if (status >= 200) {
                return status;
            }
            headers();
        }
        throw new GarbledException("nothing but interim answers");
    }

    /** The headers, their names in small letters. */
    Map<String, String> headers() throws IOException {
        Map<String, String> out = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                out.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return out;
    }

    private String line() throws IOException {
        if (++lines > MOST_HEADERS) {
            throw new GarbledException("too many headers");
        }
        int length = 0;
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the answer ends in its headers");
            } else if (length == LONGEST_LINE) {
                throw new GarbledException("a line without an end");
            }
            bytes[length++] = (byte) one;
        }
        boolean carriage = length > 0 && bytes[length - 1] == '\r';
        return new String(bytes, 0, carriage ? length - 1 : length, StandardCharsets.UTF_8);
    }

    /** The body, its transfer coding undone; it ends in an {@link EOFException} where it is cut off. */
    InputStream body(Map<String, String> headers) {
        String coding = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        if (coding.endsWith("chunked")) {
            return new BodyStream(in, BodyStream.CHUNKED);
        }
        String length = headers.getOrDefault("content-length", "");
        return new BodyStream(in, length.matches("\\d{1,18}") ? Long.parseLong(length) : BodyStream.TO_END);
    }
}
