// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;

/** What the signatures of C declarations are made of, and the numbers of its kinds in a page's facts as bytes. */
final class SignatureParts {
    static final int TEXT = 0;
    static final int SPAN = 1;
    static final int REFERENCE = 2;
    static final int LITERAL = 3;

    private SignatureParts() {}

    /** A part with classes, as their attribute has them. */
    static Inline span(String classes, List<Inline> content) {
        return new Inline.Span(Attrs.NONE.withClasses(List.of(classes.split(" "))), content);
    }

    /** A name that leads to what it names, looked up in a scope. */
    static Inline.CrossReference reference(String target, String scope, int number, List<Inline> content) {
        return new Inline.CrossReference(Attrs.NONE, number, "c", "identifier", target, scope, true, false, content);
    }
}
