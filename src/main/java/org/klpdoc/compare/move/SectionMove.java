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
import org.klpdoc.compare.Section;
import org.klpdoc.doc.Slug;
import org.klpdoc.guide.Gathered;

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
    private final boolean fresh;
    private final PageLines other;
    private final int first;
    private final int end;
    /** The page with the labels that the move asks for. */
    private final PageLines old;

    private final Crossing crossing;
    /** The ids that the page had without them. */
    private final Set<String> published;
    /** Whether a toctree has the new page. */
    private boolean listed;

    private SectionMove(Gathered gathered, DocFolder docs, Wish wish) throws IOException, MovePlan.Refused {
        this.gathered = gathered;
        this.docs = docs;
        this.wish = wish;
        this.markdown = DocFolder.isMarkdown(wish.from());
        this.fresh = !docs.exists(wish.to());
        this.plan =
                new MovePlan(docs, DocFolder.home(wish.from()) + "#" + wish.id() + " -> " + DocFolder.home(wish.to()));
        PageSections asked = read(Map.of());
        String text = docs.read(wish.from()).text();
        PageLines page = PageLines.of(text, asked.of(wish.from()));
        this.other = PageLines.of(fresh ? licence(page) : docs.read(wish.to()).text(), asked.of(wish.to()));
        this.published = asked.anchors(wish.from());
        this.first = first(asked);
        this.end = asked.behind(wish.from(), first);
        this.crossing = Crossing.of(docs, wish.from(), page, first, end);
        boolean same = crossing.text().equals(text);
        this.before = same ? asked : read(Map.of(wish.from(), crossing.text()));
        this.old = same ? page : PageLines.of(crossing.text(), before.of(wish.from()));
    }

    /** Plans a move. */
    static MovePlan plan(Gathered gathered, DocFolder docs, Wish wish) throws IOException, MovePlan.Refused {
        SectionMove move = new SectionMove(gathered, docs, wish);
        move.run();
        return move.plan;
    }

    private PageSections read(Map<String, String> texts) {
        return PageSections.of(gathered, docs, List.of(wish.from(), wish.to()), texts);
    }

    /** What a new page begins with: the line on the licence of the page that it comes from. */
    private static String licence(PageLines page) {
        String line = page.lines().get(0);
        return line.contains("SPDX-License-Identifier") ? line + "\n" : "";
    }

    private int first(PageSections asked) throws MovePlan.Refused {
        List<Section> sections = asked.of(wish.from());
        int found = asked.find(wish.from(), wish.id())
                .orElseThrow(() ->
                        new MovePlan.Refused("the page '" + wish.from() + "' has no section '" + wish.id() + "'"));
        Section section = sections.get(found);
        boolean only = sections.stream().filter(one -> one.level() == 1).count() == 1;
        if (section.level() == 0 || section.level() == 1 && only) {
            throw new MovePlan.Refused("'" + wish.id() + "' is the whole page: move that");
        }
        return found;
    }

    private void run() throws IOException, MovePlan.Refused {
        int at = place();
        Map<String, String> same = new LinkedHashMap<>();
        moved().forEach(one -> one.ids().forEach(id -> same.put(id, id)));
        PageSections tried = after(at, same);
        Map<String, String> ids = ids(at, tried);
        PageSections after = ids.equals(same) ? tried : after(at, ids);
        List<String> worse = after.since(before);
        if (!worse.isEmpty()) {
            throw new MovePlan.Refused("the section cannot go without its page: " + String.join("; ", worse));
        }
        references(ids);
        redirects(ids, after);
    }

    private List<Section> moved() {
        return old.sections().subList(first, end);
    }

    /** Which of the other page's sections the moved one comes before; their number for the end. */
    private int place() throws MovePlan.Refused {
        if (wish.behind().isEmpty()) {
            return other.sections().size();
        }
        int found = before.find(wish.to(), wish.behind())
                .orElseThrow(() ->
                        new MovePlan.Refused("the page '" + wish.to() + "' has no section '" + wish.behind() + "'"));
        return before.behind(wish.to(), found);
    }

    /** The level at which the section is to stand. */
    private int level() {
        List<Section> sections = other.sections();
        Optional<Integer> behind = wish.behind().isEmpty() ? Optional.empty() : before.find(wish.to(), wish.behind());
        long tops = sections.stream().filter(one -> one.level() == 1).count();
        return behind.map(found -> sections.get(found).level()).orElse(tops == 1 ? 2 : 1);
    }

    /** Makes both texts, and reads them. */
    private PageSections after(int at, Map<String, String> ids) throws IOException, MovePlan.Refused {
        int start = old.start(first);
        int stop = old.start(end);
        List<String> rest = new ArrayList<>(old.lines().subList(0, start));
        rest.addAll(old.lines().subList(stop, old.lines().size()));
        List<String> block = restyled(start, stop);
        withoutBlankEnd(block);
        block.addAll(Definitions.needed(
                block,
                old.lines().subList(0, start),
                old.lines().subList(stop, old.lines().size()),
                other.lines()));
        Relocation relocation = new Relocation(docs, wish.from(), wish.to(), ids);
        Relocation.Rewritten taken = relocation
                .taken(String.join("\n", block))
                .then(text -> names(crossing.fromMoved()).in(text, markdown));
        withoutBlankEnd(rest);
        // What stands at the end of a page is its last section's, whoever needs it.
        rest.addAll(Definitions.needed(rest, old.lines().subList(start, stop), List.of(), List.of()));
        Relocation.Rewritten left = relocation
                .elsewhere(wish.from(), whole(rest))
                .then(text -> names(crossing.fromRest()).in(text, markdown))
                .then(this::listedBelow);
        int into = other.start(at);
        List<String> with = new ArrayList<>(other.lines().subList(0, into));
        withoutBlankEnd(with);
        with.addAll(with.isEmpty() ? List.of(taken.text(), "") : List.of("", taken.text(), ""));
        with.addAll(other.lines().subList(into, other.lines().size()));
        Relocation.Rewritten around = relocation
                .elsewhere(wish.to(), whole(with))
                .then(text -> names(Map.of()).in(text, markdown));
        DocFolder.Text as = docs.read(wish.from());
        plan.write(docs.path(wish.from()), as, left);
        plan.write(docs.path(wish.to()), fresh ? as : docs.read(wish.to()), around);
        return read(Map.of(wish.from(), left.text(), wish.to(), around.text()));
    }

    /** References by name in a text that has some to the other side of the move. */
    private NameChanges names(Map<String, String> refs) {
        Map<String, String> labels = new HashMap<>();
        for (Section section : docs.hasTitleLabels() ? moved() : List.<Section>of()) {
            String title = ":" + section.title().strip();
            labels.put(Slug.name(DocFolder.home(wish.from()) + title), DocFolder.home(wish.to()) + title);
        }
        return new NameChanges(Optional.empty(), labels, refs, Map.of());
    }

    /** The old page with the new one in its own toctree. */
    private Relocation.Rewritten listedBelow(String text) {
        Optional<String> with = fresh ? new Listing(docs, wish.to()).below(wish.from(), text) : Optional.of(text);
        listed = with.isPresent();
        return new Relocation.Rewritten(with.orElse(text), 0);
    }

    private static void withoutBlankEnd(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** A text with one line end at its end. */
    private static String whole(List<String> lines) {
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    /** The lines of the sections with their titles as the other page writes them. */
    private List<String> restyled(int start, int stop) throws MovePlan.Refused {
        List<String> block = new ArrayList<>(old.lines().subList(start, stop));
        int shift = level() - old.sections().get(first).level();
        int deepest = moved().stream().mapToInt(Section::level).max().orElse(1) + shift;
        Map<Integer, Titles.Style> styles = markdown ? Map.of() : (fresh ? old : other).styles();
        Map<Integer, Titles.Style> all = Titles.down(styles, deepest);
        for (int i = end - 1; i >= first; i--) {
            int text = old.title(i);
            Optional<Titles.Style> had = old.titles().style(text);
            String title = old.lines().get(text).strip();
            if (markdown && had.isEmpty()) {
                block.set(text - start, Titles.deeper(old.lines().get(text), shift));
            } else if (had.isPresent() && (!markdown || shift != 0)) {
                int from = text - start - (had.get().over() ? 1 : 0);
                block.subList(from, text - start + 2).clear();
                int level = old.sections().get(i).level() + shift;
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
    private Map<String, String> ids(int at, PageSections after) throws MovePlan.Refused {
        List<Section> now = after.of(wish.to());
        if (now.size() < at + moved().size()) {
            throw new MovePlan.Refused("the section's titles would be none on the other page");
        }
        return PageSections.ids(moved(), now.subList(at, now.size()));
    }

    /** Rewrites what other files say of the places, and lists a new page beside the old one. */
    private void references(Map<String, String> ids) throws IOException {
        Relocation relocation = new Relocation(docs, wish.from(), wish.to(), ids);
        NameChanges names = names(Map.of());
        for (String file : docs.texts()) {
            if (!file.equals(wish.from()) && !file.equals(wish.to())) {
                DocFolder.Text text = docs.read(file);
                Relocation.Rewritten now = PageSections.mayName(text.text(), ids, names)
                        ? relocation.elsewhere(file, text.text()).then(one -> names.in(one, DocFolder.isMarkdown(file)))
                        : new Relocation.Rewritten(text.text(), 0);
                Optional<String> with = listed || !docs.isPage(file)
                        ? Optional.empty()
                        : new Listing(docs, wish.to()).beside(file, now.text(), relocation);
                listed = listed || with.isPresent();
                if (now.paths() > 0 || with.isPresent()) {
                    plan.write(docs.path(file), text, new Relocation.Rewritten(with.orElse(now.text()), now.paths()));
                }
            }
        }
    }

    private void redirects(Map<String, String> ids, PageSections after) throws IOException, MovePlan.Refused {
        Map<String, String> gone = new LinkedHashMap<>(ids);
        gone.keySet().removeAll(after.anchors(wish.from()));
        gone.keySet().retainAll(published);
        plan.redirect(DocFolder.home(wish.from()), DocFolder.home(wish.to()), ids, gone);
    }
}
