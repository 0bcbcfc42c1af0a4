// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.function.Predicate;
import org.klpdoc.xref.Paths;

/**
 * An article as it stands on one page together with all others: its ids begin with its page's name, links to pages that
 * are there, too, lead within the page, and all other relative addresses count from the new page.
 */
public final class JoinedArticle {
    private static final String ENDING = ".html";
    private static final List<String> ADDRESSES = List.of("href", "src", "xlink:href");
    private static final List<String> NAMES = List.of("id", "for", "aria-labelledby", "aria-describedby", "headers");

    private final String page;
    private final String prefix;
    private final String whole;
    private final Predicate<String> isThere;
    private final StringBuilder out;

    private JoinedArticle(String page, String whole, Predicate<String> isThere, int length) {
        this.page = page;
        this.prefix = id(page, "");
        this.whole = whole;
        this.isThere = isThere;
        this.out = new StringBuilder(length + length / 4);
    }

    /**
     * Rewrites an article.
     *
     * @param article HTML as {@link HtmlWriter} writes it: attributes in double quotes
     * @param page the name of the page that it was written for
     * @param whole the name of the page that it goes to
     * @param isThere whether a page, by its name, is on that page, too
     */
    public static String of(String article, String page, String whole, Predicate<String> isThere) {
        JoinedArticle joined = new JoinedArticle(page, whole, isThere, article.length());
        joined.write(article);
        return joined.out.toString();
    }

    /** The id of a place of a page, as an attribute has it; {@code anchor}, escaped, is "" for the page itself. */
    public static String id(String page, String anchor) {
        return escaped(page) + ":" + anchor;
    }

    /** A page's name is a file's, which may have any character. */
    private static String escaped(String page) {
        return page.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private void write(String html) {
        int at = 0;
        int quote = next(html, '"', 0);
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                break;
            }
            quote = quote < open ? next(html, '"', open) : quote;
            int close = next(html, '>', open);
            if (close < quote) { // most tags have no attributes
                out.append(html, at, close);
                at = close;
            } else {
                out.append(html, at, open);
                at = tag(html, open, quote);
                if (at == open) {
                    break;
                }
            }
        }
        out.append(html, at, html.length());
    }

    /** Copies a tag, its attributes rewritten; the place behind its last value, or its start where one does not end. */
    private int tag(String html, int open, int firstQuote) {
        int at = open;
        int quote = firstQuote;
        while (quote < next(html, '>', at)) {
            int shut = html.indexOf('"', quote + 1);
            if (shut < 0) {
                break;
            }
            String value = html.substring(quote + 1, shut);
            out.append(html, at, quote + 1)
                    .append(value(name(html, open, quote), value))
                    .append('"');
            at = shut + 1;
            quote = next(html, '"', at);
        }
        return at;
    }

    private static int next(String html, char wanted, int from) {
        int at = html.indexOf(wanted, from);
        return at < 0 ? html.length() : at;
    }

    /** The name of the attribute whose value begins at {@code quote}. */
    private static String name(String html, int open, int quote) {
        int end = quote - 1;
        int start = end;
        while (start > open && !Character.isWhitespace(html.charAt(start - 1))) {
            start--;
        }
        return end > open && html.charAt(end) == '=' ? html.substring(start, end) : "";
    }

    private String value(String name, String value) {
        if (ADDRESSES.contains(name)) {
            return address(value);
        }
        if (NAMES.contains(name)) {
            StringBuilder ids = new StringBuilder();
            for (String one : value.split(" ", -1)) {
                ids.append(ids.length() > 0 ? " " : "").append(one.isEmpty() ? "" : prefix + one);
            }
            return ids.toString();
        }
        return value.contains("url(#") ? value.replace("url(#", "url(#" + prefix) : value;
    }

    private String address(String written) {
        int colon = written.indexOf(':');
        int hash = written.indexOf('#');
        if (colon >= 0 && (hash < 0 || colon < hash) || written.startsWith("/")) {
            return written;
        }
        String file = hash < 0 ? written : written.substring(0, hash);
        String anchor = hash < 0 ? "" : written.substring(hash + 1);
        if (file.isEmpty()) {
            return "#" + prefix + anchor;
        }
        String target = Paths.join(Paths.folder(page), file).orElse(file);
        String name = target.endsWith(ENDING) ? target.substring(0, target.length() - ENDING.length()) : "";
        if (!name.isEmpty() && isThere.test(name)) {
            return "#" + id(name, anchor);
        }
        return Paths.relative(whole, target) + (hash < 0 ? "" : "#" + anchor);
    }
}
