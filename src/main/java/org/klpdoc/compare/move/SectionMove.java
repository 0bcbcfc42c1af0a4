// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.compare.Section;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;

/**
 * The move of a section, with those within it, to another page: its text in the styles of titles that are used there, what
 * it refers to, what refers to it, the redirects of its places.
 */
final class SectionMove {
    /**
     * What is to be moved where.
     *
     * @param from the page's file
     * @param id the section
     * @param to the other page's file
     * @param behind the section that it comes behind, or "" for the end of the page
     */
    record Wish(String from, String id, String to, String behind) {}

    private final Gathered gathered;
    private final DocFolder docs;
    private final Wish wish;
    private final MovePlan plan;
    private final PageSections before;
    private final boolean markdown;
    private final List<String> old;
    private final List<String> other;

    private SectionMove(Gathered gathered, DocFolder docs, Wish wish) throws IOException {
        this.gathered = gathered;
        this.docs = docs;
        this.wish = wish;
        this.markdown = DocFolder.isMarkdown(wish.from());
        this.plan =
                new MovePlan(docs, DocFolder.home(wish.from()) + "#" + wish.id() + " -> " + DocFolder.home(wish.to()));
        this.before = PageSections.of(gathered, docs, List.of(wish.from(), wish.to()), Map.of());
        this.old = lines(docs.read(wish.from()).text());
        this.other = lines(docs.read(wish.to()).text());
    }

    /** Plans a move. */
    static MovePlan plan(Gathered gathered, DocFolder docs, Wish wish) throws IOException, MovePlan.Refused {
        SectionMove move = new SectionMove(gathered, docs, wish);
        move.run();
        return move.plan;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /** The sections that go: the first one, and where those end that are within it. */
    private record Range(int first, int end) {}

    private void run() throws IOException, MovePlan.Refused {
        int first = before.find(wish.from(), wish.id())
                .orElseThrow(() ->
                        new MovePlan.Refused("the page '" + wish.from() + "' has no section '" + wish.id() + "'"));
        Section section = before.of(wish.from()).get(first);
        if (section.level() == 0
                || section.level() == 1
                        && before.of(wish.from()).stream()
                                        .filter(one -> one.level() == 1)
                                        .count()
                                == 1) {
            throw new MovePlan.Refused("'" + wish.id() + "' is the whole page: move that");
        }
        Range range = new Range(first, before.behind(wish.from(), first));
        int at = place();
        Map<String, String> same = new LinkedHashMap<>();
        moved(range).forEach(one -> one.ids().forEach(id -> same.put(id, id)));
        PageSections tried = after(range, at, same);
        Map<String, String> ids = ids(range, at, tried);
        PageSections after = ids.equals(same) ? tried : after(range, at, ids);
        List<String> worse = after.since(before);
        if (!worse.isEmpty()) {
            throw new MovePlan.Refused("the section cannot go without its page: " + String.join("; ", worse));
        }
        references(ids);
        redirects(ids, after);
    }

    private List<Section> moved(Range range) {
        return before.of(wish.from()).subList(range.first(), range.end());
    }

    /** Which of the other page's sections the moved one comes before; their number for the end. */
    private int place() throws MovePlan.Refused {
        if (wish.behind().isEmpty()) {
            return before.of(wish.to()).size();
        }
        int found = before.find(wish.to(), wish.behind())
                .orElseThrow(() ->
                        new MovePlan.Refused("the page '" + wish.to() + "' has no section '" + wish.behind() + "'"));
        return before.behind(wish.to(), found);
    }

    /** The level at which the section is to stand. */
    private int level() {
        List<Section> sections = before.of(wish.to());
        Optional<Integer> behind = wish.behind().isEmpty() ? Optional.empty() : before.find(wish.to(), wish.behind());
        long tops = sections.stream().filter(one -> one.level() == 1).count();
        return behind.map(found -> sections.get(found).level()).orElse(tops == 1 ? 2 : 1);
    }

    /** The first line of a section of a page, or the number of lines behind the last. */
    private int line(List<String> lines, List<Section> sections, int section) throws MovePlan.Refused {
        if (section >= sections.size()) {
            return lines.size();
        }
        return new Titles(lines).start(text(lines, sections.get(section)));
    }

    private int text(List<String> lines, Section section) throws MovePlan.Refused {
        int text = new Titles(lines).text(section.line() - 1);
        String word = section.title().strip().split("\\s+")[0].replaceAll("[^\\p{L}\\p{N}].*", "");
        if (text < 0 || text >= lines.size() || !lines.get(text).contains(word)) {
            throw new MovePlan.Refused("the section '" + section.id() + "' stands in a file that the page includes");
        }
        return text;
    }

    /** Makes both texts, and reads them. */
    private PageSections after(Range range, int at, Map<String, String> ids) throws IOException, MovePlan.Refused {
        List<Section> sections = before.of(wish.from());
        int start = line(old, sections, range.first());
        int end = line(old, sections, range.end());
        List<String> block = restyled(range, start, end);
        while (!block.isEmpty() && block.get(block.size() - 1).isBlank()) {
            block.remove(block.size() - 1);
        }
        block.addAll(Definitions.needed(block, old.subList(0, start), old.subList(end, old.size()), other));
        Relocation relocation = new Relocation(docs, wish.from(), wish.to(), ids);
        Relocation.Rewritten taken = relocation.taken(String.join("\n", block));

        List<String> rest = new ArrayList<>(old.subList(0, start));
        rest.addAll(old.subList(end, old.size()));
        Relocation.Rewritten left = relocation.elsewhere(wish.from(), whole(rest));
        int into = line(other, before.of(wish.to()), at);
        List<String> with = new ArrayList<>(other.subList(0, into));
        while (!with.isEmpty() && with.get(with.size() - 1).isBlank()) {
            with.remove(with.size() - 1);
        }
        with.addAll(List.of("", taken.text(), ""));
        List<String> below = new ArrayList<>(other.subList(into, other.size()));
        Relocation.Rewritten around = relocation.elsewhere(wish.to(), whole(joined(with, below)));
        plan.write(docs.path(wish.from()), docs.read(wish.from()), left);
        plan.write(docs.path(wish.to()), docs.read(wish.to()), around);
        return PageSections.of(
                gathered,
                docs,
                List.of(wish.from(), wish.to()),
                Map.of(wish.from(), left.text(), wish.to(), around.text()));
    }

    private static List<String> joined(List<String> with, List<String> below) {
        List<String> all = new ArrayList<>(with);
        all.addAll(below);
        return all;
    }

    /** A text with one line end at its end. */
    private static String whole(List<String> lines) {
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    /** The lines of the sections with their titles as the other page writes them. */
    private List<String> restyled(Range range, int start, int end) throws MovePlan.Refused {
        List<String> block = new ArrayList<>(old.subList(start, end));
        int shift = level() - before.of(wish.from()).get(range.first()).level();
        List<Section> sections = moved(range);
        Map<Integer, Titles.Style> styles = new TreeMap<>();
        for (Section one : before.of(wish.to())) {
            if (one.level() > 0 && !markdown) {
                new Titles(other).style(text(other, one)).ifPresent(style -> styles.putIfAbsent(one.level(), style));
            }
        }
        int deepest = sections.stream().mapToInt(Section::level).max().orElse(1) + shift;
        Map<Integer, Titles.Style> all = Titles.down(styles, deepest);
        for (int i = sections.size() - 1; i >= 0; i--) {
            int text = text(old, sections.get(i));
            Optional<Titles.Style> had = new Titles(old).style(text);
            String title = old.get(text).strip();
            if (markdown && had.isEmpty()) {
                block.set(text - start, Titles.deeper(old.get(text), shift));
            } else if (had.isPresent() && (!markdown || shift != 0)) {
                int from = text - start - (had.get().over() ? 1 : 0);
                block.subList(from, text - start + 2).clear();
                int level = sections.get(i).level() + shift;
                block.addAll(
                        from,
                        markdown
                                ? List.of("#".repeat(level) + " " + title)
                                : Titles.written(title, all.getOrDefault(level, had.get())));
            }
        }
        return block;
    }

    /** What the ids of the moved sections are on the other page. */
    private Map<String, String> ids(Range range, int at, PageSections after) throws MovePlan.Refused {
        List<Section> now = after.of(wish.to());
        List<Section> sections = moved(range);
        if (now.size() < at + sections.size()) {
            throw new MovePlan.Refused("the section's titles would be none on the other page");
        }
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section there = now.get(at + i);
            for (String id : sections.get(i).ids()) {
                ids.put(id, there.ids().contains(id) ? id : there.id());
            }
        }
        return ids;
    }

    /** Rewrites what other files say of the places. */
    private void references(Map<String, String> ids) throws IOException {
        Relocation relocation = new Relocation(docs, wish.from(), wish.to(), ids);
        for (String file : docs.texts()) {
            if (!file.equals(wish.from()) && !file.equals(wish.to())) {
                DocFolder.Text text = docs.read(file);
                if (ids.keySet().stream().anyMatch(id -> text.text().contains("#" + id))) {
                    Relocation.Rewritten now = relocation.elsewhere(file, text.text());
                    if (now.paths() > 0) {
                        plan.write(docs.path(file), text, now);
                    }
                }
            }
        }
    }

    private void redirects(Map<String, String> ids, PageSections after) throws IOException, MovePlan.Refused {
        String from = DocFolder.home(wish.from());
        String to = DocFolder.home(wish.to());
        Set<String> left = after.anchors(wish.from());
        Map<String, Address> places = new HashMap<>();
        ids.forEach((id, now) -> {
            if (!left.contains(id)) {
                places.put(id, new Address(to, now));
            }
        });
        plan.redirect(
                from,
                new More(Optional.empty(), places),
                was -> Optional.of(was)
                        .filter(one -> one.page().equals(from) && ids.containsKey(one.id()))
                        .map(one -> new Address(to, ids.getOrDefault(one.id(), one.id()))));
    }
}
