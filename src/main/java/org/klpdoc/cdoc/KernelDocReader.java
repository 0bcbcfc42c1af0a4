// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Reads the kernel-doc comments of a C file line by line, by the rules of {@code scripts/kernel-doc} of Linux 6.1: a
 * comment begins with a line {@code /**} alone at the margin, its next line names something, parameters and sections
 * follow; then comes the declaration, in which comments may describe members.
 */
final class KernelDocReader {
    private enum State {
        NAME,
        PURPOSE,
        BODY,
        BODY_AFTER_BLANK,
        PROTOTYPE,
        INLINE_NAME,
        INLINE_TEXT,
        INLINE_ERROR,
        DOC
    }

    private static final int TAB = 8;

    private final Source source;
    private final Selection selection;
    private final String all;
    private final List<KernelComment> comments = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private int next; // the offset of the next line
    private int number = -1; // the line that was read last
    private int following; // the number of the next line

    private State state = State.NAME;
    private CommentParts parts = new CommentParts();
    private NameLine head = new NameLine(NameLine.DOC, "", "", false);
    private StringBuilder purpose = new StringBuilder();
    private int headLine;
    private Optional<String> leading = Optional.empty();
    private Prototype prototype = Prototype.of(NameLine.FUNCTION);

    KernelDocReader(Source source, Selection selection) {
        this.source = source;
        this.selection = selection;
        this.all = source.text();
    }

    /** Reads the whole file. */
    KernelDocFile read() {
        for (int open = opening(0); open >= 0; open = opening(next)) {
            number = source.lineAt(open);
            seek(number + 1);
            int begin = open;
            state = State.NAME;
            boolean closed = false;
            while (!closed && next < all.length()) {
                closed = step(logicalLine());
            }
            if (!closed) {
                problem(
                        Severity.WARNING,
                        "kdoc.unclosed",
                        begin,
                        "a kernel-doc comment or its declaration is not closed");
            }
        }
        return new KernelDocFile(source, comments, problems);
    }

    /** The next line that has {@code /**} alone at the margin, or -1. */
    private int opening(int from) {
        for (int at = all.indexOf("/**", from); at >= 0; at = all.indexOf("/**", at + 3)) {
            boolean margin = at == 0 || all.charAt(at - 1) == '\n' && Ascii.at(all, at - 2) != '\\';
            int end = at + 3;
            while (end < all.length() && all.charAt(end) != '\n' && Ascii.isSpace(all.charAt(end))) {
                end++;
            }
            if (margin && (end == all.length() || all.charAt(end) == '\n')) {
                return at;
            }
        }
        return -1;
    }

    private void seek(int line) {
        following = line;
        next = line < source.lineCount() ? source.lineStart(line) : all.length();
    }

    /** The next line; a backslash at its end draws the line below up to it. */
    private String logicalLine() {
        number = following;
        String line = physicalLine();
        int end = Ascii.trimEnd(line, 0, line.length());
        if (Ascii.at(line, end - 1) != '\\') {
            return expanded(line);
        }
        StringBuilder joined = new StringBuilder();
        while (Ascii.at(line, end - 1) == '\\' && next < all.length()) {
            joined.append(line, 0, end - 1);
            line = physicalLine();
            end = Ascii.trimEnd(line, 0, line.length());
        }
        return expanded(joined.append(line).toString());
    }

    /** The line with its tabs made spaces. */
    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append("        ", 0, TAB - out.length() % TAB);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String physicalLine() {
        int end = all.indexOf('\n', next);
        String line = all.substring(next, end < 0 ? all.length() : end);
        seek(following + 1);
        return line;
    }

    /** Takes a line in; true where the comment, and the declaration behind it, are complete. */
    private boolean step(String line) {
        return switch (state) {
            case NAME -> name(line);
            case DOC -> doc(line);
            case PURPOSE, BODY, BODY_AFTER_BLANK -> body(line);
            case PROTOTYPE -> declaration(line);
            case INLINE_NAME, INLINE_TEXT, INLINE_ERROR -> inline(line);
        };
    }

    private boolean name(String line) {
        Optional<NameLine> read = NameLine.of(line);
        if (read.isEmpty()) {
            problem(
                    Severity.NOTE,
                    "kdoc.not-kernel-doc",
                    source.lineStart(number),
                    "this comment begins with /** but its first line names nothing");
            return true;
        }
        head = read.get();
        headLine = number;
        parts = new CommentParts();
        leading = Optional.empty();
        purpose = new StringBuilder(head.purpose());
        if (head.kind().equals(NameLine.DOC)) {
            state = State.DOC;
        } else {
            state = head.described() ? State.PURPOSE : State.BODY;
        }
        return false;
    }

    private boolean doc(String line) {
        if (line.contains("*/")) {
            parts.file(head.name(), parts.text().take());
            List<KernelComment.Section> sections = parts.sections();
            comments.add(new KernelComment(
                    true, head.name(), headLine, "", parts.parameters(), sections, Optional.empty(), List.of()));
            return true;
        }
        BodyLine.content(line).ifPresent(text -> parts.text().add(text, number));
        return false;
    }

    private boolean body(String line) {
        parts.dropDots();
        if (state == State.BODY_AFTER_BLANK && goesOnAtMargin(line)) {
            parts.close();
        }
        Optional<BodyLine> section = BodyLine.of(line);
        if (section.isPresent()) {
            begin(section.get());
        } else if (line.contains("*/")) {
            parts.closeIfAny();
            prototype = Prototype.of(head.kind());
            state = State.PROTOTYPE;
        } else {
            BodyLine.content(line).ifPresent(this::text);
        }
        return false;
    }

    /** Whether the text of a line begins right behind its star, or one space further. */
    private static boolean goesOnAtMargin(String line) {
        int star = Ascii.skipSpace(line, 0);
        if (Ascii.at(line, star) != '*') {
            return false;
        }
        int at = Ascii.isSpace(Ascii.at(line, star + 1)) ? star + 2 : star + 1;
        return at < line.length() && !Ascii.isSpace(line.charAt(at));
    }

    private void begin(BodyLine section) {
        parts.closeIfAny();
        state = State.BODY;
        parts.text().clear();
        int from = 0;
        while (Ascii.at(section.text(), from) == ' ') {
            from++;
        }
        String text = section.text().substring(from);
        if (section.open()) {
            parts.text().add("", number);
            parts.text().add("", number);
        } else if (!text.isEmpty()) {
            parts.text().add(text, number);
        }
        parts.begin(section.name());
        leading = Optional.empty();
    }

    private void text(String text) {
        boolean context = parts.section().equals(BodyLine.CONTEXT);
        if (text.isEmpty()) {
            if (context) {
                parts.close();
                state = State.BODY;
                return;
            }
            boolean described = parts.section().equals(BodyLine.DESCRIPTION);
            state = described ? State.BODY : State.BODY_AFTER_BLANK;
            parts.text().add("", number);
        } else if (state == State.PURPOSE) {
            purpose = new StringBuilder(
                    Ascii.squeeze(purpose.append(' ').append(text).toString(), 1));
        } else {
            boolean dedent = context || parts.section().startsWith("@");
            parts.text().add(dedent ? dedented(text) : text, number);
        }
    }

    /** Takes off the indent that the second line of a parameter's description has. */
    private String dedented(String text) {
        if (leading.isEmpty()) {
            leading = Optional.of(text.substring(0, Ascii.skipSpace(text, 0)));
        }
        return text.startsWith(leading.get()) ? text.substring(leading.get().length()) : text;
    }

    private boolean declaration(String line) {
        int comment = Ascii.skipSpace(line, 0);
        if (!line.startsWith("/**", comment)) {
            return prototype.add(line) && finish();
        }
        Optional<BodyLine> single = singleLine(line, comment + 3);
        if (single.isPresent()) {
            String text = single.get().text();
            if (!text.isEmpty()) {
                parts.file(single.get().name(), CommentText.of(text, number));
            }
            return false;
        }
        if (Ascii.skipSpace(line, comment + 3) == line.length()) {
            state = State.INLINE_NAME;
            return false;
        }
        return prototype.add(line) && finish();
    }

    /** A member's comment on one line: {@code /** @member: text *}{@code /}. */
    private static Optional<BodyLine> singleLine(String line, int from) {
        int at = Ascii.skipSpace(line, from);
        int end = Ascii.trimEnd(line, 0, line.length());
        if (Ascii.at(line, at) != '@' || !line.substring(0, end).endsWith("*/")) {
            return Optional.empty();
        }
        int colon = at + 1;
        while (Ascii.isWord(Ascii.at(line, colon)) || Ascii.isSpace(Ascii.at(line, colon))) {
            colon++;
        }
        if (colon == at + 1 || Ascii.at(line, colon) != ':' || colon + 1 > end - 2) {
            return Optional.empty();
        }
        int text = Math.min(Ascii.skipSpace(line, colon + 1), end - 2);
        return Optional.of(new BodyLine(line.substring(at, colon), line.substring(text, end - 2), false));
    }

    private boolean inline(String line) {
        Optional<BodyLine> named = state == State.INLINE_NAME ? member(line) : Optional.empty();
        if (named.isPresent()) {
            String text = named.get().text();
            parts.text().clear();
            parts.begin(named.get().name());
            int from = 0;
            while (Ascii.at(text, from) == ' ') {
                from++;
            }
            if (!text.isEmpty()) {
                parts.text().add(text.substring(from), number);
            }
            state = State.INLINE_TEXT;
        } else if (Ascii.trim(line).equals("*/")) {
            parts.closeIfAny();
            state = State.PROTOTYPE;
        } else {
            BodyLine.content(line).ifPresent(this::inlineText);
        }
        return false;
    }

    private void inlineText(String text) {
        if (state == State.INLINE_TEXT) {
            parts.text().add(text, number);
            parts.text().dropBlank();
        } else if (state == State.INLINE_NAME) {
            state = State.INLINE_ERROR;
            problem(
                    Severity.NOTE,
                    "kdoc.inline",
                    source.lineStart(number),
                    "a comment within a declaration must begin with '@member:'");
        }
    }

    /** The first line of a member's comment of several lines: {@code * @member: text}. */
    private static Optional<BodyLine> member(String line) {
        for (int star = line.indexOf('*'); star >= 0; star = line.indexOf('*', star + 1)) {
            int at = Ascii.skipSpace(line, star + 1);
            int name = Ascii.skipSpace(line, at + 1);
            if (Ascii.at(line, at) != '@' || !Ascii.isWord(Ascii.at(line, name))) {
                continue;
            }
            int end = name;
            while (Ascii.isWord(Ascii.at(line, end)) || Ascii.at(line, end) == '.') {
                end++;
            }
            int colon = Ascii.skipSpace(line, end);
            if (Ascii.at(line, colon) == ':') {
                String text = line.substring(colon + 1);
                return Optional.of(new BodyLine(line.substring(at, end), text, text.isEmpty()));
            }
        }
        return Optional.empty();
    }

    private boolean finish() {
        Pos pos = new Pos(source, source.lineStart(headLine));
        if (!selection.mayWant(head.name())) {
            comments.add(new KernelComment(
                    false, head.name(), headLine, "", Map.of(), List.of(), Optional.empty(), List.of()));
            return true;
        }
        comments.add(new Association(head, parts, pos).with(prototype, purpose.toString(), headLine));
        return true;
    }

    private void problem(Severity severity, String code, int offset, String message) {
        problems.add(Diagnostic.of(severity, code, new Pos(source, offset), message));
    }
}
