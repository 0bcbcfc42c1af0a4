// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long contents. */
final class Digests {
    private Digests() {}

    /** A name that no other content has: SHA-256. */
    static String of(byte[] content) {
        return hex("SHA-256", content);
    }

    /** The same for a text. */
    static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The name that Sphinx gives the folder of a download: MD5 of its path. */
    static String ofDownload(String path) {
        return hex("MD5", path.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has " + algorithm, every);
        }
    }
}
