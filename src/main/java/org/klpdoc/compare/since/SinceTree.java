// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.ReadPages;
import org.klpdoc.text.Parallel;

/**
 * A tree as it is now against a revision of it: which pages are not what they were, and what is marked on each. Immutable;
 * after an edit {@link #with} gives the next one.
 */
public final class SinceTree {
    private final OldTree old;
    private final NewTree now;
    private final Matched matched;
    private final Heirs heirs;
    private final Map<String, PageChange> changes = new TreeMap<>();
    private final boolean settled;

    private SinceTree(OldTree old, NewTree now, Matched matched, boolean settled) {
        this.old = old;
        this.now = now;
        this.matched = matched;
        this.settled = settled;
        this.heirs = Heirs.of(matched, old, now);
        heirs.changes(matched, old, now).forEach(one -> changes.put(one.page(), one));
    }

    /**
     * Reads a revision, and compares it with the tree.
     *
     * @param before the tree at that revision
     * @param pages the pages of the tree as they are now
     */
    public static SinceTree of(Gathered before, ReadPages pages, Parallel parallel) {
        NewTree now = NewTree.NONE.with(pages, parallel);
        OldTree old = OldTree.read(before, pages, now, parallel);
        return new SinceTree(old, now, Matched.of(old, now), true);
    }

    /**
     * The same after edits. Only the pages that were edited are compared anew, each with what it had to do with: where
     * text went from one page to another, {@link #settled} finds out.
     */
    public SinceTree with(ReadPages pages, Parallel parallel) {
        NewTree next = now.with(pages, parallel);
        Set<String> different = next.different(now);
        if (different.isEmpty()) {
            return this;
        }
        Matched.Again again = matched.with(different, old, next, heirs.ofOld());
        return new SinceTree(old, next, again.matched(), settled && again.same());
    }

    /** Whether all sections were compared with all since one of them went, came, or got another place. */
    public boolean isSettled() {
        return settled;
    }

    /** The same with all sections compared with all. */
    public SinceTree settled() {
        return new SinceTree(old, now, Matched.of(old, now), true);
    }

    /** The pages that are not what they were, in the order of their names. */
    public List<PageChange> changes() {
        return List.copyOf(changes.values());
    }

    /** What is marked on a page. */
    public PageMarks marks(String page) {
        Optional<PageChange> change = Optional.ofNullable(changes.get(page));
        return change.isEmpty() || !now.has(page)
                ? PageMarks.NONE
                : new MarkFinder(page, change.get(), old, now, heirs).find(matched.groups());
    }

    /** The pages whose marks are not those of another state, for a page that is open. */
    public Set<String> different(SinceTree other) {
        return now.different(other.now);
    }
}
