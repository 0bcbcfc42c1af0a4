// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path of an address as the name of a file of the site. The files are those of a map, so no path leads to the disk;
 * what looks like an attempt at one has no name at all.
 */
final class SitePath {
    private static final String INDEX = "index.html";

    private SitePath() {}

    /**
     * The name of the file that an address asks for.
     *
     * @param raw the path as it was sent, not decoded
     * @return empty for a path with dot segments, empty segments, backslashes, colons or control characters, or whose
     *     escapes are no UTF-8
     */
    static Optional<String> file(String raw) {
        return decoded(raw)
                .filter(path -> path.startsWith("/") && isPlain(path))
                .map(path -> path.substring(1))
                .map(path -> path.isEmpty() || path.endsWith("/") ? path + INDEX : path);
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == 0x7f || c == '\\' || c == ':') {
                return false;
            }
        }
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals(".") || segments[i].equals("..") || segments[i].isEmpty() && !last) {
                return false;
            }
        }
        return true;
    }

    /** Decodes escapes once. */
    private static Optional<String> decoded(String raw) {
        byte[] sent = raw.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] != '%') {
                bytes.put(sent[i]);
                continue;
            }
            boolean whole = i + 2 < sent.length;
            int high = whole ? Character.digit(sent[i + 1], 16) : -1;
            int low = whole ? Character.digit(sent[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException odd) {
            return Optional.empty();
        }
    }
}
