// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.check.prose.PageText;
import org.klpdoc.check.prose.Uses;
import org.klpdoc.guide.Guide;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** The uses of names that {@code retired} in guide.yaml says are history; a sentence that says so itself is fine. */
final class Retired {
    private final List<Guide.RetiredName> names;

    Retired(List<Guide.RetiredName> names) {
        this.names = names;
    }

    /** What a page still recommends. */
    List<Diagnostic> in(PageText page) {
        List<Diagnostic> out = new ArrayList<>();
        for (Guide.RetiredName name : names) {
            for (Uses.Use use : Uses.of(page, name.name())) {
                if (!use.past()) {
                    String since = name.since().isEmpty() ? "" : " since " + name.since();
                    String message = "'" + name.name() + "' is history" + since;
                    String hint = name.instead().isEmpty() ? "" : "write " + name.instead() + " instead";
                    out.add(Diagnostic.of(Severity.WARNING, "drift.retired", use.pos(), message)
                            .withHint(hint));
                }
            }
        }
        return out;
    }
}
