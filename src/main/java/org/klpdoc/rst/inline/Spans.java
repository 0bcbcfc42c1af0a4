// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;

/**
 * Inline markup with a start-string and an end-string: {@code *emphasis*}, {@code **strong**}, {@code ``literal``},
 * {@code _`target`} and {@code |substitution|}.
 */
final class Spans {
    private static final Span EMPHASIS = new Span("*", EndStrings.End.EMPHASIS, Kind.EMPHASIS, "emphasis");
    private static final Span STRONG = new Span("**", EndStrings.End.STRONG, Kind.STRONG, "strong");
    private static final Span LITERAL = new Span("``", EndStrings.End.LITERAL, Kind.LITERAL, "literal");
    private static final Span TARGET = new Span("_`", EndStrings.End.TARGET, Kind.INLINE, "target");
    private static final Span SUBSTITUTION =
            new Span("|", EndStrings.End.SUBSTITUTION, Kind.SUBSTITUTION_REFERENCE, "substitution_reference");

    private Spans() {}

    /** One sort: its start-string, its end-string, the element it makes and what docutils calls it. */
    private record Span(String start, EndStrings.End end, Kind kind, String name) {}

    /** Reads what the start-string at the scan's place begins. */
    static boolean read(InlineScan scan, char first) {
        String text = scan.text();
        int start = scan.at();
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        return switch (first) {
            case '*' -> next == '*' ? read(scan, STRONG) : read(scan, EMPHASIS);
            case '_' -> next == '`' && read(scan, TARGET);
            case '|' -> next != '|' && read(scan, SUBSTITUTION);
            default -> next == '`' ? read(scan, LITERAL) : Interpreted.read(scan, start, start);
        };
    }

    private static boolean read(InlineScan scan, Span span) {
        String text = scan.text();
        int start = scan.at();
        int begin = start + span.start().length();
        // spec: start-strings must be immediately followed by non-whitespace
        if (begin < text.length() && Names.isSpace(text.charAt(begin))) {
            return false;
        }
        if (scan.quoted(start, begin)) {
            scan.pass(begin);
            return true;
        }
        int end = scan.ends().find(span.end(), begin);
        if (end < 0) {
            String message = "Inline " + span.name() + " start-string without end-string.";
            Draft report = scan.report(2, "rst.inline-start", scan.pos(start), message);
            scan.refuse(start, begin, report);
            return true;
        }
        int stop = end + scan.ends().length(span.end(), end);
        scan.take(start, stop, make(scan, span, text.substring(begin, end), text.substring(start, stop)));
        return true;
    }

    private static Draft make(InlineScan scan, Span span, String marked, String whole) {
        Draft text = span.kind() == Kind.LITERAL ? Draft.text(Escapes.raw(marked)) : Escapes.text(marked);
        String content = text.text();
        Draft made = Draft.of(span.kind(), scan.pos(scan.at())).add(text);
        if (span.kind() == Kind.INLINE) {
            made.name(Names.normal(content));
            scan.document().noteExplicitTarget(made, scan.parent());
        } else if (span.kind() == Kind.SUBSTITUTION_REFERENCE) {
            return substitution(scan, made, content, whole);
        }
        return made;
    }

    private static Draft substitution(InlineScan scan, Draft made, String name, String whole) {
        made.set(Key.REFNAME, Names.oneSpaced(name)).set(Key.RAWSOURCE, Escapes.raw(whole));
        scan.document().noteReference(made);
        if (!whole.endsWith("_")) {
            return made;
        }
        Draft reference = Draft.of(Kind.REFERENCE, made.pos()).set(Key.RAWSOURCE, Escapes.raw(whole));
        if (whole.endsWith("__")) {
            reference.set(Key.ANONYMOUS, true);
        } else {
            reference.set(Key.REFNAME, Names.normal(name));
        }
        scan.document().noteReference(reference);
        return reference.add(made);
    }
}
