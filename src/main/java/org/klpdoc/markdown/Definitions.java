// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.Reference;
import java.util.HashMap;
import java.util.Map;
import org.klpdoc.doc.Slug;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** {@code [label]: address}: shown nowhere; of two with one label the first counts, and the second is reported. */
final class Definitions {
    private final PageState page;
    private final Map<String, Pos> labels = new HashMap<>();

    Definitions(PageState page) {
        this.page = page;
    }

    void add(Reference reference) {
        Pos pos = page.pos(reference);
        String label = Guarded.unmasked(reference.getReference());
        Pos first = labels.putIfAbsent(Slug.name(label), pos);
        if (first != null) {
            page.report(Diagnostic.of(
                            Severity.WARNING,
                            "md.duplicate-reference",
                            pos,
                            "the label \"" + label + "\" is defined twice; this one is not used")
                    .withRelated(first, "first defined here"));
        }
    }
}
