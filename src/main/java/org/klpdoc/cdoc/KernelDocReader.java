// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
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

    private final Source source;
    private final LogicalLines lines;
    private final List<FoundComment> comments = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private State state = State.NAME;
    private CommentParts parts = new CommentParts();
    private NameLine head = new NameLine(NameLine.DOC, "", "", false);
    private StringBuilder purpose = new StringBuilder();
    private int headLine;
    private Optional<String> leading = Optional.empty();
    private Prototype prototype = Prototype.of(NameLine.FUNCTION);

    KernelDocReader(Source source) {
        this.source = source;
        this.lines = new LogicalLines(source);
    }

    /** Reads the whole file. */
    KernelDocFile read() {
        for (int begin = lines.skipToOpening(); begin >= 0; begin = lines.skipToOpening()) {
            state = State.NAME;
            boolean closed = false;
            while (!closed && lines.hasNext()) {
                closed = step(lines.next());
            }
            if (!closed) {
                problem(Severity.NOTE, "kdoc.unclosed", begin, "a kernel-doc comment or its declaration is not closed");
            }
        }
        return new KernelDocFile(source, comments, problems);
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
                    source.lineStart(lines.number()),
                    "this comment begins with /** but its first line names nothing");
            return true;
        }
        head = read.get();
        headLine = lines.number();
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
            comments.add(FoundComment.doc(new KernelComment(
                    true, head.name(), headLine, "", parts.parameters(), sections, Optional.empty(), List.of())));
            return true;
        }
        BodyLine.content(line).ifPresent(text -> parts.text().add(text, lines.number()));
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
            if (BodyLine.hidesText(line)) {
                problem(
                        Severity.NOTE,
                        "kdoc.ending",
                        source.lineStart(lines.number()),
                        "the text on the comment's last line is not shown; put the end of the comment on a line of its own");
            }
            parts.closeIfAny();
            prototype = Prototype.of(head.kind());
            state = State.PROTOTYPE;
        } else {
            BodyLine.content(line).ifPresentOrElse(this::text, this::lost);
        }
        return false;
    }

    private void lost() {
        problem(
                Severity.NOTE,
                "kdoc.bad-line",
                source.lineStart(lines.number()),
                "a line without a star within a comment is not shown");
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
            parts.text().add("", lines.number());
            parts.text().add("", lines.number());
        } else if (!text.isEmpty()) {
            parts.text().add(text, lines.number());
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
            parts.text().add("", lines.number());
        } else if (state == State.PURPOSE) {
            continued(text);
        } else {
            boolean dedent = context || parts.section().startsWith("@");
            parts.text().add(dedent ? dedented(text) : text, lines.number());
        }
    }

    /** The short description goes on; white space within it is single spaces. */
    private void continued(String text) {
        String more = Ascii.squeeze(" " + text, 1);
        boolean spaced = purpose.length() > 0 && purpose.charAt(purpose.length() - 1) == ' ';
        purpose.append(more, spaced ? 1 : 0, more.length());
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
        Optional<BodyLine> single = BodyLine.ofMember(line, comment + 3);
        if (single.isPresent()) {
            String text = single.get().text();
            if (!text.isEmpty()) {
                parts.file(single.get().name(), CommentText.of(text, lines.number()));
            }
            return false;
        }
        if (Ascii.skipSpace(line, comment + 3) == line.length()) {
            state = State.INLINE_NAME;
            return false;
        }
        return prototype.add(line) && finish();
    }

    private boolean inline(String line) {
        Optional<BodyLine> named = state == State.INLINE_NAME ? BodyLine.ofMember(line) : Optional.empty();
        if (named.isPresent()) {
            String text = named.get().text();
            parts.text().clear();
            parts.begin(named.get().name());
            int from = 0;
            while (Ascii.at(text, from) == ' ') {
                from++;
            }
            if (!text.isEmpty()) {
                parts.text().add(text.substring(from), lines.number());
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
            parts.text().add(text, lines.number());
            parts.text().dropBlank();
        } else if (state == State.INLINE_NAME) {
            state = State.INLINE_ERROR;
            problem(
                    Severity.NOTE,
                    "kdoc.inline",
                    source.lineStart(lines.number()),
                    "a comment within a declaration must begin with '@member:'");
        }
    }

    private boolean finish() {
        Pos pos = new Pos(source, source.lineStart(headLine));
        Association association = new Association(head, parts, pos);
        Prototype declared = prototype;
        String described = purpose.toString();
        int line = headLine;
        comments.add(FoundComment.of(head.name(), line, () -> association.with(declared, described, line)));
        return true;
    }

    private void problem(Severity severity, String code, int offset, String message) {
        problems.add(Diagnostic.of(severity, code, new Pos(source, offset), message));
    }
}
