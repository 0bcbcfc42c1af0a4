// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.ObjectsInv;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/** What a site offers to the references of other projects: its pages, labels, terms and C declarations. */
final class SiteObjects {
    private static final int ORDINARY = 1;
    private static final int UNIMPORTANT = -1;

    private SiteObjects() {}

    static ObjectsInv of(String project, SiteIndex index) {
        List<ObjectsInv.Entry> entries = new ArrayList<>();
        for (PageFacts page : index.pages().values()) {
            String file = page.address().page() + ".html";
            entries.add(new ObjectsInv.Entry(
                    page.address().page(), "std:doc", UNIMPORTANT, file, shown(PlainText.of(page.title()))));
            for (PageFacts.Label label : page.labels()) {
                String title = PlainText.of(label.title());
                if (!title.isEmpty() && first(index, page, label)) {
                    entries.add(new ObjectsInv.Entry(
                            label.name(), "std:label", UNIMPORTANT, file + "#" + label.id(), shown(title)));
                }
            }
            for (PageFacts.TermFact term : page.terms()) {
                entries.add(
                        new ObjectsInv.Entry(term.text(), "std:term", UNIMPORTANT, file + "#" + term.id(), shown("")));
            }
            for (PageFacts.Symbol symbol : page.symbols()) {
                entries.add(new ObjectsInv.Entry(
                        symbol.name(), "c:" + symbol.objtype(), ORDINARY, file + "#" + symbol.id(), shown("")));
            }
        }
        return new ObjectsInv(project.isEmpty() ? "documentation" : project, "", entries);
    }

    private static boolean first(SiteIndex index, PageFacts page, PageFacts.Label label) {
        return index.label(page.address().source(), label.name())
                .map(found -> found.what() == label)
                .orElse(false);
    }

    private static String shown(String title) {
        return title.isEmpty() ? "-" : title;
    }
}
