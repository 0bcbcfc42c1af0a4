// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.PageFacts.OutlineItem;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.TocEntry;

/**
 * Makes the lines that a toctree shows: the sections of its pages, their own toctrees in their places, down to the
 * depth that is asked for (Sphinx' {@code TocTree.resolve}).
 */
final class TocBuilder {
    private static final int DEEPEST = 20;

    private final Map<String, List<List<TocTarget>>> targets;
    private final SectionNumbers numbers;

    TocBuilder(Map<String, List<List<TocTarget>>> targets, SectionNumbers numbers) {
        this.targets = targets;
        this.numbers = numbers;
    }

    /** The lines of each of a page's toctrees. */
    List<List<TocEntry>> of(PageFacts page) {
        List<List<TocEntry>> all = new ArrayList<>(page.toctrees().size());
        for (Block.Toctree toctree : page.toctrees()) {
            all.add(toctree.hidden() ? List.of() : new One(page, toctree).lines(list(page, toctree.number()), 1));
        }
        return all;
    }

    private List<TocTarget> list(PageFacts page, int toctree) {
        return targets.getOrDefault(page.address().page(), List.of()).get(toctree);
    }

    /** The work on one toctree. */
    private final class One {
        private final String from;
        private final Block.Toctree toctree;
        private final int maxdepth;
        private final List<String> above = new ArrayList<>();

        One(PageFacts page, Block.Toctree toctree) {
            this.from = page.address().page();
            this.toctree = toctree;
            this.maxdepth = toctree.maxdepth() > 0 ? Math.min(toctree.maxdepth(), DEEPEST) : DEEPEST;
            above.add(from);
        }

        List<TocEntry> lines(List<TocTarget> list, int depth) {
            List<TocEntry> lines = new ArrayList<>();
            if (depth > maxdepth) {
                return lines;
            }
            for (TocTarget target : list) {
                List<Inline> own = target.title().isEmpty() ? List.of() : List.of(new Inline.Text(target.title()));
                if (target.page().isEmpty()) {
                    lines.add(new TocEntry(target.href(), !target.isIndex(), "", own, List.of()));
                    continue;
                }
                PageFacts page = target.page().get();
                String name = page.address().page();
                if (name.equals(from) && above.size() == 1) {
                    List<Inline> title = own.isEmpty() ? page.title() : own;
                    lines.add(new TocEntry(Paths.href(from, name, ""), false, "", title, List.of()));
                } else if (!above.contains(name)) {
                    above.add(name);
                    lines.addAll(page(page, own, depth));
                    above.remove(above.size() - 1);
                }
            }
            return lines;
        }

        /** The lines of a page's top level, the first of them leading to the page as a whole. */
        private List<TocEntry> page(PageFacts page, List<Inline> own, int depth) {
            List<TocEntry> lines = new ArrayList<>();
            boolean single = page.outline().size() == 1;
            for (OutlineItem item : page.outline()) {
                if (item instanceof OutlineItem.Heading heading) {
                    OutlineItem.Heading shown = new OutlineItem.Heading(
                            lines.isEmpty() ? "" : heading.id(),
                            single && !own.isEmpty() ? own : heading.title(),
                            heading.children());
                    List<String> tags = lines.isEmpty() ? page.tags() : List.of();
                    lines.add(entry(page, shown, tags, numbers.of(page, heading.id()), depth));
                } else if (item instanceof OutlineItem.TocPlace place) {
                    lines.addAll(nested(page, place.number(), depth));
                }
            }
            return lines;
        }

        private TocEntry entry(
                PageFacts page, OutlineItem.Heading heading, List<String> tags, String number, int depth) {
            List<TocEntry> children = new ArrayList<>();
            if (depth + 1 <= maxdepth) {
                below(page, heading.children(), depth + 1, children);
            }
            String href = Paths.href(from, page.address().page(), heading.id());
            return new TocEntry(href, false, number, heading.title(), tags, children);
        }

        private void below(PageFacts page, List<OutlineItem> items, int depth, List<TocEntry> into) {
            for (OutlineItem item : items) {
                if (item instanceof OutlineItem.TocPlace place) {
                    into.addAll(nested(page, place.number(), depth));
                } else if (item instanceof OutlineItem.Heading heading) {
                    if (toctree.titlesonly()) {
                        // Only the titles of pages are wanted: a section's own toctrees move up to it.
                        below(page, heading.children(), depth, into);
                    } else {
                        into.add(entry(page, heading, List.of(), numbers.of(page, heading.id()), depth));
                    }
                }
            }
        }

        private List<TocEntry> nested(PageFacts page, int number, int depth) {
            boolean shown =
                    toctree.includehidden() || !page.toctrees().get(number).hidden();
            return shown ? lines(list(page, number), depth) : List.of();
        }
    }
}
