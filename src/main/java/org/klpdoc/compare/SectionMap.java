// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the text of every section of one tree is in another, found by what the sections say and not by what they or their
 * files are called. Of two trees the one direction is the mirror of the other: the same pairs, what is lost here is new
 * there, what is split here is merged there.
 *
 * @param changes a row for each pair of sections that share text, and for each section without; in the order of the sections
 *     before, new ones last
 */
public record SectionMap(List<SectionChange> changes) {
    /** How often matching begins anew with what the last round has found out about neighbours and pages. */
    private static final int ROUNDS = 3;

    /** Copies the list. */
    public SectionMap {
        changes = List.copyOf(changes);
    }

    /** Compares two trees; the sections of a page follow one another in the order of its text. */
    public static SectionMap of(List<Section> sectionsBefore, List<Section> sectionsAfter) {
        Side before = new Side(sectionsBefore);
        Side after = new Side(sectionsAfter);
        Weights weights = Weights.of(texts(sectionsBefore), texts(sectionsAfter));
        Titles titles = new Titles(before, after);
        Certain certain = Certain.of(before, after, weights);
        Set<Long> pairs = new Candidates(before, after, certain).pairs();
        Map<Long, Shared> known = new HashMap<>();
        List<Edge> edges = certain.edges();
        for (int round = 0; round < ROUNDS; round++) {
            Context context = new Context(before, after, titles, edges);
            pairs.addAll(context.inPlace());
            edges = new Matching(before, after, weights, context, certain.edges(), known).edges(pairs);
        }
        return new SectionMap(new Naming(before, after, weights, edges).changes());
    }

    private static List<SectionText> texts(List<Section> sections) {
        return sections.stream().map(Section::text).toList();
    }

    /** Whether nothing changed at all. */
    public boolean isEmpty() {
        return changes.stream().allMatch(row -> row.change() == Change.SAME && !row.edited());
    }

    /** The rows of a change. */
    public List<SectionChange> of(Change change) {
        return Collections.unmodifiableList(
                changes.stream().filter(row -> row.change() == change).toList());
    }
}
