// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/** Makes inline elements of a C signature, with the classes that Sphinx gives them. */
public final class SignatureDrafts {
    private SignatureDrafts() {}

    /**
     * The elements of a signature's parts.
     *
     * @param scope the C namespace in which its names are looked up, or ""
     */
    public static List<Draft> of(List<Part> parts, String scope, Pos pos) {
        List<Draft> drafts = new ArrayList<>();
        for (Part part : parts) {
            drafts.add(of(part, scope, pos));
        }
        return drafts;
    }

    /** A name that is declared, or what stands for one. */
    public static Draft declared(String name, Pos pos) {
        return spanned(List.of("sig-name", "descname"), pos).add(Draft.text(name));
    }

    private static Draft of(Part part, String scope, Pos pos) {
        return switch (part.role()) {
            case TEXT -> Draft.text(part.text());
            case LITERAL -> Draft.of(Kind.LITERAL, pos, part.text());
            case DECLARED -> spanned(List.of("sig-name", "descname"), pos).add(leaf("n", part, pos));
            case PREFIX -> prefix(part.text(), scope, pos);
            case REFERENCE -> reference(part.target(), scope, pos).add(leaf("n", part, pos));
            default -> leaf(tokenClass(part.role()), part, pos);
        };
    }

    /** What stands before a declared name, each of its names leading to what it is of: {@code outer.inner.}. */
    private static Draft prefix(String text, String scope, Pos pos) {
        Draft span = spanned(List.of("sig-prename", "descclassname"), pos);
        for (int from = 0, dot = text.indexOf('.'); dot >= 0; from = dot + 1, dot = text.indexOf('.', from)) {
            if (dot > from) {
                String shown = CSignature.displayed(text.substring(from, dot));
                span.add(of(new Part(Role.REFERENCE, shown, text.substring(0, dot)), scope, pos));
            }
            span.add(leaf("p", new Part(Role.PUNCTUATION, ".", ""), pos));
        }
        return span;
    }

    private static Draft reference(String target, String scope, Pos pos) {
        return Draft.of(Kind.CROSS_REFERENCE, pos)
                .set(Key.DOMAIN, "c")
                .set(Key.ROLE, "identifier")
                .set(Key.TARGET, target)
                .set(Key.SCOPE, scope)
                .set(Key.EXPLICIT, true);
    }

    private static Draft leaf(String name, Part part, Pos pos) {
        return spanned(List.of(name), pos).add(Draft.text(part.text()));
    }

    private static Draft spanned(List<String> classes, Pos pos) {
        return Draft.of(Kind.INLINE, pos).classes(classes);
    }

    /** The short class names of Pygments, which Sphinx uses for signatures, too. */
    private static String tokenClass(Role role) {
        return switch (role) {
            case TYPE -> "kt";
            case KEYWORD -> "k";
            case NUMBER -> "m";
            case STRING -> "s";
            case CHARACTER -> "sc";
            case OPERATOR -> "o";
            case PUNCTUATION -> "p";
            case PARENTHESIS -> "sig-paren";
            case SPACE -> "w";
            default -> "n";
        };
    }
}
