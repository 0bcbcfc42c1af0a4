// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.klpdoc.doc.Inline;

/**
 * A declaration's signature as another place shows it: the declared name leads to the declaration, and the parentheses of
 * a function look like any others, as Sphinx has it.
 */
final class AliasSignature {
    private static final String DECLARED = "descname";
    private static final String BEFORE = "descclassname";
    private static final String PARENTHESIS = "sig-paren";

    private final SiteIndex.Found<PageFacts.Symbol> symbol;
    private final Link declaration;
    private final Function<Inline.CrossReference, Optional<Link>> finder;
    private final List<Optional<Link>> links;
    private final int first;
    private final boolean function;

    /**
     * The signature of a declaration.
     *
     * @param declaration where that is
     * @param finder finds where names in it lead
     * @param links takes the links of what is made here; the first of them has the number {@code first}
     */
    AliasSignature(
            SiteIndex.Found<PageFacts.Symbol> symbol,
            Link declaration,
            Function<Inline.CrossReference, Optional<Link>> finder,
            List<Optional<Link>> links,
            int first) {
        this.symbol = symbol;
        this.declaration = declaration;
        this.finder = finder;
        this.links = links;
        this.first = first;
        this.function = symbol.what().objtype().equals("function");
    }

    /** The signature's parts. */
    List<Inline> parts() {
        List<Inline> out = new ArrayList<>();
        symbol.what().signature().forEach(part -> add(part, out));
        return out;
    }

    private void add(Inline part, List<Inline> out) {
        if (part instanceof Inline.CrossReference reference) {
            out.add(numbered(reference.target(), finder.apply(reference), reference.content()));
        } else if (part instanceof Inline.Span span) {
            List<String> classes = span.attrs().classes();
            if (classes.contains(DECLARED)) {
                out.add(numbered(symbol.what().name(), Optional.of(declaration), span.content()));
            } else if (classes.contains(BEFORE)) {
                span.content().forEach(inner -> add(inner, out));
            } else {
                boolean plain = function && classes.contains(PARENTHESIS);
                out.add(plain ? SignatureParts.span("p", span.content()) : span);
            }
        } else if (function && part instanceof Inline.Text text && text.text().equals(", ")) {
            out.add(SignatureParts.span("p", List.of(new Inline.Text(","))));
            out.add(SignatureParts.span("w", List.of(new Inline.Text(" "))));
        } else {
            out.add(part);
        }
    }

    private Inline numbered(String target, Optional<Link> link, List<Inline> content) {
        links.add(link);
        return SignatureParts.reference(target, symbol.what().name(), first + links.size() - 1, content);
    }
}
