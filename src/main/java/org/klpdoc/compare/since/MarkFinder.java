// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Difference;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionBody;
import org.klpdoc.compare.TextDiff;
import org.klpdoc.compare.TextDiff.Marked;

/** Finds the marks of one page: each group of sections that has to do with it is compared word by word. */
final class MarkFinder {
    private final String page;
    private final PageChange change;
    private final OldTree old;
    private final NewTree now;
    private final Heirs heirs;
    private final List<PageMarks.Placed> passages = new ArrayList<>();
    /** For each section of the page by its address, the number of its first passage and the one behind its last. */
    private final Map<String, int[]> places = new HashMap<>();

    private final List<Mark> marks = new ArrayList<>();

    MarkFinder(String page, PageChange change, OldTree old, NewTree now, Heirs heirs) {
        this.page = page;
        this.change = change;
        this.old = old;
        this.now = now;
        this.heirs = heirs;
    }

    PageMarks find(List<Group> groups) {
        List<Group> own = groups.stream().filter(this::isOwn).toList();
        Set<String> pagesBefore = new TreeSet<>();
        Set<String> pagesAfter = new TreeSet<>(List.of(page));
        own.forEach(group -> {
            group.before().forEach(one -> pagesBefore.add(one.page()));
            group.after().forEach(one -> pagesAfter.add(one.page()));
        });
        Bodies textsAfter = now.texts(pagesAfter);
        Bodies textsBefore = old.texts(pagesBefore);
        place(textsAfter);
        Map<String, Section> partners = partners(groups);
        for (Group group : own) {
            if (group.after().stream().anyMatch(this::isHere)) {
                compare(group, textsBefore, textsAfter);
            } else {
                went(group, textsBefore, partners);
            }
        }
        return new PageMarks(Optional.of(change), passages, joined());
    }

    private boolean isHere(Section section) {
        return section.page().equals(page);
    }

    private boolean wasHere(Section section) {
        return section.page().equals(change.was());
    }

    private boolean isOwn(Group group) {
        return group.after().stream().anyMatch(this::isHere)
                || group.before().stream().anyMatch(this::wasHere);
    }

    private void place(Bodies texts) {
        for (Section section : now.sections(page)) {
            int from = passages.size();
            for (SectionBody.Passage one : texts.of(List.of(section)).passages()) {
                passages.add(new PageMarks.Placed(section.id(), one));
            }
            places.put(section.address(), new int[] {from, passages.size()});
        }
    }

    /** The section on this page that each section before became, by the address before. */
    private Map<String, Section> partners(List<Group> groups) {
        Map<String, Section> out = new HashMap<>();
        Map<String, Section> here = now.byAddress(List.of(page));
        for (Section section : old.sections(change.was())) {
            if (here.containsKey(section.address())) {
                out.put(section.address(), here.get(section.address()));
            }
        }
        for (Group group : groups) {
            group.before().forEach(one -> out.remove(one.address()));
            group.after().stream()
                    .filter(this::isHere)
                    .forEach(after -> group.before().forEach(one -> out.put(one.address(), after)));
        }
        return out;
    }

    /** Text that is not on the page any more stood behind the section that was before it and still is. */
    private void went(Group group, Bodies texts, Map<String, Section> partners) {
        Section first =
                group.before().stream().filter(this::wasHere).findFirst().orElseThrow();
        List<Section> all = old.sections(change.was());
        int at = 0;
        for (Section section : all.subList(0, index(all, first))) {
            at = Optional.ofNullable(partners.get(section.address()))
                    .map(partner -> places.get(partner.address()))
                    .map(place -> place[1])
                    .orElse(at);
        }
        if (group.after().isEmpty()) {
            List<Marked> text =
                    TextDiff.of(texts.of(group.before()), SectionBody.NONE).before();
            marks.add(new Mark(Mark.Kind.GONE, at, at, "", text));
        } else {
            marks.add(new Mark(Mark.Kind.GONE, at, at, group.after().get(0).address(), List.of()));
        }
    }

    private static int index(List<Section> sections, Section one) {
        int at = 0;
        while (at < sections.size() && !sections.get(at).address().equals(one.address())) {
            at++;
        }
        return at;
    }

    private void compare(Group group, Bodies before, Bodies after) {
        int[] numbers = numbers(group, after);
        if (group.before().isEmpty()) {
            add(new Mark(Mark.Kind.NEW, 0, numbers.length, "", List.of()), numbers);
            return;
        }
        boolean came = group.before().stream()
                .noneMatch(one -> page.equals(heirs.ofOld().get(one.page())));
        boolean quiet = group.change() == Change.MOVED
                && !group.isEdited()
                && group.before().get(0).title().equals(group.after().get(0).title());
        int found = marks.size();
        if (came) {
            String from = group.before().get(0).address();
            add(
                    new Mark(Mark.Kind.MOVED, 0, quiet ? numbers.length : Math.min(1, numbers.length), from, List.of()),
                    numbers);
        }
        if (!quiet) {
            TextDiff diff = TextDiff.of(before.of(group.before()), after.of(group.after()));
            diff.stretches().forEach(one -> stretch(one, diff, numbers));
        }
        // What readers see is another, but not its words: a picture, a comment that could not be read.
        if (marks.size() == found && group.isEdited() && numbers.length > 0) {
            add(new Mark(Mark.Kind.CHANGED, 0, 1, "", List.of()), numbers);
        }
    }

    /** For each passage of a group's text its number on the page; -1 where it stands on another one. */
    private int[] numbers(Group group, Bodies texts) {
        List<Integer> out = new ArrayList<>();
        for (Section section : group.after()) {
            int size = texts.of(List.of(section)).passages().size();
            int[] place =
                    isHere(section) ? places.getOrDefault(section.address(), new int[] {0, 0}) : new int[] {-1, -1};
            for (int i = 0; i < size; i++) {
                out.add(place[0] < 0 ? -1 : place[0] + i);
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private void stretch(Difference one, TextDiff diff, int[] numbers) {
        List<Marked> text = diff.before().subList(one.from(), one.to());
        if (one.otherFrom() == one.otherTo()) {
            gone(one.otherFrom(), text, numbers);
            return;
        } else if (text.isEmpty()) {
            add(new Mark(Mark.Kind.NEW, one.otherFrom(), one.otherTo(), "", List.of()), numbers);
            return;
        }
        // Beside passages that kept some of their words there may be new ones.
        BitSet fresh = new BitSet();
        for (int i = one.otherFrom(); i < one.otherTo(); i++) {
            fresh.set(i, isFresh(diff.after().get(i)));
        }
        if (fresh.cardinality() == one.otherTo() - one.otherFrom()) {
            fresh.clear();
        }
        int start = one.otherFrom();
        List<Marked> left = text;
        for (int i = start + 1; i <= one.otherTo(); i++) {
            if (i == one.otherTo() || fresh.get(i) != fresh.get(start)) {
                boolean isNew = fresh.get(start);
                List<Marked> passages = diff.after().subList(start, i);
                Mark mark = isNew
                        ? new Mark(Mark.Kind.NEW, start, i, "", List.of())
                        : new Mark(Mark.Kind.CHANGED, start, i, "", left, passages);
                add(mark, numbers);
                left = isNew ? left : List.of();
                start = i;
            }
        }
    }

    /** Whether none of the words of a passage were there before. */
    private static boolean isFresh(Marked passage) {
        for (int i = 0; i < passage.words().size(); i++) {
            if (!passage.changed().get(i) && !passage.words().get(i).text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Text that is gone stood behind what is before it still; at the beginning of a text before what follows. */
    private void gone(int at, List<Marked> text, int[] numbers) {
        if (at > 0 && numbers[at - 1] >= 0) {
            marks.add(new Mark(Mark.Kind.GONE, numbers[at - 1] + 1, numbers[at - 1] + 1, "", text));
        } else if (at < numbers.length && numbers[at] >= 0) {
            marks.add(new Mark(Mark.Kind.GONE, numbers[at], numbers[at], "", text));
        }
    }

    /** Adds a mark of passages of a group as one, or several, of passages of this page. */
    private void add(Mark mark, int[] numbers) {
        int start = mark.from();
        List<Marked> text = mark.old();
        for (int i = mark.from() + 1; i <= mark.to(); i++) {
            if (i == mark.to() || numbers[i] != numbers[i - 1] + 1) {
                if (numbers[start] >= 0) {
                    List<Marked> here =
                            mark.now().isEmpty() ? List.of() : mark.now().subList(start - mark.from(), i - mark.from());
                    marks.add(new Mark(mark.kind(), numbers[start], numbers[i - 1] + 1, mark.other(), text, here));
                    text = List.of();
                }
                start = i;
            }
        }
    }

    /** The marks in order; those of new text that follow one another are one, and those of text that stood at one place. */
    private List<Mark> joined() {
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
        List<Mark> out = new ArrayList<>();
        for (Mark mark : marks) {
            Mark last = out.isEmpty() ? mark : out.get(out.size() - 1);
            boolean follows = !out.isEmpty()
                    && last.to() == mark.from()
                    && last.kind() == mark.kind()
                    && (mark.kind() == Mark.Kind.NEW || mark.kind() == Mark.Kind.GONE)
                    && last.other().isEmpty()
                    && mark.other().isEmpty();
            if (follows) {
                List<Marked> text = new ArrayList<>(last.old());
                text.addAll(mark.old());
                out.set(out.size() - 1, new Mark(mark.kind(), last.from(), mark.to(), "", text));
            } else {
                out.add(mark);
            }
        }
        return out;
    }
}
