// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.named;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Parallel;

/** The text files of a tree that have some word in them; all others are read past once, and nothing is made of them. */
public final class TreeTexts {
    /** What no person writes. */
    private static final Set<String> MADE = Set.of(
            "o", "ko", "a", "so", "cmd", "gz", "xz", "zst", "bz2", "png", "gif", "jpg", "ico", "pdf", "fw", "bin");

    /** So much of a file is looked at for what text does not have; git's rule. */
    private static final int BEGINNING = 8_000;

    private TreeTexts() {}

    /**
     * What {@code use} makes of each file that has a word in it, in the order of the files.
     *
     * @param root the tree
     * @param files its files
     * @param word the word, in ASCII
     * @param use what to do with a file, on any thread
     */
    public static <T> List<T> having(
            ContentRoot root,
            List<String> files,
            String word,
            Parallel parallel,
            Function<SourceFile, Optional<T>> use) {
        byte[] needle = word.getBytes(StandardCharsets.UTF_8);
        int[] skips = skips(needle);
        List<String> texts = files.stream().filter(TreeTexts::mayBeText).toList();
        return parallel
                .map(
                        texts,
                        file -> root.read(file)
                                .filter(read -> has(read.bytes(), needle, skips))
                                .filter(read -> isText(read.bytes()) && !isLinked(root, file))
                                .flatMap(use))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean mayBeText(String file) {
        int dot = file.lastIndexOf('.');
        return dot < file.lastIndexOf('/') || !MADE.contains(file.substring(dot + 1));
    }

    /** Whether a file is reached through a link: it has a path of its own, too. */
    private static boolean isLinked(ContentRoot root, String file) {
        Optional<Path> top = root.location("");
        Optional<Path> there = root.location(file);
        try {
            return top.isPresent()
                    && there.isPresent()
                    && !there.get().toRealPath().equals(top.get().toRealPath().resolve(file));
        } catch (IOException gone) {
            return true;
        }
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(BEGINNING, bytes.length); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /** How far the word may be moved on by the byte that stands at its end (Horspool's rule). */
    private static int[] skips(byte[] needle) {
        int[] skips = new int[256];
        Arrays.fill(skips, needle.length);
        for (int i = 0; i < needle.length - 1; i++) {
            skips[needle[i] & 0xff] = needle.length - 1 - i;
        }
        return skips;
    }

    private static boolean has(byte[] bytes, byte[] needle, int[] skips) {
        int last = needle.length - 1;
        int end = last;
        while (end < bytes.length) {
            if (bytes[end] == needle[last] && Arrays.equals(bytes, end - last, end + 1, needle, 0, needle.length)) {
                return true;
            }
            end += skips[bytes[end] & 0xff];
        }
        return false;
    }
}
