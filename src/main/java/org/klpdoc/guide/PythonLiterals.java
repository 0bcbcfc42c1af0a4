// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the assignments of literals in a Python file: {@code project = 'Linux'}, {@code extensions = ['a', 'b']}. */
final class PythonLiterals {
    private final String text;
    private int at;
    private int counted;
    private int lines;

    PythonLiterals(String text) {
        this.text = text;
    }

    /** What a literal is. */
    enum Kind {
        /** A text in quotes. */
        TEXT,
        /** A number, {@code True}, {@code False} or {@code None}. */
        WORD,
        /** A list of texts. */
        LIST,
        /** Texts by names. */
        MAP
    }

    /** An assignment: the values of a map are each a name and its text; {@code line} counts from 0. */
    record Assignment(String name, boolean indented, int line, Kind kind, List<String> values) {
        /** Copies the list. */
        Assignment {
            values = List.copyOf(values);
        }
    }

    /** The next assignment, or empty at the end. */
    Optional<Assignment> next() {
        while (at < text.length()) {
            int start = at;
            skipBlanks();
            if (isStringStart()) {
                // A text that stands alone is a comment; nothing in it is an assignment.
                string();
                skipStatement();
                continue;
            }
            int nameStart = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            String name = text.substring(nameStart, at);
            skipBlanks();
            if (!name.isEmpty() && peek() == '=' && peek(1) != '=') {
                at++;
                skipBlanks();
                int line = line();
                Kind kind = kind();
                Optional<List<String>> values = value();
                boolean ends = values.isPresent() && atLineEnd();
                skipStatement();
                if (ends) {
                    return Optional.of(new Assignment(name, nameStart > start, line, kind, values.get()));
                }
            } else {
                skipStatement();
            }
        }
        return Optional.empty();
    }

    /** The line that is being read, counted from 0. */
    private int line() {
        for (int end = text.indexOf('\n', counted); end >= 0 && end < at; end = text.indexOf('\n', counted)) {
            lines++;
            counted = end + 1;
        }
        return lines;
    }

    private Kind kind() {
        char c = peek();
        return c == '{' ? Kind.MAP : c == '[' || c == '(' ? Kind.LIST : isStringStart() ? Kind.TEXT : Kind.WORD;
    }

    private Optional<List<String>> value() {
        char c = peek();
        if (c == '{') {
            return map();
        }
        if (c == '[' || c == '(') {
            return list(c == '[' ? ']' : ')');
        } else if (isStringStart()) {
            return string().map(List::of);
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        String word = text.substring(start, at);
        boolean literal = word.equals("True")
                || word.equals("False")
                || word.equals("None")
                || !word.isEmpty() && word.chars().allMatch(d -> d >= '0' && d <= '9');
        return literal ? Optional.of(List.of(word)) : Optional.empty();
    }

    private Optional<List<String>> list(char close) {
        List<String> out = new ArrayList<>();
        boolean alone = true;
        at++;
        while (true) {
            skipSpace();
            if (peek() == close) {
                at++;
                // ('a') is a text, ('a',) a list; as a list of one they are the same here.
                return Optional.of(List.copyOf(out));
            } else if (peek() == ',') {
                at++;
                alone = true;
            } else if (alone && isStringStart()) {
                Optional<String> item = string();
                if (item.isEmpty()) {
                    return Optional.empty();
                }
                out.add(item.get());
                alone = false;
            } else {
                return Optional.empty();
            }
        }
    }

    private Optional<List<String>> map() {
        List<String> out = new ArrayList<>();
        at++;
        for (skipSpace(); peek() != '}'; skipSpace()) {
            Optional<String> name = isStringStart() ? string() : Optional.empty();
            skipSpace();
            if (name.isEmpty() || peek() != ':') {
                return Optional.empty();
            }
            at++;
            skipSpace();
            Optional<String> value = isStringStart() ? string() : Optional.empty();
            skipSpace();
            if (value.isEmpty() || peek() != ',' && peek() != '}') {
                return Optional.empty();
            }
            at += peek() == ',' ? 1 : 0;
            out.add(name.get());
            out.add(value.get());
        }
        at++;
        return Optional.of(out);
    }

    private boolean isStringStart() {
        int i = at;
        while (i < text.length() && i < at + 2 && "rRuUbB".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"');
    }

    /** A string and those that follow it directly, which Python joins. */
    private Optional<String> string() {
        StringBuilder out = new StringBuilder();
        while (isStringStart()) {
            boolean raw = false;
            while (peek() != '\'' && peek() != '"') {
                raw |= peek() == 'r' || peek() == 'R';
                at++;
            }
            char quote = peek();
            String three = String.valueOf(quote).repeat(3);
            String end = text.startsWith(three, at) ? three : String.valueOf(quote);
            at += end.length();
            if (!body(end, raw, out)) {
                return Optional.empty();
            }
            skipBlanks();
        }
        return Optional.of(out.toString());
    }

    private boolean body(String end, boolean raw, StringBuilder out) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith(end, at)) {
                at += end.length();
                return true;
            } else if (c == '\n' && end.length() == 1) {
                return false;
            } else if (c == '\\' && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                String plain = raw ? "\\" + next : escape(next);
                out.append(plain);
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        return false;
    }

    private static String escape(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\n' -> "";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private char peek() {
        return peek(0);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private boolean atLineEnd() {
        skipBlanks();
        return peek() == '\n' || peek() == '#' || peek() == ';' || at >= text.length();
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** White space, line ends and comments: what may stand between the items of a list. */
    private void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '#')) {
            if (peek() == '#') {
                skipLine();
            } else {
                at++;
            }
        }
    }

    /** To the end of the line, or of the last line of a text that begins on it. */
    private void skipStatement() {
        while (at < text.length() && peek() != '\n') {
            if (peek() == '#') {
                skipLine();
                return;
            } else if (peek() == '\'' || peek() == '"') {
                string();
            } else {
                at++;
            }
        }
        at++;
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }
}
