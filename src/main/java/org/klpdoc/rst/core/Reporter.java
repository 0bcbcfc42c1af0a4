// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * What a page's parser has to say: each problem is a diagnostic for people and a system message for the tree. docutils
 * reports what it finds in names at the last line that its outermost parser has read; {@link #here()} is that line.
 */
public final class Reporter implements MessageMaker {
    private final List<Diagnostic> found = new ArrayList<>();
    private Pos here = Pos.NONE;
    private int hereLine;

    /** Where the outermost parser is. */
    public Pos here() {
        return here;
    }

    /** Says where the outermost parser is. */
    public void here(Pos pos, int line) {
        here = pos;
        hereLine = line;
    }

    /** The line of {@link #here()}; one more than there are lines when all are read. */
    public int hereLine() {
        return hereLine;
    }

    /** What was reported, in the order of discovery. */
    public List<Diagnostic> found() {
        return found;
    }

    @Override
    public Draft report(int level, String code, Pos pos, String message) {
        return report(level, code, pos, pos.line(), message);
    }

    /**
     * The same with a line of its own for the system message, where docutils names another than a person would.
     *
     * @param line the system message's line, 0 for none
     */
    public Draft report(int level, String code, Pos pos, int line, String message) {
        Pos place = pos.offset() < 0 ? here : pos;
        note(severity(level), code, place, sentence(message), Hints.of(code));
        return message(level, place, line, message);
    }

    /** The same with a diagnostic at the name that the explicit markup at {@code pos} gives. */
    public Draft reportName(int level, String code, Pos pos, int line, String message) {
        Pos place = pos.offset() < 0 ? here : pos;
        note(severity(level), code, MarkupName.in(place), sentence(message), Hints.of(code));
        return message(level, place, line, message);
    }

    /** The same with a diagnostic at {@code place}, the part of what {@code pos} begins that shows the problem. */
    public Draft report(int level, String code, Pos pos, Pos place, String message) {
        note(severity(level), code, place, sentence(message), Hints.of(code));
        return message(level, pos, pos.line(), message);
    }

    /** A system message without a diagnostic: for what another report says better. */
    public Draft message(int level, Pos pos, int line, String message) {
        Draft made = Draft.of(Kind.SYSTEM_MESSAGE, pos).set(Key.LEVEL, level).set(Key.LINE, line);
        return made.add(Draft.of(Kind.PARAGRAPH, pos, message));
    }

    /** A diagnostic without a system message. */
    public void note(Severity severity, String code, Pos pos, String message, String hint) {
        found.add(new Diagnostic(severity, code, pos, message, hint, List.of()));
    }

    /** Gives the last diagnostic a hint of its own, where there is one to give. */
    public void hint(String hint) {
        if (!hint.isEmpty() && !found.isEmpty()) {
            found.set(found.size() - 1, found.get(found.size() - 1).withHint(hint));
        }
    }

    /** Gives the last diagnostic another place that belongs to it. */
    public void related(Pos pos, String what) {
        int last = found.size() - 1;
        found.set(last, found.get(last).withRelated(pos, what));
    }

    private static Severity severity(int level) {
        return switch (level) {
            case 0, 1 -> Severity.NOTE;
            case 2 -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    private static String sentence(String message) {
        String line = message.replace('\n', ' ').strip();
        if (line.endsWith("...")) {
            return line;
        }
        int stops = line.endsWith("..") ? 2 : line.endsWith(".") ? 1 : 0;
        return line.substring(0, line.length() - stops);
    }
}
