// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison as people are told it: what is lost first, what only moved after that, what is the same not at all. */
public final class Story {
    /** So many names are told of those that went together. */
    private static final int MOST_NAMES = 4;

    /**
     * A chapter.
     *
     * @param title its heading
     * @param lines what happened; never none
     */
    public record Chapter(String title, List<Line> lines) {}

    /**
     * Something that happened.
     *
     * @param from what it happened to
     * @param to where that is now; none where it is nowhere or where it was
     * @param note more about it, or ""
     */
    public record Line(String from, List<String> to, String note) {}

    private final Comparison comparison;
    private final List<Chapter> chapters = new ArrayList<>();

    private Story(Comparison comparison) {
        this.comparison = comparison;
    }

    /** All of it. */
    static List<Chapter> of(Comparison comparison) {
        Story story = new Story(comparison);
        story.lost();
        story.split();
        story.merged();
        story.moved();
        story.renamed();
        story.edited();
        story.fresh();
        story.broken();
        return story.chapters;
    }

    /** What of it tells what breaks. */
    public static List<Chapter> ofBroken(Comparison comparison) {
        Story story = new Story(comparison);
        story.broken();
        return story.chapters;
    }

    private void add(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            chapters.add(new Chapter(title, lines));
        }
    }

    private List<SectionChange> rows(Change change) {
        return comparison.map().of(change);
    }

    private static String address(Optional<Section> section) {
        return section.map(Section::address).orElse("");
    }

    private static Line whole(Optional<Section> section) {
        Section found = section.orElseThrow();
        int words = found.text().words().length;
        String size = words == 1 ? "1 word" : words + " words";
        return new Line(
                found.address(), List.of(), found.title().isEmpty() ? size : "\"" + found.title() + "\", " + size);
    }

    private void lost() {
        add("Lost", rows(Change.LOST).stream().map(row -> whole(row.before())).toList());
    }

    private void split() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        rows(Change.SPLIT)
                .forEach(row -> parts.computeIfAbsent(address(row.before()), none -> new ArrayList<>())
                        .add(address(row.after())));
        add(
                "Split",
                parts.entrySet().stream()
                        .map(one -> new Line(one.getKey(), one.getValue(), ""))
                        .toList());
    }

    private void merged() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        comparison
                .map()
                .changes()
                .forEach(row -> sources.computeIfAbsent(address(row.after()), none -> new ArrayList<>())
                        .add(address(row.before())));
        List<Line> lines = new ArrayList<>();
        for (SectionChange row : rows(Change.MERGED)) {
            String now = address(row.after());
            List<String> others = sources.getOrDefault(now, List.of()).stream()
                    .filter(other -> !other.equals(address(row.before())))
                    .toList();
            lines.add(new Line(address(row.before()), List.of(now), "with " + String.join(", ", others)));
        }
        add("Merged", lines);
    }

    /** Sections that went from one page to another with their ids are a line together. */
    private void moved() {
        Map<List<String>, List<SectionChange>> pages = new LinkedHashMap<>();
        for (SectionChange row : rows(Change.MOVED)) {
            String from = row.before().map(Section::page).orElse("");
            String to = row.after().map(Section::page).orElse("");
            pages.computeIfAbsent(List.of(from, to), none -> new ArrayList<>()).add(row);
        }
        List<Line> lines = new ArrayList<>();
        pages.forEach((page, rows) -> {
            List<SectionChange> kept = rows.stream().filter(Story::keptItsId).toList();
            if (kept.size() > 1) {
                long edited = kept.stream().filter(SectionChange::edited).count();
                String from = Section.address(page.get(0), "");
                String to = Section.address(page.get(1), "");
                String note = kept.size() + " sections" + (edited > 0 ? ", " + edited + " edited" : "");
                lines.add(new Line(from, List.of(to), note));
            }
            rows.stream().filter(row -> kept.size() <= 1 || !keptItsId(row)).forEach(row -> lines.add(pair(row)));
        });
        add("Moved", lines);
    }

    private static boolean keptItsId(SectionChange row) {
        return row.before().map(Section::id).equals(row.after().map(Section::id));
    }

    private static Line pair(SectionChange row) {
        return new Line(
                address(row.before()), List.of(address(row.after())), row.edited() ? "edited" + share(row) : "");
    }

    private static String share(SectionChange row) {
        return ", " + Math.round(row.similarity() * 100) + " % the same";
    }

    private void renamed() {
        add("Renamed", rows(Change.RENAMED).stream().map(Story::pair).toList());
    }

    private void edited() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (SectionChange row : rows(Change.SAME)) {
            if (row.edited()) {
                Section section = row.after().orElseThrow();
                String id = section.id().isEmpty() ? "the beginning" : "#" + section.id();
                pages.computeIfAbsent(section.page(), none -> new ArrayList<>())
                        .add(id + (hadText(row) ? " (" + Math.round(row.similarity() * 100) + " %)" : ""));
            }
        }
        List<Line> lines = new ArrayList<>();
        pages.forEach((page, ids) -> lines.add(new Line(Section.address(page, ""), List.of(), String.join(", ", ids))));
        add("Edited", lines);
    }

    private static boolean hadText(SectionChange row) {
        return row.before().filter(section -> !section.text().isEmpty()).isPresent();
    }

    private void fresh() {
        add("New", rows(Change.NEW).stream().map(row -> whole(row.after())).toList());
    }

    private void broken() {
        Broken broken = comparison.broken();
        add("References that lead nowhere now", references(Broken.Origin.DOCUMENTS));
        add("References in the guide that lead nowhere now", references(Broken.Origin.GUIDE));
        add("Paths in the tree that lead nowhere now", references(Broken.Origin.TREE));
        add("Addresses that no longer exist", addresses(broken, false));
        add("Addresses of labels, C declarations and other things that no longer exist", addresses(broken, true));
        add(
                "Labels that no longer exist",
                broken.labels().stream()
                        .map(one -> new Line(one.name(), one.went(), ""))
                        .toList());
        add(
                "Other names that objects.inv no longer has",
                broken.objects().stream()
                        .map(one -> new Line(one.name(), one.went(), one.kind()))
                        .toList());
        add("Names in objects.inv that lead elsewhere now", elsewhere(broken));
    }

    private List<Line> references(Broken.Origin origin) {
        return comparison.broken().references(origin).stream()
                .map(one -> new Line(one.place() + ": " + one.target(), one.went(), ""))
                .toList();
    }

    /** Names that went from one page to another are a line together. */
    private static List<Line> elsewhere(Broken broken) {
        Map<List<String>, List<String>> pages = new LinkedHashMap<>();
        for (Broken.Elsewhere one : broken.elsewhere()) {
            pages.computeIfAbsent(List.of(page(one.was()), page(one.now())), none -> new ArrayList<>())
                    .add(one.name());
        }
        List<Line> lines = new ArrayList<>();
        pages.forEach((way, names) -> {
            List<String> some = names.subList(0, Math.min(MOST_NAMES, names.size()));
            String more = names.size() > some.size() ? " and " + (names.size() - some.size()) + " more" : "";
            lines.add(new Line(way.get(0), List.of(way.get(1)), String.join(", ", some) + more));
        });
        return lines;
    }

    private static String page(String address) {
        return address.substring(0, (address + "#").indexOf('#'));
    }

    /** Those of pages and sections, or the others; what was only numbered is in the counts alone. */
    private static List<Line> addresses(Broken broken, boolean others) {
        return broken.addresses().stream()
                .filter(one -> one.kind() != Broken.Kind.GENERATED)
                .filter(one -> others != (one.kind() == Broken.Kind.PAGE || one.kind() == Broken.Kind.SECTION))
                .map(one ->
                        new Line(one.address(), one.went(), others ? one.kind().label() : ""))
                .toList();
    }
}
