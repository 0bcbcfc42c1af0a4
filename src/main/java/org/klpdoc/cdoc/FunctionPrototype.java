// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Optional;
import org.klpdoc.cdoc.CDeclaration.Parameter;

/**
 * Reads a function's or macro's prototype: attributes and storage classes taken off, system calls and trace events
 * written as the functions they define.
 */
final class FunctionPrototype {
    private static final List<String> LEADING = List.of(
            "static", "extern", "asmlinkage", "inline", "__inline__", "__inline", "__always_inline", "noinline");
    private static final List<String> ANYWHERE = List.of(
            "__init",
            "__init_or_module",
            "__deprecated",
            "__flatten",
            "__meminit",
            "__must_check",
            "__weak",
            "__sched");
    private static final List<String> TRACE = List.of("TRACE_EVENT(", "DEFINE_SINGLE_EVENT(", "DEFINE_EVENT(");

    private static final int ATTRIBUTES = 64; // more than any prototype has

    private FunctionPrototype() {}

    /** Whether the prototype is of a trace event, whose function is named after it. */
    static boolean isTrace(String raw) {
        return namesTrace(raw) && traceEvent(cleaned(raw)).isPresent();
    }

    private static boolean namesTrace(String prototype) {
        return prototype.contains("TRACE_EVENT")
                || prototype.contains("DEFINE_EVENT")
                || prototype.contains("DEFINE_SINGLE_EVENT");
    }

    /** On one line, without comments; a system call as the function that it defines. */
    private static String cleaned(String raw) {
        String text = withoutPointer(oneLine(Ascii.withoutComments(raw)));
        return text.contains("SYSCALL_DEFINE") ? systemCall(text) : text;
    }

    /** Reads a prototype; empty where it is none. */
    static Optional<CDeclaration> read(String raw) {
        String text = cleaned(raw);
        if (namesTrace(text)) {
            text = traceEvent(text).orElse(text);
        }
        for (String word : LEADING) {
            text = withoutLeading(text, word);
        }
        for (String word : ANYWHERE) {
            text = without(text, word, 0);
        }
        text = without(text, "__printf", 2);
        text = without(text, "__alloc_size", 1);
        boolean macro = text.startsWith("#") && text.startsWith("define", Ascii.skipSpace(text, 1));
        if (macro) {
            int at = Ascii.skipSpace(text, 1) + 6;
            text = text.substring(Ascii.skipSpace(text, at));
        }
        text = withoutAttribute(without(text, "__attribute_const__", 0));
        return macro && isObjectLike(text) ? Optional.of(objectLike(text)) : function(text);
    }

    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n') {
                out.append(c);
            } else if (i == 0 || text.charAt(i - 1) != '\n') {
                out.append(' ');
            }
        }
        return out.substring(Ascii.skipSpace(out, 0));
    }

    /** {@code int (*config)(struct foo)} is documented as {@code int config(struct foo)}. */
    private static String withoutPointer(String text) {
        int word = Ascii.indexOfAny(text, 0, " ");
        int open = Ascii.skipSpace(text, word);
        int star = Ascii.skipSpace(text, open + 1);
        if (word == 0 || open == word || Ascii.at(text, open) != '(' || Ascii.at(text, star) != '*') {
            return text;
        }
        int close = text.lastIndexOf(')', Ascii.indexOfAny(text, star + 1, " ") - 1);
        return close > star + 1
                ? text.substring(0, open) + text.substring(star + 1, close) + text.substring(close + 1)
                : text;
    }

    /** {@code SYSCALL_DEFINE2(open, const char *, name, int, flags)}: types and names with a comma between them. */
    private static String systemCall(String text) {
        int define = text.indexOf("SYSCALL_DEFINE");
        int open = text.lastIndexOf('(');
        if (open < define) {
            return text;
        }
        String call = text.substring(0, define) + "long sys_" + text.substring(open + 1);
        int comma = call.indexOf(',');
        boolean none = text.contains("SYSCALL_DEFINE0");
        StringBuilder out = new StringBuilder(call);
        if (comma >= 0) {
            out.setCharAt(comma, '(');
        } else if (none && call.indexOf(')') >= 0) {
            out.replace(call.indexOf(')'), call.indexOf(')') + 1, "(void)");
        }
        for (int i = 0, count = 0; i < out.length() && !none; i++) {
            if (out.charAt(i) == ',' && ++count % 2 == 1) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** {@code TRACE_EVENT(name, TP_PROTO(arguments), ...)} defines {@code trace_name(arguments)}. */
    private static Optional<String> traceEvent(String text) {
        String name = "";
        for (String mark : TRACE) {
            int open = text.indexOf(mark);
            int from = open + mark.length();
            int comma = open < 0 ? -1 : text.indexOf(',', from);
            if (comma >= 0 && mark.equals("DEFINE_EVENT(")) {
                from = comma + 1;
                comma = text.indexOf(',', from);
            }
            if (comma >= 0) {
                name = Ascii.trim(text.substring(from, comma));
            }
        }
        int proto = text.indexOf("TP_PROTO(");
        int close = proto < 0 ? -1 : text.indexOf(')', proto);
        if (name.isEmpty() || close < 0) {
            return Optional.empty();
        }
        return Optional.of("static inline void trace_" + name + "(" + text.substring(proto + 9, close) + ")");
    }

    private static String withoutLeading(String text, String word) {
        if (!text.startsWith(word) || Ascii.at(text, word.length()) != ' ') {
            return text;
        }
        return text.substring(Ascii.skipSpace(text, word.length()));
    }

    /** Without the first {@code word}, its arguments (up to {@code arguments} numbers) and the spaces behind it. */
    private static String without(String text, String word, int arguments) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            end = arguments > 0 ? numbersEnd(text, end) : end;
            if (end > 0 && Ascii.at(text, end) == ' ') {
                return text.substring(0, at) + text.substring(Ascii.skipSpace(text, end));
            }
        }
        return text;
    }

    /** The end of {@code (1, 2)}, or -1. */
    private static int numbersEnd(String text, int from) {
        int at = Ascii.skipSpace(text, from);
        if (Ascii.at(text, at) != '(') {
            return -1;
        }
        at++;
        while (Ascii.isSpace(Ascii.at(text, at)) || Ascii.isDigit(Ascii.at(text, at)) || Ascii.at(text, at) == ',') {
            at++;
        }
        return Ascii.at(text, at) == ')' ? at + 1 : -1;
    }

    /** Without the first {@code __attribute__((name, name(arguments)))} that white space follows. */
    private static String withoutAttribute(String text) {
        String word = "__attribute__";
        int left = ATTRIBUTES; // each may be read up to the end of the text
        for (int at = text.indexOf(word); at >= 0 && left > 0; at = text.indexOf(word, at + 1), left--) {
            int open = Ascii.skipSpace(text, at + word.length());
            if (!text.startsWith("((", open)) {
                continue;
            }
            int end = attributesEnd(text, open + 2);
            if (text.startsWith("))", end) && Ascii.isSpace(Ascii.at(text, end + 2))) {
                return text.substring(0, at) + text.substring(Ascii.skipSpace(text, end + 2));
            }
        }
        return text;
    }

    private static int attributesEnd(String text, int from) {
        int at = from;
        while (Ascii.isWord(Ascii.at(text, at)) || Ascii.isSpace(Ascii.at(text, at))) {
            at = Ascii.skipSpace(text, Ascii.wordEnd(text, at));
            if (Ascii.at(text, at) == '(') {
                int close = text.indexOf(')', at);
                if (close < 0) {
                    return at;
                }
                at = Ascii.skipSpace(text, close + 1);
            }
            at = Ascii.at(text, at) == ',' ? at + 1 : at;
        }
        return at;
    }

    private static boolean isName(char c) {
        return Ascii.isWord(c) && c < 128 || c == '~' || c == ':';
    }

    private static int nameEnd(String text) {
        int at = 0;
        while (isName(Ascii.at(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isObjectLike(String text) {
        int end = nameEnd(text);
        return end > 0 && Ascii.isSpace(Ascii.at(text, end));
    }

    private static CDeclaration objectLike(String text) {
        return new CDeclaration.Function(text.substring(0, nameEnd(text)), "", false, List.of());
    }

    private static Optional<CDeclaration> function(String text) {
        int open = text.indexOf('(');
        int end = open < 0 ? -1 : argumentsEnd(text, open);
        if (end < 0) {
            return Optional.empty();
        }
        int nameEnd = Ascii.trimEnd(text, 0, open);
        int name = nameEnd;
        while (name > 0 && isName(text.charAt(name - 1))) {
            name--;
        }
        Optional<String> type = name == nameEnd ? Optional.empty() : returnType(text, name);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        List<Parameter> parameters = ParameterList.of(text.substring(open + 1, end), ',');
        String called = text.substring(name, nameEnd);
        return Optional.of(
                new CDeclaration.Function(called, type.get(), type.get().contains("typedef"), parameters));
    }

    /** The last closing parenthesis before another opens; where there is none, the last before a brace. */
    private static int argumentsEnd(String text, int open) {
        int inner = text.indexOf('(', open + 1);
        int close = text.lastIndexOf(')', inner < 0 ? text.length() : inner);
        if (close > open) {
            return close;
        }
        int brace = text.indexOf('{', open + 1);
        close = text.lastIndexOf(')', brace < 0 ? text.length() : brace);
        return close > open ? close : -1;
    }

    /** What stands before the name, which must be words, and stars if the name follows one. */
    private static Optional<String> returnType(String text, int name) {
        if (name == 0) {
            return Optional.of("");
        }
        boolean spaced = Ascii.isSpace(text.charAt(name - 1));
        int end = Ascii.trimEnd(text, 0, name);
        boolean pointer = Ascii.at(text, end - 1) == '*';
        boolean stars = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            stars |= c == '*';
            if (!Ascii.isWord(c) && !Ascii.isSpace(c) && (c != '*' || i == 0)) {
                return Optional.empty();
            }
        }
        if (pointer) {
            return Optional.of(text.substring(0, end));
        }
        return stars || !spaced || end == 0 ? Optional.empty() : Optional.of(text.substring(0, name - 1));
    }
}
