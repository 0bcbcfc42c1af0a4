// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.guide.Datum;
import org.klpdoc.text.ComposedText;
import org.klpdoc.text.Source;

/**
 * Keeps track of the texts of data on their way through a template: each stands between characters of Unicode's private
 * use with its number, which no data can hold, and which are taken out in the end.
 */
final class DatumMarks {
    private static final char BEGIN = '\uE000';
    private static final char TEXT = '\uE001';
    private static final char END = '\uE002';
    private static final int WIDE = 0x1100;

    private final List<Datum> used = new ArrayList<>();

    /** A text as it stands in reStructuredText: markup as it is, plain text escaped, in one line. */
    String text(Datum datum) {
        String clean = clean(datum.text());
        return marked(datum, datum.markup() ? clean : RstEscapes.of(oneLine(clean)));
    }

    /** A text in one line, nothing of it escaped. */
    String verbatim(Datum datum) {
        return marked(datum, oneLine(clean(datum.text())));
    }

    /** An address as it stands in angle brackets, where an underscore at its end would make it a name. */
    String address(Datum datum) {
        String text = oneLine(clean(datum.text()));
        return marked(datum, text.endsWith("_") ? text.substring(0, text.length() - 1) + "\\_" : text);
    }

    /** No text, but a place for what follows. */
    String mark(Datum datum) {
        return marked(datum, "");
    }

    private String marked(Datum datum, String text) {
        used.add(datum);
        return BEGIN + Integer.toString(used.size() - 1) + TEXT + text + END;
    }

    /** Without the marks themselves, and without characters that would be line ends or blanks of another width. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c != '\n' && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
            out.append(c >= BEGIN && c <= END ? '\uFFFD' : blank ? ' ' : c);
        }
        return out.toString();
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    /** The columns that a marked text takes up. */
    static int width(String marked) {
        int width = 0;
        boolean number = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            number = c == BEGIN || number && c != TEXT;
            if (!number && c != TEXT && c != END) {
                width += c < WIDE ? 1 : 2;
            }
        }
        return width;
    }

    /** The text without its marks; places in it are those of {@code file}. */
    Source composed(String marked, Source file) {
        ComposedText out = new ComposedText(file);
        int at = 0;
        for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, at)) {
            out.add(marked.substring(at, begin));
            int text = marked.indexOf(TEXT, begin);
            int end = marked.indexOf(END, text);
            Datum datum = used.get(Integer.parseInt(marked.substring(begin + 1, text)));
            out.add(marked.substring(text + 1, end), datum.pos(), !datum.markup());
            at = end + 1;
        }
        return out.add(marked.substring(at)).source();
    }
}
