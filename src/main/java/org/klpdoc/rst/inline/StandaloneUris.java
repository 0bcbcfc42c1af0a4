// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/**
 * {@code https://example.org} and {@code me@example.org} in running text become references.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#standalone-hyperlinks">standalone
 *     hyperlinks</a>
 */
final class StandaloneUris {
    private static final String URI = "-_.!~*'()[];/:@&=+$,%";
    private static final String URI_LAST = "_~*/=+";
    private static final String MAIL = "-_!~*'{|}/#?^`&=+$%";

    private StandaloneUris() {}

    /** A piece of {@code text} that is an address: where it begins and ends, where its colon is (or -1 for mail). */
    private record Found(int start, int end, int colon) {}

    private static final Found NOTHING = new Found(-1, -1, -1);

    /**
     * Splits text with escape marks into text and references.
     *
     * @param spot where a character of the whole text is
     * @param offset where the text begins in the whole
     * @param keepMarks whether the escape marks stay in the text nodes
     * @param out takes what was found
     */
    static void split(String text, InlineText.Spot spot, int offset, boolean keepMarks, List<Draft> out) {
        int from = 0;
        boolean possible = text.indexOf(':') >= 0 || text.indexOf('@') >= 0;
        while (possible && from < text.length()) {
            Found found = find(text, from);
            boolean link = found.start() >= 0
                    && (found.colon() < 0 || UriSchemes.known(text.substring(found.start(), found.colon())));
            if (!link) {
                break;
            }
            if (found.start() > from) {
                out.add(piece(text.substring(from, found.start()), keepMarks));
            }
            String whole = text.substring(found.start(), found.end());
            Pos pos = spot.at(offset + found.start());
            String uri = (found.colon() < 0 ? "mailto:" : "") + Escapes.plain(whole);
            out.add(Draft.of(Kind.REFERENCE, pos).add(Escapes.text(whole)).set(Key.REFURI, uri));
            from = found.end();
        }
        if (from < text.length()) {
            out.add(piece(text.substring(from), keepMarks));
        }
    }

    /** Whether all of the text is a mail address. */
    static boolean isMail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && text.charAt(0) != '.'
                && localStart(text, 0, at) == 0
                && mailEnd(text, at, false) == text.length();
    }

    /** Whether an address begins the text. */
    static boolean begins(String text) {
        return find(text, 0).start() == 0;
    }

    private static Draft piece(String text, boolean keepMarks) {
        return keepMarks ? Draft.text(text) : Escapes.text(text);
    }

    private static Found find(String text, int base) {
        int low = base;
        for (int i = base; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                int start = schemeStart(text, base, low, i);
                int end = start < 0 ? -1 : uriEnd(text, i + 1, 1);
                if (end >= 0) {
                    return new Found(start, end, i);
                }
                low = i + 1;
            } else if (c == '@') {
                int start = i > base && text.charAt(i - 1) == '\0' ? -1 : mailStart(text, base, low, i);
                int end = start < 0 ? -1 : mailEnd(text, i, true);
                if (end >= 0) {
                    return new Found(start, end, -1);
                }
            }
        }
        return NOTHING;
    }

    private static int schemeStart(String text, int base, int low, int colon) {
        int run = colon;
        while (run > low && isSchemeChar(text.charAt(run - 1))) {
            run--;
        }
        for (int at = run; at < colon; at++) {
            if (isLetter(text.charAt(at)) && mayBegin(text, base, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int mailStart(String text, int base, int low, int at) {
        for (int start = localStart(text, low, at); start < at; start++) {
            if (mayBegin(text, base, start) && text.charAt(start) != '.') {
                return start;
            }
        }
        return -1;
    }

    /** The first place, from {@code low}, behind which up to {@code at} are words of mail characters, a dot between. */
    private static int localStart(String text, int low, int at) {
        int start = at;
        while (start > low
                && (isMailChar(text.charAt(start - 1))
                        || text.charAt(start - 1) == '.' && start < at && text.charAt(start) != '.')) {
            start--;
        }
        return start;
    }

    private static int mailEnd(String text, int at, boolean suffix) {
        int run = at + 1;
        while (run < text.length() && (isMailChar(text.charAt(run)) || text.charAt(run) == '.')) {
            run++;
        }
        if (run == at + 1 || text.charAt(at + 1) == '.') {
            return -1;
        }
        // the last character is one of a URI's last; the host before it has one at least
        int top = run < text.length() && isUriChar(text.charAt(run)) ? run + 1 : run;
        for (int end = top; end > at + 2; end--) {
            if (isEnd(text, end) && (!suffix || maySuffix(text, end))) {
                return end;
            }
        }
        return -1;
    }

    /** The end of the longest URI whose part behind the scheme begins at {@code from}; -1 where there is none. */
    private static int uriEnd(String text, int from, int part) {
        int begin = from;
        if (part == 1) {
            int slashes = 0;
            while (slashes < 2 && begin < text.length() && text.charAt(begin) == '/') {
                begin++;
                slashes++;
            }
        }
        int run = begin;
        while (run < text.length() && isUriChar(text.charAt(run))) {
            run++;
        }
        for (int end = run; end > from; end--) {
            if (!isEnd(text, end)) {
                continue;
            }
            int more = -1;
            char next = end < text.length() ? text.charAt(end) : '\0';
            if (next == '?' && part == 1) {
                more = uriEnd(text, end + 1, 2);
            } else if (next == '#' && part < 3) {
                more = uriEnd(text, end + 1, 3);
            }
            if (more >= 0) {
                return more;
            }
            if (maySuffix(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isEnd(String text, int end) {
        char last = text.charAt(end - 1);
        boolean lastOfUri = isLetter(last) || last >= '0' && last <= '9' || URI_LAST.indexOf(last) >= 0;
        return lastOfUri || isUriChar(last) && end < text.length() && text.charAt(end) == '>';
    }

    private static boolean mayBegin(String text, int base, int at) {
        return at == base || Punctuation.mayPrecede(text.charAt(at - 1));
    }

    private static boolean maySuffix(String text, int end) {
        return end == text.length() || Punctuation.mayFollow(text.charAt(end));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSchemeChar(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '+' || c == '-';
    }

    private static boolean isUriChar(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '\0' || URI.indexOf(c) >= 0;
    }

    private static boolean isMailChar(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '\0' || MAIL.indexOf(c) >= 0;
    }
}
