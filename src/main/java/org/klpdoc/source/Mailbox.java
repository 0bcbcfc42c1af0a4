// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The letters of a mailbox as mailing lists archive it, each with its subject and its text as the sender wrote it. A file
 * that is no mailbox is one letter without a subject.
 */
final class Mailbox {
    private static final String BETWEEN = "From ";

    private Mailbox() {}

    /** A letter: what it is about, or "", and its text. */
    record Letter(String subject, byte[] text) {}

    static List<Letter> letters(byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!all.startsWith(BETWEEN) && !isLetter(all)) {
            return List.of(new Letter("", bytes(all)));
        }
        List<Letter> letters = new ArrayList<>();
        int start = 0;
        while (start < all.length()) {
            int next = all.indexOf("\n\n" + BETWEEN, start);
            int end = next < 0 ? all.length() : next + 1;
            letters.add(letter(all.substring(start, end)));
            start = next < 0 ? end : next + 2;
        }
        return letters;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it begins with a line of a letter's head. */
    private static boolean isLetter(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.matches("[A-Za-z][A-Za-z0-9-]{1,60}: .*");
    }

    private static Letter letter(String whole) {
        int from = whole.startsWith(BETWEEN) ? whole.indexOf('\n') + 1 : 0;
        int gap = whole.indexOf("\n\n", from);
        String head = gap < 0 ? whole.substring(from) : whole.substring(from, gap);
        String body = gap < 0 ? "" : whole.substring(gap + 2);
        String unfolded = head.replaceAll("\n[ \t]+", " ");
        String subject = "";
        String coding = "";
        for (String line : unfolded.split("\n")) {
            String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).strip();
            subject = name.equals("subject") ? value : subject;
            coding = name.equals("content-transfer-encoding") ? value.toLowerCase(Locale.ROOT) : coding;
        }
        return new Letter(subject, decoded(body, coding));
    }

    private static byte[] decoded(String body, String coding) {
        if (coding.equals("base64")) {
            try {
                String text = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.ISO_8859_1);
                return bytes(text.replace("\r\n", "\n"));
            } catch (IllegalArgumentException torn) {
                return bytes(body);
            }
        }
        return coding.equals("quoted-printable") ? unquoted(body) : bytes(body);
    }

    /** RFC 2045, 6.7: {@code =3D} is a sign by its number, {@code =} at the end of a line goes on in the next one. */
    private static byte[] unquoted(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c != '=' || at + 1 >= body.length()) {
                out.write(c);
            } else if (body.charAt(at + 1) == '\n') {
                at++;
            } else if (at + 2 < body.length() && isHex(body.charAt(at + 1)) && isHex(body.charAt(at + 2))) {
                out.write(Integer.parseInt(body.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
