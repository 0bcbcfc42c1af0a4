// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.compare.Section;
import org.klpdoc.doc.Slug;
import org.klpdoc.guide.Gathered;

/**
 * A section by another name, on the page where it is: its title or, where the name is that of a label, the label; what
 * refers to it by either; the redirect of its place.
 */
final class SectionRename {
    /**
     * What is to be called how.
     *
     * @param page the page's file
     * @param id the section, by an id of its title or of a label before it
     * @param name its new title or label
     */
    record Wish(String page, String id, String name) {}

    private final Gathered gathered;
    private final DocFolder docs;
    private final Wish wish;
    private final boolean markdown;
    private final MovePlan plan;

    private SectionRename(Gathered gathered, DocFolder docs, Wish wish) {
        this.gathered = gathered;
        this.docs = docs;
        this.wish = wish;
        this.markdown = DocFolder.isMarkdown(wish.page());
        String home = DocFolder.home(wish.page());
        this.plan = new MovePlan(docs, home + "#" + wish.id() + " -> " + home + "#" + Slug.id(wish.name()));
    }

    /** Plans it. */
    static MovePlan plan(Gathered gathered, DocFolder docs, Wish wish) throws IOException, MovePlan.Refused {
        SectionRename rename = new SectionRename(gathered, docs, wish);
        rename.run();
        return rename.plan;
    }

    private PageSections read(Map<String, String> texts) {
        return PageSections.of(gathered, docs, List.of(wish.page()), texts);
    }

    /** What is to be: the lines of the page, and what references by name are then. */
    private record Renamed(List<String> lines, NameChanges names) {}

    private void run() throws IOException, MovePlan.Refused {
        PageSections before = read(Map.of());
        int found = before.find(wish.page(), wish.id())
                .orElseThrow(() ->
                        new MovePlan.Refused("the page '" + wish.page() + "' has no section '" + wish.id() + "'"));
        PageLines page = PageLines.of(docs.read(wish.page()).text(), before.of(wish.page()));
        Optional<String> label = page.labels(found).stream()
                .filter(one -> Slug.id(one).equals(wish.id()))
                .findFirst();
        Renamed renamed = label.isPresent() ? label(page, label.get()) : title(page, found);
        String text = String.join("\n", renamed.lines());
        Map<String, String> ids = ids(before, read(Map.of(wish.page(), text)), found);
        Relocation relocation = new Relocation(docs, wish.page(), wish.page(), ids);
        Relocation.Rewritten own = relocation
                .elsewhere(wish.page(), text)
                .then(one -> renamed.names().in(one, markdown));
        PageSections after = read(Map.of(wish.page(), own.text()));
        List<String> worse = after.since(before);
        if (!worse.isEmpty()) {
            throw new MovePlan.Refused("the section cannot be called so: " + String.join("; ", worse));
        }
        plan.write(docs.path(wish.page()), docs.read(wish.page()), own);
        references(relocation, renamed.names(), ids);
        String home = DocFolder.home(wish.page());
        plan.redirect(home, home, ids, ids);
    }

    private Renamed label(PageLines page, String label) throws IOException, MovePlan.Refused {
        if (wish.name().indexOf(':') >= 0 || wish.name().indexOf('`') >= 0) {
            throw new MovePlan.Refused("'" + wish.name() + "' cannot be a label");
        } else if (docs.labels(wish.name()).contains(wish.name())) {
            throw new MovePlan.Refused("there is a label '" + wish.name() + "' already");
        }
        List<String> lines = new ArrayList<>(page.lines());
        lines.replaceAll(line -> Titles.label(line).filter(label::equals).isPresent()
                ? line.substring(0, line.indexOf("..")) + ".. _" + wish.name() + ":"
                : line);
        Map<String, String> names = Map.of(Slug.name(label), wish.name());
        return new Renamed(lines, new NameChanges(Optional.empty(), names, names, Map.of()));
    }

    private Renamed title(PageLines page, int found) throws MovePlan.Refused {
        String title = written();
        int text = page.title(found);
        Optional<Titles.Style> style = page.titles().style(text);
        List<String> lines = new ArrayList<>(page.lines());
        if (style.isEmpty()) {
            String marks = lines.get(text).replaceFirst("^( {0,3}#{1,6}[ \\t]+).*$", "$1");
            lines.set(text, marks + title);
        } else {
            int from = text - (style.get().over() ? 1 : 0);
            lines.subList(from, text + 2).clear();
            lines.addAll(from, Titles.written(title, style.get()));
        }
        String old = page.sections().get(found).title().strip();
        Map<String, String> labels = new HashMap<>();
        if (docs.hasTitleLabels()) {
            String home = DocFolder.home(wish.page());
            labels.put(Slug.name(home + ":" + old), home + ":" + title);
        }
        Map<String, String> names = markdown ? Map.of() : Map.of(Slug.name(old), title);
        return new Renamed(lines, new NameChanges(Optional.empty(), labels, Map.of(), names));
    }

    /** The new title: as it was given, or made of an id. */
    private String written() throws MovePlan.Refused {
        String name = wish.name().strip();
        if (name.isEmpty() || name.indexOf('\n') >= 0) {
            throw new MovePlan.Refused("a title has one line");
        }
        boolean id = Slug.id(name).equals(name);
        return id
                ? name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' ')
                : name;
    }

    /** The ids that are others then; the section must have one of its new name. */
    private Map<String, String> ids(PageSections before, PageSections after, int found) throws MovePlan.Refused {
        List<Section> was = before.of(wish.page());
        List<Section> now = after.of(wish.page());
        if (was.size() != now.size()) {
            throw new MovePlan.Refused("'" + wish.name() + "' would be no title there");
        }
        Map<String, String> ids =
                new LinkedHashMap<>(PageSections.ids(was.subList(found, found + 1), now.subList(found, found + 1)));
        ids.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
        String wanted = Slug.id(wish.name());
        if (!ids.containsKey(wish.id())) {
            throw new MovePlan.Refused("the section would have the id '" + wish.id() + "' then, too");
        } else if (before.anchors(wish.page()).contains(wanted)) {
            throw new MovePlan.Refused("the page '" + wish.page() + "' has '" + wanted + "' already");
        }
        if (now.get(found).ids().contains(wanted)) {
            ids.replaceAll((old, anyOf) -> wanted);
        }
        return ids;
    }

    private void references(Relocation relocation, NameChanges names, Map<String, String> ids) throws IOException {
        NameChanges far = new NameChanges(Optional.empty(), names.labels(), Map.of(), Map.of());
        for (String file : docs.texts()) {
            DocFolder.Text text = docs.read(file);
            if (!file.equals(wish.page()) && PageSections.mayName(text.text(), ids, far)) {
                Relocation.Rewritten now =
                        relocation.elsewhere(file, text.text()).then(one -> far.in(one, DocFolder.isMarkdown(file)));
                if (now.paths() > 0) {
                    plan.write(docs.path(file), text, now);
                }
            }
        }
    }
}
