// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The format of {@code objects.inv}, version 2: four lines of text, then zlib-packed lines of {@code name type priority
 * address shown}. An address that ends in the name has {@code $} for it, a shown text that is the name is {@code -}.
 */
public final class ObjectsInvFile {
    private static final String FIRST_LINE = "# Sphinx inventory version 2";
    private static final String PROJECT = "# Project: ";
    private static final String VERSION = "# Version: ";
    private static final String LAST_LINE = "# The remainder of this file is compressed using zlib.";
    private static final int HEADER_LINES = 4;
    private static final int LONGEST_HEADER = 10_000;
    private static final int LARGEST = 128 << 20;
    private static final int BUFFER = 1 << 16;

    private ObjectsInvFile() {}

    /** The file's bytes; the same objects give the same bytes. */
    public static byte[] write(ObjectsInv inventory) {
        StringBuilder body = new StringBuilder();
        for (ObjectsInv.Entry entry : inventory.objects()) {
            String name = line(entry.name());
            String address = line(entry.address()).replace(" ", "%20");
            boolean ends = address.indexOf('#') >= 0 && entry.anchor().endsWith(name) && !name.isEmpty();
            String shown = line(entry.shown());
            body.append(name)
                    .append(' ')
                    .append(entry.type())
                    .append(' ')
                    .append(entry.priority())
                    .append(' ')
                    .append(ends ? address.substring(0, address.length() - name.length()) + "$" : address)
                    .append(' ')
                    .append(shown.equals(name) || shown.isEmpty() ? "-" : shown)
                    .append('\n');
        }
        String head = FIRST_LINE + "\n" + PROJECT + line(inventory.project()) + "\n" + VERSION
                + line(inventory.version()) + "\n" + LAST_LINE + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        deflate(body.toString().getBytes(StandardCharsets.UTF_8), out);
        return out.toByteArray();
    }

    private static void deflate(byte[] body, ByteArrayOutputStream out) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(body);
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
    }

    /** A text without the ends of lines, as a line holds one object. */
    private static String line(String text) {
        boolean plain = text.chars().noneMatch(c -> c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029');
        return plain ? text : text.strip().replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ");
    }

    /** Reads a file; empty where it is none of version 2, is broken, or unpacks to more than 128 MiB. */
    public static Optional<ObjectsInv> read(byte[] bytes) {
        List<String> head = new ArrayList<>();
        int at = 0;
        while (head.size() < HEADER_LINES) {
            int end = at;
            while (end < bytes.length && end < LONGEST_HEADER && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length || end == LONGEST_HEADER) {
                return Optional.empty();
            }
            head.add(new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing());
            at = end + 1;
        }
        boolean ours =
                head.get(0).equals(FIRST_LINE) && head.get(HEADER_LINES - 1).contains("zlib");
        Optional<String> body = ours ? inflate(Arrays.copyOfRange(bytes, at, bytes.length)) : Optional.empty();
        return body.map(
                text -> new ObjectsInv(after(PROJECT, head.get(1)), after(VERSION, head.get(2)), entries(text)));
    }

    private static String after(String start, String line) {
        return line.startsWith(start) ? line.substring(start.length()) : "";
    }

    private static Optional<String> inflate(byte[] packed) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            inflater.setInput(packed);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 || out.size() > LARGEST) {
                    return Optional.empty();
                }
                out.write(buffer, 0, count);
            }
            return Optional.of(out.toString(StandardCharsets.UTF_8));
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static List<ObjectsInv.Entry> entries(String body) {
        List<ObjectsInv.Entry> out = new ArrayList<>();
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            end = end < 0 ? body.length() : end;
            entry(body.substring(at, end)).ifPresent(out::add);
            at = end + 1;
        }
        return out;
    }

    /** One line. The name may hold spaces: it ends before the first type and number that follow one another. */
    private static Optional<ObjectsInv.Entry> entry(String line) {
        for (int space = line.indexOf(' ', 1); space > 0; space = line.indexOf(' ', space + 1)) {
            int second = line.indexOf(' ', space + 1);
            int third = second < 0 ? -1 : line.indexOf(' ', second + 1);
            if (third < 0) {
                return Optional.empty();
            }
            String type = line.substring(space + 1, second);
            String number = line.substring(second + 1, third);
            if (type.indexOf(':') > 0 && isNumber(number)) {
                return Optional.of(entry(line.substring(0, space), type, number, line.substring(third + 1)));
            }
        }
        return Optional.empty();
    }

    private static ObjectsInv.Entry entry(String name, String type, String number, String rest) {
        int space = rest.indexOf(' ');
        String written = space < 0 ? rest : rest.substring(0, space);
        String shown = space < 0 ? "-" : rest.substring(space + 1).strip();
        String address = written.endsWith("$") ? written.substring(0, written.length() - 1) + name : written;
        return new ObjectsInv.Entry(name, type, Integer.parseInt(number), address, shown.equals("-") ? name : shown);
    }

    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start
                && text.length() < 9
                && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }
}
