// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Attrs;

/**
 * The one place where HTML is written: text and attribute values are escaped here and nowhere else.
 *
 * <p>A start tag is written in steps: {@link #open} with what every element has, {@link #attr} for the rest, then
 * {@link #end}. Ids beyond the first become empty {@code span}s, as docutils has them.
 */
public final class HtmlOut {
    private static final String LANGUAGE = "language-";

    private final StringBuilder out;
    private List<String> pendingIds = List.of();

    /** A place for so many characters of HTML, and more. */
    public HtmlOut(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** Appends markup of our own; never anything that came from a source. */
    public HtmlOut markup(String html) {
        out.append(html);
        return this;
    }

    /** Appends text. */
    public HtmlOut text(CharSequence text) {
        escape(text, false);
        return this;
    }

    /** Begins a start tag with an element's first id and its classes, {@code more} (blank separated) behind them. */
    HtmlOut open(String tag, Attrs attrs, String more) {
        out.append('<').append(tag);
        classes(attrs.classes(), more);
        List<String> ids = attrs.ids();
        if (!ids.isEmpty()) {
            attr("id", ids.get(0));
            pendingIds = ids.size() > 1 ? ids.subList(1, ids.size()) : List.of();
        }
        return this;
    }

    /** Begins a start tag with classes alone. */
    public HtmlOut open(String tag, String classes) {
        return open(tag, Attrs.NONE, classes);
    }

    /** Adds an attribute to the start tag. */
    public HtmlOut attr(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    /** Adds an attribute to the start tag unless its value is empty. */
    public HtmlOut attrIf(String name, String value) {
        return value.isEmpty() ? this : attr(name, value);
    }

    /** Ends the start tag; further ids follow it. */
    public HtmlOut end() {
        out.append('>');
        List<String> ids = pendingIds;
        pendingIds = List.of();
        spans(ids);
        return this;
    }

    /** Writes a whole start tag. */
    HtmlOut start(String tag, Attrs attrs, String more) {
        return open(tag, attrs, more).end();
    }

    /** Writes ids that have no element of their own. */
    HtmlOut spans(List<String> ids) {
        for (String id : ids) {
            out.append("<span");
            attr("id", id);
            out.append("></span>");
        }
        return this;
    }

    /**
     * Begins the start tag of an element that may not hold stray {@code span}s (a list, a table, an image): further ids
     * stand before it.
     */
    HtmlOut openAlone(String tag, Attrs attrs, String more) {
        if (attrs.ids().size() > 1) {
            spans(attrs.ids().subList(1, attrs.ids().size()));
        }
        open(tag, attrs, more);
        pendingIds = List.of();
        return this;
    }

    /** Writes an end tag. */
    public HtmlOut close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Writes the mark that leads to an element itself, unless it has no id. */
    HtmlOut permalink(List<String> ids, String label) {
        if (!ids.isEmpty()) {
            out.append("<a class=\"headerlink\"");
            attr("href", "#" + ids.get(0));
            attr("title", label);
            out.append(">\u00b6</a>");
        }
        return this;
    }

    private void classes(List<String> own, String more) {
        if (own.isEmpty()) {
            if (!more.isEmpty()) {
                out.append(" class=\"").append(more).append('"');
            }
            return;
        }
        String language = "";
        String between = " class=\"";
        for (String one : own) {
            if (one.startsWith(LANGUAGE)) {
                language = language.isEmpty() ? one.substring(LANGUAGE.length()) : language;
            } else if (!hasWord(more, one)) {
                out.append(between);
                escape(one, true);
                between = " ";
            }
        }
        if (!more.isEmpty()) {
            out.append(between).append(more);
            between = " ";
        }
        if (between.length() == 1) {
            out.append('"');
        }
        attrIf("lang", language);
    }

    private static boolean hasWord(String words, String word) {
        int at = words.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || words.charAt(at - 1) == ' ') && (end == words.length() || words.charAt(end) == ' ')) {
                return true;
            }
            at = words.indexOf(word, at + 1);
        }
        return false;
    }

    private void escape(CharSequence text, boolean attribute) {
        int done = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '>' || c == ' ') {
                continue;
            }
            String written = escaped(c, attribute);
            if (!written.isEmpty()) {
                out.append(text, done, i).append(written);
                done = i + 1;
            }
        }
        out.append(text, done, length);
    }

    private static String escaped(char c, boolean attribute) {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return attribute ? "&quot;" : "";
            case '\t', '\n':
                return "";
            default:
                // No control character has a place in HTML.
                return c < ' ' ? "\ufffd" : "";
        }
    }
}
