// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.PageFacts.OutlineItem;

/** The entries that a page's facts tell of, without its text. */
final class NameEntries {
    private NameEntries() {}

    /** All that has a name on a page, the page itself first. */
    static List<Entry> of(PageFacts facts, String title, UnaryOperator<String> typography) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Entry.PAGE, "", title, ""));
        List<Entry> sections = new ArrayList<>();
        sections(facts.outline(), sections, typography);
        // The first section is the page.
        entries.addAll(sections.subList(Math.min(1, sections.size()), sections.size()));
        facts.symbols().forEach(one -> entries.add(new Entry(one.objtype(), one.id(), one.name(), "")));
        facts.objects().forEach(one -> entries.add(new Entry(one.objtype(), one.id(), one.name(), "")));
        facts.terms().forEach(one -> entries.add(new Entry(Entry.TERM, one.id(), one.text(), "")));
        entries.addAll(labels(facts));
        return entries;
    }

    private static void sections(List<OutlineItem> outline, List<Entry> into, UnaryOperator<String> typography) {
        for (OutlineItem item : outline) {
            if (item instanceof OutlineItem.Heading heading) {
                String title = typography.apply(PlainText.of(heading.title()));
                into.add(new Entry(Entry.kindOfSection(title), heading.id(), title, ""));
                sections(heading.children(), into, typography);
            }
        }
    }

    /** The labels that say something else than the title of the section they stand before, be it with the name of the page. */
    static List<Entry> labels(PageFacts facts) {
        String prefix = facts.address().page() + ':';
        Set<String> titles = new HashSet<>();
        List<Entry> labels = new ArrayList<>();
        for (PageFacts.Label label : facts.labels()) {
            String title = label.title().isEmpty() ? "" : PlainText.of(label.title());
            String own = label.name().regionMatches(true, 0, prefix, 0, prefix.length())
                    ? label.name().substring(prefix.length())
                    : label.name();
            if (!words(own).equals(words(title)) && titles.add(label.name())) {
                labels.add(new Entry(Entry.LABEL, label.id(), label.name(), title));
            }
        }
        return labels;
    }

    private static String words(String name) {
        return Letters.key(name.replace('_', ' '));
    }
}
