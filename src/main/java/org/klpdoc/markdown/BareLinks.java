// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Addresses that stand in text without any markup, as GitHub finds them: {@code https://www.kernel.org},
 * {@code www.kernel.org}, {@code live-patching@vger.kernel.org}. One pass, linear in the text.
 *
 * @see <a href="https://github.github.com/gfm/#autolinks-extension-">GFM, autolinks</a>
 */
final class BareLinks {
    /** An address: where it stands in the text and where it leads. */
    record Match(int start, int end, String uri) {}

    private static final List<String> STARTS = List.of("http://", "https://", "ftp://", "www.");

    private final String text;
    private final List<Match> found = new ArrayList<>();

    private BareLinks(String text) {
        this.text = text;
    }

    /** The addresses in a text, in order. */
    static List<Match> scan(String text) {
        if (text.indexOf("//") < 0 && text.indexOf("www.") < 0 && text.indexOf('@') < 0) {
            return List.of();
        }
        BareLinks scan = new BareLinks(text);
        scan.run();
        return scan.found;
    }

    private void run() {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = i;
            if ((c == 'h' || c == 'f' || c == 'w') && (i == 0 || isOpening(text.charAt(i - 1)))) {
                end = address(i);
            } else if (c == '@') {
                end = mail(i, done);
            }
            if (end > i) {
                done = end;
                i = end - 1;
            }
        }
    }

    /** spec: an autolink comes at the beginning of a line, after white space, or any of {@code * _ ~ (}. */
    private static boolean isOpening(char before) {
        return Character.isWhitespace(before) || "*_~([\"'<".indexOf(before) >= 0;
    }

    private int address(int start) {
        for (String prefix : STARTS) {
            if (text.startsWith(prefix, start)) {
                boolean bare = prefix.equals("www.");
                int domain = domain(bare ? start : start + prefix.length());
                if (domain < 0) {
                    return start;
                }
                int end = domain;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
                    end++;
                }
                end = trimmed(start, end);
                String uri = text.substring(start, end);
                found.add(new Match(start, end, bare ? "http://" + uri : uri));
                return end;
            }
        }
        return start;
    }

    /**
     * The end of a valid domain, or -1. spec: alphanumeric characters, underscores and hyphens separated by periods, at
     * least one period, no underscore in the last two segments.
     */
    private int domain(int start) {
        int periods = 0;
        int lastUnderscore = -1;
        int at = start;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.') {
                periods++;
            } else if (c == '_') {
                lastUnderscore = periods;
            } else if (c != '-' && !Character.isLetterOrDigit(c)) {
                break;
            }
        }
        while (at > start && text.charAt(at - 1) == '.') {
            at--;
            periods--;
        }
        boolean valid = periods > 0 && (lastUnderscore < 0 || lastUnderscore < periods - 1);
        return valid ? at : -1;
    }

    /** spec: trailing punctuation and unbalanced closing parentheses are not part of the address. */
    private int trimmed(int start, int end) {
        int balance = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            balance += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        int at = end;
        for (; at > start; at--) {
            char c = text.charAt(at - 1);
            if (c == ')' && balance < 0) {
                balance++;
            } else if ("?!.,:*_~\"';]".indexOf(c) < 0) {
                break;
            }
        }
        return at;
    }

    private int mail(int at, int done) {
        int start = at;
        while (start > done && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = start == at ? -1 : domain(at + 1);
        if (end < 0 || text.charAt(end - 1) == '-' || text.charAt(end - 1) == '_') {
            return at;
        }
        found.add(new Match(start, end, "mailto:" + text.substring(start, end)));
        return end;
    }

    private static boolean isLocal(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '+';
    }
}
