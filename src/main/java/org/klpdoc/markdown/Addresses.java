// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * What the address of a link means.
 *
 * <pre>
 * [text](https://www.kernel.org/)              an address: http, https, mailto, ftp, tel
 * [text](../livepatch/callbacks.md#example)    a page or a file, relative to this one; also .rst; also just #anchor
 * [text](ref:livepatch-api)                    a label of any page; without text its title stands there
 * [text](doc:livepatch/shadow-vars)            a page by name, also with a leading slash or of another source
 *                                              (doc:linux:livepatch/shadow-vars)
 * [text](term:consistency%20model)             a term of the glossary, spaces as %20
 * [text](c:func:klp_enable_patch)              what C code defines: func, macro, struct, union, enum, enumerator,
 *                                              member, type, var
 * </pre>
 *
 * <p>GitHub shows the last four as their text alone, which is what a reader there can use.
 */
final class Addresses {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp", "tel");

    /** The roles that a link can name by a scheme of their own. */
    private static final Set<String> STANDARD = Set.of("ref", "doc", "term");

    private static final List<String> C_ROLES = List.of(
            "func", "function", "macro", "struct", "union", "enum", "enumerator", "member", "type", "var", "data");

    private static final Set<String> PICTURES =
            Set.of("data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp");

    private final PageState page;

    Addresses(PageState page) {
        this.page = page;
    }

    /**
     * A link.
     *
     * @param address its address, with escapes and character references taken away
     * @param content its text
     * @return one element, or the bare text where the address is none that may be used
     */
    List<Inline> link(Attrs attrs, String address, List<Inline> content) {
        String clean = clean(address);
        String scheme = scheme(clean);
        String rest = clean.substring(Math.min(clean.length(), scheme.length() + 1));
        if (scheme.isEmpty() && !clean.startsWith("//")) {
            return List.of(reference(attrs, "", "link", clean, content));
        }
        if (SCHEMES.contains(scheme)) {
            return List.of(new Inline.Reference(attrs, clean, "", "", false, content));
        }
        if (STANDARD.contains(scheme) && !rest.isBlank()) {
            return List.of(reference(attrs, "std", scheme, decoded(rest), content));
        }
        int colon = rest.indexOf(':');
        if (scheme.equals("c") && colon > 0 && C_ROLES.contains(rest.substring(0, colon))) {
            String role = rest.substring(0, colon);
            String name = decoded(rest.substring(colon + 1)).strip();
            return List.of(reference(attrs, "c", role, name, literal(role, name, content)));
        }
        refuse(attrs, clean, scheme);
        return content;
    }

    /** Whether an image may be shown; a report where it may not. */
    boolean isPicture(Attrs attrs, String address) {
        String scheme = scheme(address);
        if (scheme.isEmpty() && !address.startsWith("//") || scheme.equals("http") || scheme.equals("https")) {
            return true;
        }
        int end = address.indexOf(';') >= 0 ? address.indexOf(';') : address.length();
        if (scheme.equals("data") && PICTURES.contains(address.substring(0, end).toLowerCase(Locale.ROOT))) {
            return true;
        }
        refuse(attrs, address, scheme);
        return false;
    }

    /** The address without what browsers drop: control characters, and white space at the ends. */
    static String clean(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= ' ' && c != 0x7f) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /** What stands before the first colon, in lower case, if it is a scheme; else "". */
    static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
            if (!letter && !later) {
                return "";
            }
        }
        return "";
    }

    private Inline reference(Attrs attrs, String domain, String role, String target, List<Inline> content) {
        boolean explicit = !content.isEmpty();
        List<Inline> shown = explicit ? content : List.of(new Inline.Text(target));
        return new Inline.CrossReference(attrs, page.nextReference(), domain, role, target, "", explicit, false, shown);
    }

    /** The name of something in C is shown as code, as the roles of reStructuredText do. */
    private static List<Inline> literal(String role, String name, List<Inline> content) {
        String text = content.isEmpty() ? name : PlainText.of(content);
        boolean named = text.equals(name) || text.equals(name + "()");
        boolean plain = content.isEmpty() || content.size() == 1 && content.get(0) instanceof Inline.Text;
        if (!named || !plain) {
            return content;
        }
        Attrs attrs = Attrs.NONE.withClasses(List.of("xref", "c", "c-" + role));
        return List.of(new Inline.Literal(attrs, List.of(new Inline.Text(text))));
    }

    private void refuse(Attrs attrs, String address, String scheme) {
        String shown = address.length() > 60 ? address.substring(0, 60) + "..." : address;
        String what = scheme.isEmpty() ? "\"//\"" : "\"" + scheme + ":\"";
        String hint = scheme.equals("c")
                ? "name the kind, too: c:func:NAME, c:struct:NAME, c:macro:NAME ..."
                : "use http, https, mailto, ftp, tel, a relative path, or ref:, doc:, term:, c:func:";
        page.report(Diagnostic.of(
                        Severity.WARNING,
                        "md.unsafe-address",
                        attrs.pos(),
                        "a link with " + what + " is not made: " + shown)
                .withHint(hint));
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            out[length++] = low < 0 ? bytes[i] : (byte) (high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
