// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Small examples, one a line: {@code input => expected}; a line that begins with {@code #} is a comment, {@code \n},
 * {@code \t} and {@code U+00e9} stand for their characters.
 */
final class ExampleLines {
    private ExampleLines() {}

    static List<Arguments> read(String resource) {
        try (InputStream in = ExampleLines.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ExampleLines::split)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Arguments split(String line) {
        int arrow = line.indexOf("=>");
        if (arrow < 0) {
            throw new IllegalArgumentException("no => in: " + line);
        }
        String input = line.substring(0, Math.max(0, arrow - 1)).translateEscapes();
        return Arguments.of(unicode(input), line.substring(arrow + 2).strip());
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("U+", i) && i + 6 <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
