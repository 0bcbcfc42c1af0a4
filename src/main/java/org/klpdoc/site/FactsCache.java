// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The file in which a build leaves what it knows of pages: no more than a shortcut, so one that cannot be read or written
 * is as good as none.
 */
final class FactsCache {
    private static final String FIRST = "klpdoc facts 1";
    private static final long LARGEST = 512L << 20;
    private static final int BUFFER = 1 << 16;
    /** The bytes of the sum over all others, which is last. */
    private static final int SUM = 8;

    private FactsCache() {}

    /**
     * What is known of a page.
     *
     * @param key what it hangs on beside files
     * @param asked what was asked of the files
     * @param inputs the files that it was made from
     * @param facts the facts as bytes
     */
    record Entry(String key, List<Trace.Asked> asked, List<String> inputs, byte[] facts) {}

    /** The pages by name; none where there is no such file, or one of another kind. */
    static Map<String, Entry> read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Map.of();
            }
            byte[] bytes = Files.readAllBytes(file);
            int body = bytes.length - SUM;
            boolean whole = body > 0
                    && sum(bytes, body) == ByteBuffer.wrap(bytes, body, SUM).getLong();
            return whole ? read(new DataInputStream(new ByteArrayInputStream(bytes, 0, body))) : Map.of();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Map.of();
        }
    }

    private static Map<String, Entry> read(DataInputStream in) throws IOException {
        Map<String, Entry> pages = new HashMap<>();
        boolean ours = in.readUTF().equals(FIRST);
        int count = ours ? count(in) : 0;
        for (int i = 0; i < count; i++) {
            String page = in.readUTF();
            String key = in.readUTF();
            List<Trace.Asked> asked = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                Trace.Question question = Trace.Question.values()[in.readByte()];
                asked.add(new Trace.Asked(in.readByte(), question, in.readUTF(), in.readUTF()));
            }
            List<String> inputs = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                inputs.add(in.readUTF());
            }
            pages.put(page, new Entry(key, List.copyOf(asked), List.copyOf(inputs), in.readNBytes(count(in))));
        }
        return pages;
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("not a count: " + count);
        }
        return count;
    }

    /** Leaves the pages in a file, as a whole or not at all. */
    static void write(Path file, Map<String, Entry> pages) {
        try {
            Path made = Files.createTempFile(file.toAbsolutePath().getParent(), ".klpdoc-facts", "");
            try {
                CheckedOutputStream summed = new CheckedOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(made), BUFFER), new CRC32());
                try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(summed, BUFFER))) {
                    write(out, new TreeMap<>(pages));
                    out.flush();
                    out.writeLong(summed.getChecksum().getValue());
                }
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException none) {
            // The next build takes longer; that is all.
            return;
        }
    }

    private static void write(DataOutputStream out, Map<String, Entry> pages) throws IOException {
        out.writeUTF(FIRST);
        out.writeInt(pages.size());
        for (Map.Entry<String, Entry> one : pages.entrySet()) {
            Entry entry = one.getValue();
            out.writeUTF(one.getKey());
            out.writeUTF(entry.key());
            out.writeInt(entry.asked().size());
            for (Trace.Asked asked : entry.asked()) {
                out.writeByte(asked.question().ordinal());
                out.writeByte(asked.root());
                out.writeUTF(asked.path());
                out.writeUTF(asked.answer());
            }
            out.writeInt(entry.inputs().size());
            for (String input : entry.inputs()) {
                out.writeUTF(input);
            }
            out.writeInt(entry.facts().length);
            out.write(entry.facts());
        }
    }
}
