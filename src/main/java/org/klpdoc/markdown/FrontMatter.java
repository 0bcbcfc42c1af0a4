// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.klpdoc.doc.Document;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * What a page says of itself in its first lines, in a small part of YAML: names with one value, quoted or not, or with
 * a list of values, which are joined by {@code ", "}.
 *
 * <pre>
 * ---
 * title: "Shadow variables"   # a comment
 * tags: [api, data]
 * authors:
 *   - Petr Mladek
 *   - Joe Lawrence
 * ---
 * </pre>
 */
final class FrontMatter {
    /** Longest front matter that is read, in characters. */
    private static final int LIMIT = 64 * 1024;

    private static final String CODE = "md.front-matter";

    private final PageState page;
    private final Source source;
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> valuePlaces = new HashMap<>();
    /** The name whose list is being read, or "". */
    private String open = "";

    private FrontMatter(PageState page) {
        this.page = page;
        this.source = page.source();
        this.text = source.text();
    }

    /** What was found, and where the text behind it begins. */
    record Result(Map<String, Document.Field> values, int end) {}

    /** Reads the front matter of a page, which may be empty. */
    static Result read(PageState page) {
        return new FrontMatter(page).run();
    }

    private Result run() {
        if (!text.startsWith("---\n")) {
            return new Result(Map.of(), 0);
        }
        int end = -1;
        int last = 1;
        for (; last < source.lineCount() && end < 0; last++) {
            int start = source.lineStart(last);
            String line = text.substring(start, source.lineEnd(last));
            if (line.equals("---") || line.equals("...")) {
                end = last + 1 < source.lineCount() ? source.lineStart(last + 1) : text.length();
            } else if (start > LIMIT) {
                break;
            }
        }
        if (end < 0) {
            return unclosed();
        }
        for (int line = 1; line < last - 1; line++) {
            line(source.lineStart(line), source.lineEnd(line));
        }
        return new Result(fields(), end);
    }

    private Map<String, Document.Field> fields() {
        Map<String, Document.Field> fields = new LinkedHashMap<>();
        values.forEach((name, value) ->
                fields.put(name, new Document.Field(value, new Pos(source, valuePlaces.getOrDefault(name, 0)))));
        return fields;
    }

    /** A line of hyphens that nothing closes is Markdown's, unless what follows looks like a name and a value. */
    private Result unclosed() {
        if (source.lineCount() > 1) {
            int start = source.lineStart(1);
            int colon = name(start, source.lineEnd(1));
            if (colon > start) {
                page.report(Diagnostic.of(Severity.ERROR, CODE, new Pos(source, 0), "the front matter is not closed")
                        .withHint("end it with a line of three hyphens: ---"));
            }
        }
        return new Result(Map.of(), 0);
    }

    private void line(int start, int end) {
        int at = blanks(start, end);
        if (at == end || text.charAt(at) == '#') {
            return;
        }
        if (text.charAt(at) == '\t') {
            problem(at, "a tab where YAML wants spaces");
            return;
        }
        boolean item = text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
        if (item) {
            item(at, Math.min(end, at + 2), end);
        } else if (at > start) {
            problem(at, open.isEmpty() ? "unexpected indentation" : "only a list of values may stand below a name");
        } else {
            entry(at, end);
        }
    }

    private void item(int dash, int start, int end) {
        if (open.isEmpty()) {
            problem(dash, "a list item without a name above it");
            return;
        }
        String value = scalar(start, end);
        values.merge(open, value, (before, next) -> before.isEmpty() ? next : before + ", " + next);
    }

    private void entry(int start, int end) {
        int colon = name(start, end);
        if (colon < 0) {
            problem(start, "not a name and a value: " + shown(start, end));
            return;
        }
        String name = text.substring(start, colon);
        if (places.containsKey(name)) {
            page.report(Diagnostic.of(Severity.ERROR, CODE, new Pos(source, start), "\"" + name + "\" is given twice")
                    .withRelated(new Pos(source, places.get(name)), "first given here"));
            return;
        }
        places.put(name, start);
        int at = blanks(colon + 1, end);
        String value = value(at, end);
        valuePlaces.put(name, value.isEmpty() ? start : at);
        values.put(name, value);
        open = value.isEmpty() ? name : "";
    }

    /** The offset of the colon behind a name, or -1. */
    private int name(int start, int end) {
        int at = start;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean found = at > start && at < end && text.charAt(at) == ':';
        return found && (at + 1 == end || text.charAt(at + 1) == ' ') ? at : -1;
    }

    /** The offset behind the blanks that begin at {@code from}. */
    private int blanks(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private String value(int start, int end) {
        if (start == end || text.charAt(start) != '[') {
            return scalar(start, end);
        }
        StringBuilder all = new StringBuilder();
        int at = start + 1;
        while (at < end && text.charAt(at) != ']') {
            int stop = quotedEnd(at, end);
            while (stop < end && text.charAt(stop) != ',' && text.charAt(stop) != ']') {
                stop++;
            }
            String one = scalar(at, stop);
            all.append(all.length() > 0 && !one.isEmpty() ? ", " : "").append(one);
            at = stop < end && text.charAt(stop) == ',' ? stop + 1 : stop;
        }
        if (at >= end) {
            problem(start, "the list is not closed: ] is missing");
        }
        return all.toString();
    }

    /** The offset behind a quoted value, or where it would begin. */
    private int quotedEnd(int from, int end) {
        int at = blanks(from, end);
        char quote = at < end ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            return at;
        }
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote && quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return at;
    }

    private String scalar(int from, int to) {
        int start = blanks(from, to);
        char first = start < to ? text.charAt(start) : ' ';
        if (first == '"' || first == '\'') {
            int end = quotedEnd(start, to);
            if (end == start) {
                problem(start, "the quotation mark is not closed");
                return text.substring(start + 1, to).strip();
            }
            return unquoted(first, text.substring(start + 1, end - 1));
        }
        int end = start;
        while (end < to && !(text.charAt(end) == '#' && (end == start || text.charAt(end - 1) == ' '))) {
            end++;
        }
        if (first == '{' || first == '&' || first == '!' || first == '|' || first == '>') {
            problem(start, "only plain values and lists are understood here, not " + shown(start, end));
        }
        return text.substring(start, end).strip();
    }

    private static String unquoted(char quote, String inner) {
        if (quote == '\'') {
            return inner.replace("''", "'");
        }
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                char next = inner.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String shown(int start, int end) {
        return text.substring(start, Math.min(end, start + 40));
    }

    private void problem(int offset, String message) {
        page.report(Diagnostic.of(Severity.ERROR, CODE, new Pos(source, offset), message));
    }
}
