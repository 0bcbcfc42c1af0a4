// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The titles of both trees, and how much it says that two of them agree. */
final class Titles {
    private final List<SectionText> before;
    private final List<SectionText> after;
    private final Weights weights;
    private final Counts whole = new Counts();

    Titles(Side before, Side after) {
        this.before = texts(before);
        this.after = texts(after);
        this.weights = Weights.of(this.before, this.after);
    }

    private List<SectionText> texts(Side side) {
        List<SectionText> texts = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            SectionText text = WordHashes.of(side.get(i).title());
            texts.add(text);
            whole.add(Arrays.hashCode(text.words()));
        }
        return texts;
    }

    /** Whether two titles have the same words. */
    boolean same(int b, int a) {
        return Arrays.equals(before.get(b).words(), after.get(a).words());
    }

    /** How much a title tells that it shares with another section: much for one that nobody else has. */
    double rarity(int b) {
        int sections = whole.of(Arrays.hashCode(before.get(b).words()));
        return Math.max(0, Math.log((weights.total() + 2.0) / (sections + 1.0)));
    }

    /** The weight of the words that two titles share. */
    double shared(int b, int a) {
        return Shared.of(before.get(b).words(), after.get(a).words(), weights).weight();
    }
}
