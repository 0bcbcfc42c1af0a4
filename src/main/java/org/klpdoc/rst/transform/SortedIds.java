// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;

/** A section's generated id ({@code id7}) goes behind those that its author gave, as Sphinx has it. */
final class SortedIds implements Transform {
    @Override
    public void apply(DraftPage page) {
        if (!page.isSphinx()) {
            return;
        }
        for (Draft section : page.list(DraftPage.Register.SECTIONS)) {
            if (section.ids().size() > 1 && section.ids().get(0).startsWith("id")) {
                List<String> sorted =
                        new ArrayList<>(section.ids().subList(1, section.ids().size()));
                sorted.add(section.ids().get(0));
                section.setIds(sorted);
            }
        }
    }
}
