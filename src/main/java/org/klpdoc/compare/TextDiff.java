// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.SectionBody.Run;
import org.klpdoc.compare.SectionBody.Style;

/**
 * Two texts, word by word: which words of the one are not in the other. A word that is set otherwise or leads elsewhere is
 * another word. Whole passages are compared first, and words only where passages differ.
 */
public final class TextDiff {
    /** What is the same between two changes and no longer than so many letters is a coincidence. */
    private static final int COINCIDENCE = 3;

    /**
     * A word, a sign or blanks, of one look.
     *
     * @param text what is written
     * @param style how it is set
     * @param target where it leads, or ""
     */
    public record Word(String text, Style style, String target) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * A passage with what of it changed.
     *
     * @param kind what it is
     * @param depth how deep it stands
     * @param words its text, blanks among it
     * @param changed the numbers of the words that the other text does not have
     */
    public record Marked(Kind kind, int depth, List<Word> words, BitSet changed) {}

    private final List<Marked> before;
    private final List<Marked> after;

    private final List<Difference> stretches;

    private TextDiff(SectionBody before, SectionBody after) {
        this.before = marked(before);
        this.after = marked(after);
        this.stretches = Difference.between(before.passages(), after.passages());
    }

    /** Compares two texts. */
    public static TextDiff of(SectionBody before, SectionBody after) {
        TextDiff diff = new TextDiff(before, after);
        for (Difference one : diff.stretches) {
            diff.stretch(diff.before.subList(one.from(), one.to()), diff.after.subList(one.otherFrom(), one.otherTo()));
        }
        return diff;
    }

    /** The text before, and what of it is gone. */
    public List<Marked> before() {
        return before;
    }

    /** The text after, and what of it is new. */
    public List<Marked> after() {
        return after;
    }

    /** The passages of the two that differ. */
    public List<Difference> stretches() {
        return stretches;
    }

    private static List<Marked> marked(SectionBody body) {
        return body.passages().stream()
                .map(one -> new Marked(one.kind(), one.depth(), words(one.runs()), new BitSet()))
                .toList();
    }

    private static List<Word> words(List<Run> runs) {
        List<Word> words = new ArrayList<>();
        for (Run run : runs) {
            String text = run.text();
            int start = 0;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || isBorder(text.charAt(i - 1), text.charAt(i))) {
                    words.add(new Word(text.substring(start, i), run.style(), run.target()));
                    start = i;
                }
            }
        }
        return words;
    }

    /** Letters of a word and blanks stay together; signs, and letters of scripts without blanks, stand alone. */
    private static boolean isBorder(char one, char next) {
        return sort(one) == 0 || sort(one) != sort(next);
    }

    private static int sort(char c) {
        if (Character.isWhitespace(c)) {
            return 1;
        }
        boolean alone = Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff;
        return !alone && (c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) ? 2 : 0;
    }

    /** Where a word is: the passage, its number there. */
    private record Place(Marked passage, int number) {
        Word word() {
            return passage.words().get(number);
        }

        void change() {
            passage.changed().set(number);
        }
    }

    /** Compares the words of passages that differ. */
    private void stretch(List<Marked> one, List<Marked> other) {
        List<Place> left = places(one);
        List<Place> right = places(other);
        for (Difference gone : Difference.between(meant(left), meant(right))) {
            left.subList(gone.from(), gone.to()).forEach(Place::change);
            right.subList(gone.otherFrom(), gone.otherTo()).forEach(Place::change);
        }
        one.forEach(TextDiff::join);
        other.forEach(TextDiff::join);
    }

    /** The words that count; blanks do where lines are as they were written. */
    private static List<Place> places(List<Marked> passages) {
        List<Place> out = new ArrayList<>();
        for (Marked passage : passages) {
            for (int i = 0; i < passage.words().size(); i++) {
                if (passage.kind() == Kind.CODE || !passage.words().get(i).isBlank()) {
                    out.add(new Place(passage, i));
                }
            }
        }
        return out;
    }

    /** The words with the kinds of their passages: a word in code is not the word in a sentence. */
    private static List<Meant> meant(List<Place> places) {
        return places.stream()
                .map(place -> new Meant(place.word(), place.passage().kind()))
                .toList();
    }

    private record Meant(Word word, Kind kind) {}

    /** Makes one mark of changes that only blanks, signs or a short word part. */
    private static void join(Marked passage) {
        BitSet changed = passage.changed();
        int end = changed.nextSetBit(0);
        while (end >= 0) {
            int gap = changed.nextClearBit(end);
            int next = changed.nextSetBit(gap);
            if (next >= 0 && letters(passage, gap, next) <= COINCIDENCE) {
                changed.set(gap, next);
            }
            end = next;
        }
    }

    private static int letters(Marked passage, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += passage.words().get(i).text().strip().length();
        }
        return letters;
    }
}
