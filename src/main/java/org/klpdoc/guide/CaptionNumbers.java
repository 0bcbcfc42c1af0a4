// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.xref.Numbers;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.PageFacts.Counted;
import org.klpdoc.xref.SiteIndex;

/**
 * The numbers of figures, tables and code with captions, counted from the first page along the toctrees, anew in each
 * section that has a number ({@code 1.1}, {@code 1.2}, {@code 2.1}), where the project wants them ({@code numfig}; Sphinx'
 * {@code assign_figure_numbers}).
 */
public final class CaptionNumbers implements Numbers {
    private static final int DEEPEST = 500;

    /**
     * What a project wants.
     *
     * @param on whether captions have numbers
     * @param depth how many parts of a section's number stand before them
     * @param equations whether formulas with labels are counted so, too, and not on each page by themselves
     * @param words how a number is shown, by kind: {@code Fig. %s}
     * @param reference how a reference to a formula is shown: {@code ({number})}
     */
    public record Wish(boolean on, int depth, boolean equations, Map<String, String> words, String reference) {
        /** No numbers. */
        public static final Wish NONE = new Wish(
                false,
                1,
                true,
                Map.of("section", "Section %s", "figure", "Fig. %s", "table", "Table %s", "code-block", "Listing %s"),
                "({number})");

        /** Copies the map. */
        public Wish {
            words = Map.copyOf(words);
        }

        /** The same as the documents' {@code conf.py} has it. */
        Wish with(ConfPy conf) {
            Map<String, String> own = new HashMap<>(words);
            own.putAll(conf.map("numfig_format"));
            return new Wish(
                    conf.flag("numfig", on),
                    conf.number("numfig_secnum_depth", depth),
                    conf.flag("math_numfig", equations),
                    own,
                    conf.text("math_eqref_format", reference));
        }
    }

    private final SectionNumbers sections;
    private final Map<String, List<List<TocTarget>>> targets;
    private final Wish wish;
    private final Map<String, Map<String, String>> numbers = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Set<String> walked = new HashSet<>();

    CaptionNumbers(
            SiteIndex index,
            Map<String, List<List<TocTarget>>> targets,
            SectionNumbers sections,
            Wish wish,
            String root) {
        this.sections = sections;
        this.targets = targets;
        this.wish = wish;
        if (wish.on()) {
            index.page(root).ifPresent(page -> page(page, "", 0));
        }
    }

    @Override
    public String of(PageFacts page, Counted counted) {
        if (counted.kind().equals("section")) {
            return withoutStop(sections.of(page, counted.id()));
        }
        return numbers.getOrDefault(page.address().page(), Map.of()).getOrDefault(counted.id(), "");
    }

    @Override
    public boolean areOn() {
        return wish.on();
    }

    @Override
    public String named(String kind, String number) {
        String words = wish.words().getOrDefault(kind, "%s");
        return words.replace("%s", number).replace("{number}", number);
    }

    @Override
    public String equation(String number) {
        return wish.reference().replace("{number}", number);
    }

    /** What stands before the captions of a page, by id: {@code Fig. 1.2}. */
    Map<String, String> captions(PageFacts page) {
        Map<String, String> found = new HashMap<>();
        collect(page, page.outline(), found);
        return found;
    }

    private void collect(PageFacts page, List<PageFacts.OutlineItem> items, Map<String, String> into) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                collect(page, heading.children(), into);
            } else if (item instanceof PageFacts.OutlineItem.Captioned captioned) {
                String number = of(page, captioned.counted());
                if (!number.isEmpty()) {
                    into.put(captioned.counted().id(), named(captioned.counted().kind(), number));
                }
            }
        }
    }

    private void page(PageFacts page, String section, int depth) {
        if (depth < DEEPEST && walked.add(page.address().page())) {
            numbers.put(page.address().page(), new HashMap<>());
            items(page, page.outline(), section, depth);
        }
    }

    private void items(PageFacts page, List<PageFacts.OutlineItem> items, String section, int depth) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                String own = withoutStop(sections.of(page, heading.id()));
                items(page, heading.children(), own.isEmpty() ? section : own, depth);
            } else if (item instanceof PageFacts.OutlineItem.Captioned captioned) {
                number(page, captioned.counted(), section);
            } else if (item instanceof PageFacts.OutlineItem.TocPlace place) {
                toctree(page, page.toctrees().get(place.number()), section, depth);
            }
        }
    }

    private void toctree(PageFacts page, Block.Toctree toctree, String section, int depth) {
        for (TocTarget target :
                targets.getOrDefault(page.address().page(), List.of()).get(toctree.number())) {
            target.page().ifPresent(to -> page(to, section, depth + 1));
        }
    }

    private void number(PageFacts page, Counted counted, String section) {
        if (counted.kind().equals(EQUATION) && !wish.equations()) {
            return;
        }
        String[] parts = section.isEmpty() ? new String[0] : section.split("\\.");
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < Math.min(parts.length, wish.depth()); i++) {
            prefix.append(parts[i]).append('.');
        }
        int count = counters.merge(counted.kind() + " " + prefix, 1, Integer::sum);
        numbers.computeIfAbsent(page.address().page(), none -> new HashMap<>())
                .put(counted.id(), prefix.toString() + count);
    }

    private static String withoutStop(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }
}
