// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Names;

/**
 * {@code `text`}, {@code :role:`text`}, {@code `text`:role:} and the phrase references {@code `text`_} and
 * {@code `text`__}: whatever begins with a backquote, up to the decision which of them it is.
 */
final class Interpreted {
    private Interpreted() {}

    /** What stands behind an end-string: where it begins, the role's name or "", the underscores, where it ends. */
    private record End(int at, String role, String underscores, int stop) {}

    /** Reads {@code :role:`text`}, the scan being at the first colon. */
    static boolean readRole(InlineScan scan) {
        String text = scan.text();
        int start = scan.at();
        int name = SimpleNames.end(text, start + 1, text.length());
        boolean role = name > start + 1 && text.startsWith(":`", name) && !text.startsWith("``", name + 1);
        return role && read(scan, start, name + 1);
    }

    /** Reads what the backquote at {@code quote} begins; a role before it begins at {@code start}. */
    static boolean read(InlineScan scan, int start, int quote) {
        String text = scan.text();
        int begin = quote + 1;
        if (begin < text.length() && Names.isSpace(text.charAt(begin))) {
            return false;
        }
        String role = quote > start ? text.substring(start + 1, quote - 1) : "";
        if (role.isEmpty() && scan.quoted(start, begin)) {
            scan.pass(begin);
            return true;
        }
        End end = end(scan, begin);
        if (end.at() < 0) {
            Draft message = scan.report(
                    2,
                    "rst.inline-start",
                    scan.pos(quote),
                    "Inline interpreted text or phrase reference start-string without end-string.");
            // the role before it stays text: nothing says that it is one
            scan.refuse(quote, begin, message);
            return true;
        }
        decide(scan, start, begin, role, end);
        return true;
    }

    private static void decide(InlineScan scan, int start, int begin, String role, End end) {
        String text = scan.text();
        if (!end.role().isEmpty() && !role.isEmpty()) {
            refuse(
                    scan,
                    start,
                    end,
                    "rst.two-roles",
                    "Multiple roles in interpreted text (both prefix and suffix present; only one allowed).");
            return;
        }
        String wanted = role.isEmpty() ? end.role() : role;
        if (!end.underscores().isEmpty() && !wanted.isEmpty()) {
            String place = role.isEmpty() ? "suffix" : "prefix";
            refuse(
                    scan,
                    start,
                    end,
                    "rst.role-and-reference",
                    "Mismatch: both interpreted text role " + place + " and reference suffix.");
            return;
        }
        String content = text.substring(begin, end.at());
        if (!end.underscores().isEmpty()) {
            PhraseReferences.make(scan, start, end.stop(), content);
        } else {
            RoleTexts.make(
                    scan,
                    start,
                    end.stop(),
                    role.isEmpty() && !wanted.isEmpty() ? end.at() + 1 : start,
                    wanted,
                    content);
        }
    }

    private static void refuse(InlineScan scan, int start, End end, String code, String message) {
        scan.refuse(start, end.stop(), scan.report(2, code, scan.pos(start), message));
    }

    private static End end(InlineScan scan, int begin) {
        String text = scan.text();
        End none = new End(-1, "", "", -1);
        if (begin >= scan.noBackquoteFrom()) {
            return none;
        }
        for (int at = text.indexOf('`', begin); at >= 0; at = text.indexOf('`', at + 1)) {
            if (at == begin || !isEscaped(text, at, begin)) {
                End found = suffix(scan, at);
                if (found.at() >= 0) {
                    return at == begin ? none : found;
                }
            }
        }
        scan.noBackquoteFrom(begin);
        return none;
    }

    /** White space before an end-string counts as part of the text where it is escaped itself. */
    private static boolean isEscaped(String text, int at, int begin) {
        char before = text.charAt(at - 1);
        boolean special = before == '\0' || Names.isSpace(before);
        return special && !(at - 2 >= begin && text.charAt(at - 2) == '\0');
    }

    private static End suffix(InlineScan scan, int at) {
        String text = scan.text();
        int behind = at + 1;
        String role = "";
        int afterRole = behind;
        if (behind < text.length() && text.charAt(behind) == ':') {
            int name = SimpleNames.end(text, behind + 1, text.length());
            if (name > behind + 1 && name < text.length() && text.charAt(name) == ':') {
                role = text.substring(behind + 1, name);
                afterRole = name + 1;
            }
        }
        if (!role.isEmpty()) {
            End found = underscores(scan, at, role, afterRole);
            if (found.at() >= 0) {
                return found;
            }
        }
        return underscores(scan, at, "", behind);
    }

    private static End underscores(InlineScan scan, int at, String role, int from) {
        for (int count = 2; count >= 0; count--) {
            String wanted = "__".substring(0, count);
            if (scan.text().startsWith(wanted, from) && scan.ends().mayEnd(from + count)) {
                return new End(at, role, wanted, from + count);
            }
        }
        return new End(-1, "", "", -1);
    }
}
