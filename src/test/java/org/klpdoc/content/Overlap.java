// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what the guide's text has word for word of documents that it speaks of. A word is a run of letters, digits and
 * underscores; case, punctuation, line ends and markup do not count, and nothing is left out: code, tables and titles are
 * read like the rest.
 *
 * <p>Our text is cut into all its runs of {@link #LENGTH} words, kept by a hash; each of their files is gone through once
 * with a rolling hash, so that the time grows with the length of all texts. It runs without being compiled, too: {@code java
 * Overlap.java OURS THEIRS...}, where each is a file or a folder. Exit status 1 where something is shared.
 */
final class Overlap {
    /** How many words in a row are too many. */
    static final int LENGTH = 12;

    private static final long BASE = 1_000_003;
    private static final int UNKNOWN = -1;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** What stands in a source and not on the page: names of roles, targets behind a text, comments' asterisks. */
    private static final Pattern MARKUP =
            Pattern.compile(":[a-z][a-z:+-]*:(?=`)|<[^<>`\\n]*>`|\\]\\([^()\\n]*\\)|\\]\\[[^\\]\\n]*\\]"
                    + "|\\b[a-z][a-z0-9+.-]*://[^\\s`<>]+");

    /** Endings of files that are read, and "" for those without one. */
    private static final List<String> ENDINGS = List.of("", "rst", "md", "txt", "c", "h", "sh");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final Map<Long, Integer> starts = new HashMap<>();
    private int[] ours = {};
    private long highest = 1;

    /** Where a word stands. */
    private record Place(String file, int line, String word) {}

    /**
     * A run of words that both have.
     *
     * @param length how many words
     * @param ours where it is in our text, {@code file:line}
     * @param theirs where it is in theirs
     * @param text the words
     */
    record Shared(int length, String ours, String theirs, String text) {
        @Override
        public String toString() {
            return ours + ": " + length + " words in a row are in " + theirs + ", too: " + text;
        }
    }

    /** Adds a file of ours; none may follow the first {@link #sharedWith}. */
    void ours(String file, String text) {
        each(text, (word, line) -> {
            words.add(numbers.computeIfAbsent(word, none -> numbers.size()));
            places.add(new Place(file, line, word));
        });
        // No run goes from one file into the next.
        words.add(numbers.computeIfAbsent("\n" + file, none -> numbers.size()));
        places.add(new Place(file, 0, ""));
    }

    private interface Use {
        void word(String word, int line);
    }

    private static void each(String text, Use use) {
        // What is taken out leaves its length, so that lines can be counted.
        String plain = MARKUP.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        Matcher matcher = WORD.matcher(plain);
        int line = 1;
        int at = 0;
        while (matcher.find()) {
            for (; at < matcher.start(); at++) {
                line += plain.charAt(at) == '\n' ? 1 : 0;
            }
            use.word(matcher.group().toLowerCase(Locale.ROOT), line);
        }
    }

    private void prepare() {
        ours = words.stream().mapToInt(Integer::intValue).toArray();
        words.clear();
        for (int i = 1; i < LENGTH; i++) {
            highest *= BASE;
        }
        long hash = 0;
        for (int i = 0; i < ours.length; i++) {
            hash = rolled(hash, ours, i);
            if (i >= LENGTH - 1) {
                starts.putIfAbsent(hash, i - LENGTH + 1);
            }
        }
    }

    /** The hash of the words up to {@code i}, from that of those up to the one before. */
    private long rolled(long hash, int[] all, int i) {
        long kept = i < LENGTH ? hash : hash - (all[i - LENGTH] + 2) * highest;
        return kept * BASE + all[i] + 2;
    }

    /** What a file of theirs has in common with ours, the longest runs that there are. */
    List<Shared> sharedWith(String file, String text) {
        if (ours.length == 0) {
            prepare();
        }
        List<Integer> found = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        each(text, (word, line) -> {
            found.add(numbers.getOrDefault(word, UNKNOWN));
            lines.add(line);
        });
        int[] theirs = found.stream().mapToInt(Integer::intValue).toArray();
        List<Shared> shared = new ArrayList<>();
        long hash = 0;
        int until = 0;
        for (int i = 0; i < theirs.length; i++) {
            hash = rolled(hash, theirs, i);
            int start = i - LENGTH + 1;
            if (start < 0 || i < until) {
                continue;
            }
            int length = common(starts.getOrDefault(hash, ours.length), theirs, start);
            if (length >= LENGTH) {
                int at = starts.get(hash);
                shared.add(new Shared(length, place(at), file + ":" + lines.get(start), shown(at, length)));
                until = start + length;
            }
        }
        return shared;
    }

    /** How many words are the same from there on. */
    private int common(int at, int[] theirs, int start) {
        int length = 0;
        while (at + length < ours.length
                && start + length < theirs.length
                && ours[at + length] == theirs[start + length]) {
            length++;
        }
        return length;
    }

    private String place(int at) {
        return places.get(at).file() + ":" + places.get(at).line();
    }

    private String shown(int at, int length) {
        return places.subList(at, at + length).stream().map(Place::word).collect(Collectors.joining(" "));
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(file -> ENDINGS.contains(ending(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('.') < 0 ? name.length() : name.lastIndexOf('.') + 1);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Prints what the first of {@code args} shares with the others. */
    public static void main(String... args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length < 2) {
            out.println("usage: Overlap OURS THEIRS...");
            System.exit(2);
        }
        Overlap overlap = new Overlap();
        for (Path file : files(Path.of(args[0]))) {
            overlap.ours(file.toString(), text(file));
        }
        List<Shared> shared = new ArrayList<>();
        int count = 0;
        for (String top : Arrays.asList(args).subList(1, args.length)) {
            for (Path file : files(Path.of(top))) {
                shared.addAll(overlap.sharedWith(file.toString(), text(file)));
                count++;
            }
        }
        Collections.sort(
                shared, Comparator.comparingInt(Shared::length).reversed().thenComparing(Shared::theirs));
        shared.forEach(out::println);
        out.println("  " + overlap.ours.length + " words of ours, " + count + " files of theirs, " + shared.size()
                + " runs of " + LENGTH + " words or more");
        System.exit(shared.isEmpty() ? 0 : 1);
    }
}
