// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.SectionBody.Passage;
import org.klpdoc.compare.SectionBody.Run;
import org.klpdoc.compare.SectionBody.Style;

/**
 * Two texts, word by word: which words of the one are not in the other. A word that is set otherwise or leads elsewhere is
 * another word. Whole passages are compared first, and words only where passages differ (Myers, An O(ND) Difference
 * Algorithm and Its Variations, 1986).
 */
public final class TextDiff {
    /** Beyond so many pairs of words a stretch of passages counts as changed altogether: a sixth of a second, measured. */
    private static final long MOST_PAIRS = 4_000_000;

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

    private TextDiff(SectionBody before, SectionBody after) {
        this.before = marked(before);
        this.after = marked(after);
    }

    /** Compares two texts. */
    public static TextDiff of(SectionBody before, SectionBody after) {
        TextDiff diff = new TextDiff(before, after);
        for (AbstractDelta<Passage> delta : DiffUtils.diff(before.passages(), after.passages(), new MyersDiff<>())
                .getDeltas()) {
            diff.stretch(part(diff.before, delta.getSource()), part(diff.after, delta.getTarget()));
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

    private static List<Marked> marked(SectionBody body) {
        return body.passages().stream()
                .map(one -> new Marked(one.kind(), one.depth(), words(one.runs()), new BitSet()))
                .toList();
    }

    private static List<Marked> part(List<Marked> all, Chunk<Passage> chunk) {
        return all.subList(
                chunk.getPosition(), chunk.getPosition() + chunk.getLines().size());
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
        if ((long) left.size() * right.size() > MOST_PAIRS) {
            left.forEach(Place::change);
            right.forEach(Place::change);
        } else {
            Map<List<Object>, Integer> numbers = new HashMap<>();
            DiffUtils.diff(numbers(left, numbers), numbers(right, numbers), new MyersDiff<>())
                    .getDeltas()
                    .forEach(delta -> {
                        change(left, delta.getSource());
                        change(right, delta.getTarget());
                    });
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

    /** The words as numbers, which are compared faster; a word in code is not the word in a sentence. */
    private static List<Integer> numbers(List<Place> places, Map<List<Object>, Integer> numbers) {
        List<Integer> out = new ArrayList<>(places.size());
        for (Place place : places) {
            List<Object> word = List.of(place.word(), place.passage().kind());
            out.add(numbers.computeIfAbsent(word, none -> numbers.size()));
        }
        return out;
    }

    private static void change(List<Place> places, Chunk<Integer> chunk) {
        for (int i = 0; i < chunk.getLines().size(); i++) {
            places.get(chunk.getPosition() + i).change();
        }
    }

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
