// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the entries of the general index and puts them in order, as Sphinx' {@code IndexEntries} does: what begins
 * with a letter or an underscore stands behind all else, whatever its case; of {@code f (C function)} and {@code f (C
 * struct)} the second stands below the first.
 */
final class IndexBuilder {
    private static final String SYMBOLS = "Symbols";
    /** Behind all symbols, before all letters. */
    private static final String BEHIND_SYMBOLS = "\u007f";

    private static final Comparator<GeneralIndex.Spot> SPOTS = Comparator.comparing(
                    (GeneralIndex.Spot spot) -> !spot.main())
            .thenComparing(spot -> spot.page() + ".html#" + spot.id());

    /** A word while it is gathered; {@code key} is the heading that its author wants, or "". */
    private record Open(String key, Set<GeneralIndex.Spot> spots, Map<String, Open> below) {
        static Open of(String key) {
            return new Open(key, new LinkedHashSet<>(), new LinkedHashMap<>());
        }
    }

    /** A word and by what it is sorted. */
    private record Sorted(String text, boolean letter, String order, Open open) {}

    private final Map<String, Open> words = new LinkedHashMap<>();

    /** Whether nothing was added yet that has a word. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Adds what a page says. */
    void add(PageFacts page) {
        for (PageFacts.Indexed one : page.indexed()) {
            add(
                    one,
                    new GeneralIndex.Spot(
                            page.address().page(), one.id(), one.entry().main()));
        }
    }

    private void add(PageFacts.Indexed one, GeneralIndex.Spot spot) {
        String type = one.entry().type();
        List<String> parts = parts(type, one.entry().value());
        if (parts.stream().anyMatch(String::isEmpty)) {
            // The parser has said that it lacks a part.
            return;
        }
        String key = one.entry().key();
        switch (type) {
            case "single" -> put(parts.get(0), parts.size() > 1 ? parts.get(1) : "", key, spot);
            case "pair" -> {
                put(parts.get(0), parts.get(1), key, spot);
                put(parts.get(1), parts.get(0), key, spot);
            }
            case "triple" -> {
                put(parts.get(0), parts.get(1) + " " + parts.get(2), key, spot);
                put(parts.get(1), parts.get(2) + ", " + parts.get(0), key, spot);
                put(parts.get(2), parts.get(0) + " " + parts.get(1), key, spot);
            }
            case "see" -> below(parts.get(0), "see " + parts.get(1), key);
            default -> below(parts.get(0), "see also " + parts.get(1), key);
        }
    }

    /** The parts of an entry's text, "" for one that it lacks; a single one has a second part or none. */
    private static List<String> parts(String type, String value) {
        int wanted = type.equals("triple") ? 3 : 2;
        List<String> parts = new ArrayList<>();
        for (String part : value.split(";", wanted)) {
            parts.add(part.strip());
        }
        boolean whole = parts.size() == wanted && !parts.contains("");
        if (type.equals("single")) {
            return whole ? parts : List.of(value.strip());
        }
        return whole ? parts : List.of("");
    }

    private void put(String word, String below, String key, GeneralIndex.Spot spot) {
        (below.isEmpty() ? word(words, word, key) : below(word, below, key)).spots.add(spot);
    }

    private Open below(String word, String below, String key) {
        return word(word(words, word, key).below, below, key);
    }

    private static Open word(Map<String, Open> among, String word, String key) {
        return among.computeIfAbsent(word, none -> Open.of(key));
    }

    /** The index of all that was added. */
    GeneralIndex build() {
        List<Sorted> order = new ArrayList<>(words.size());
        words.forEach((text, open) -> order.add(sorted(text, open)));
        order.sort(Comparator.comparing((Sorted word) -> word.letter)
                .thenComparing(Sorted::order)
                .thenComparing(Sorted::text));
        List<GeneralIndex.Group> groups = new ArrayList<>();
        List<GeneralIndex.Word> group = new ArrayList<>();
        String heading = "";
        for (Sorted word : joined(order)) {
            String own = word.open.key.isEmpty() ? heading(word.text) : word.open.key;
            if (!own.equals(heading) && !group.isEmpty()) {
                groups.add(new GeneralIndex.Group(heading, group));
                group.clear();
            }
            heading = own;
            group.add(finished(word.text, word.open));
        }
        if (!group.isEmpty()) {
            groups.add(new GeneralIndex.Group(heading, group));
        }
        return new GeneralIndex(groups);
    }

    private static Sorted sorted(String text, Open open) {
        String order = folded(open.key.isEmpty() ? text : open.key);
        return new Sorted(text, isWord(order), order, open);
    }

    /** Puts words that differ in a note in parentheses alone below the first of them. */
    private static List<Sorted> joined(List<Sorted> order) {
        List<Sorted> out = new ArrayList<>(order.size());
        String last = "";
        for (Sorted word : order) {
            if (word.open.below.isEmpty()) {
                Optional<Note> note = Note.of(word.text);
                String bare = note.map(Note::bare).orElse(word.text);
                if (note.isPresent() && bare.equals(last) && !out.isEmpty()) {
                    Open first = out.get(out.size() - 1).open;
                    word(first.below, note.get().text(), word.open.key).spots.addAll(word.open.spots);
                    continue;
                }
                last = bare;
            }
            out.add(word);
        }
        return out;
    }

    /** {@code f (C function)}: the last note in parentheses, and what stands before it. */
    private record Note(String bare, String text) {
        static Optional<Note> of(String word) {
            int end = -1;
            for (int i = word.length() - 1; i > 0; i--) {
                char c = word.charAt(i);
                if (c == ')') {
                    end = i + 1;
                } else if (c == '(' && end > 0 && word.charAt(i - 1) == ' ') {
                    return Optional.of(new Note(word.substring(0, i - 1), word.substring(i, end)));
                } else if (c == '(') {
                    end = -1;
                }
            }
            return Optional.empty();
        }
    }

    private static GeneralIndex.Word finished(String text, Open open) {
        List<GeneralIndex.Word> below = new ArrayList<>(open.below.size());
        open.below.entrySet().stream()
                .sorted(Comparator.comparing(entry -> belowOrder(entry.getKey())))
                .forEach(entry -> below.add(finished(entry.getKey(), entry.getValue())));
        return new GeneralIndex.Word(text, open.spots.stream().sorted(SPOTS).toList(), below);
    }

    private static String belowOrder(String text) {
        String order = folded(text);
        return isWord(order) ? BEHIND_SYMBOLS + order : order;
    }

    /** Lower case, letters apart from their accents, without the mark that turns the direction. */
    private static String folded(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return folded.startsWith("\u200f") ? folded.substring(1) : folded;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && (Character.isLetter(text.codePointAt(0)) || text.charAt(0) == '_');
    }

    private static String heading(String text) {
        String bare = text.startsWith("\u200f") ? text.substring(1) : text;
        if (bare.isEmpty()) {
            return SYMBOLS;
        }
        String first = Normalizer.normalize(Character.toString(bare.codePointAt(0)), Normalizer.Form.NFD);
        String letter = Character.toString(first.codePointAt(0)).toUpperCase(Locale.ROOT);
        return isWord(letter) ? letter : SYMBOLS;
    }
}
