// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads one C file and notes what it has of the names that are looked for:
 *
 * <pre>
 * #define klp_for_each(x)          a macro
 * struct klp_patch {               a tag with its members
 * int klp_enable(void) {           a function with its body
 * DEVICE_ATTR_RO(enabled);         an argument, out of which a macro makes names
 * __setup("nokaslr", off);         a string
 * </pre>
 *
 * <p>Comments, strings and what stands under {@code #if 0} have no names. It goes by bytes, a look at each, since a
 * kernel has more than a gigabyte of them; {@link org.klpdoc.cdoc.CScanner} reads the same language where the text of
 * each token is wanted.
 */
final class CodeScan {
    private static final int LONGEST_STRING = 80;
    private static final int DEEPEST = 100_000;
    private static final byte[] DEFINE = Bytes.bytes("define");
    private static final byte[] IF = Bytes.bytes("if");
    private static final byte[] PASTE = Bytes.bytes("##");
    private static final byte[] PARAM = Bytes.bytes("param");
    private static final byte[] PARAM_LARGE = Bytes.bytes("PARAM");

    private final byte[] text;
    private final NameTable table;
    private final Set<String> defined;
    private final Pastes pastes;
    private final int use;
    private final int length;

    private int at;
    private boolean lineStart = true;
    private int depth;
    private int parentheses;
    /** Whether the word before was {@code struct}, {@code union} or {@code enum}. */
    private boolean tagged;
    /** What was last called outside of all functions: where its name stands, and its number among those looked for. */
    private int callStart;

    private int callEnd;
    private int called = -1;
    private boolean parameter;

    /**
     * A file.
     *
     * @param text its bytes
     * @param table the names that are looked for
     * @param defined is told of each function, tag and macro with arguments that is defined here
     * @param pastes is told of macros that paste names together
     * @param use how a word of it is seen: {@link Seen#USED}, in assembly {@link Seen#ASSEMBLY} too, or {@link
     *     Seen#PROGRAM}
     */
    CodeScan(byte[] text, NameTable table, Set<String> defined, Pastes pastes, int use) {
        this.text = text;
        this.length = text.length;
        this.table = table;
        this.defined = defined;
        this.pastes = pastes;
        this.use = use;
    }

    /** Reads the file. */
    void run() {
        readTo(length);
    }

    /** Reads on to a place. */
    private void readTo(int end) {
        byte[] bytes = text;
        int next = at;
        while (next < end) {
            byte c = bytes[next];
            int kind = Bytes.kind(c);
            if (kind == Bytes.WORD) {
                next = word(next);
            } else if (kind == Bytes.SPACE) {
                next = Bytes.skipSpaces(bytes, next + 1);
            } else if (kind == Bytes.PLAIN) {
                lineStart = false;
                tagged = false;
                next++;
            } else if (kind == Bytes.LINE_END) {
                lineStart = true;
                next++;
            } else if (kind == Bytes.DIGIT) {
                lineStart = false;
                next = Bytes.wordEnd(bytes, next + 1);
            } else {
                at = next;
                sign(c);
                next = at;
            }
        }
        at = next;
    }

    private void sign(byte c) {
        if (c == '/' && isNext('*')) {
            at = Bytes.commentEnd(text, at + 2);
            return;
        } else if (c == '/' && isNext('/') || isAssemblyComment(c)) {
            at = Bytes.lineEnd(text, at);
            return;
        } else if (c == '#' && lineStart) {
            directive();
            return;
        }
        lineStart = false;
        tagged = false;
        switch (c) {
            case '"' -> string();
            case '\'' -> character();
            case '(' -> parentheses++;
            case ')' -> parentheses = Math.max(0, parentheses - 1);
            case '{' -> open();
            case '}' -> {
                depth = Math.max(0, depth - 1);
                parentheses = 0;
                endOfCall();
            }
            case ';' -> semicolon();
            default -> {}
        }
        if (c != '"' && c != '\'') {
            at++;
        }
    }

    /** Comments of assemblers; {@code #} is one, too, and read as a directive. */
    private boolean isAssemblyComment(byte c) {
        boolean own = (c == ';' || c == '|') && lineStart || (c == '@' || c == '!') && isNext(' ');
        return own && (use & Seen.ASSEMBLY) != 0;
    }

    private boolean isNext(char wanted) {
        return at + 1 < length && text[at + 1] == wanted;
    }

    private void open() {
        if (depth == 0 && callEnd > callStart) {
            define(callStart, callEnd);
            if (called >= 0) {
                table.saw(called, Seen.BODY);
            }
        }
        endOfCall();
        depth = Math.min(DEEPEST, depth + 1);
        parentheses = 0;
    }

    private void semicolon() {
        if (depth == 0 && parentheses == 0) {
            if (called >= 0) {
                table.saw(called, Seen.DECLARED);
            }
            endOfCall();
        }
    }

    private void endOfCall() {
        callStart = 0;
        callEnd = 0;
        called = -1;
        parameter = false;
    }

    private void define(int start, int end) {
        defined.add(new String(text, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** Takes in the word that begins at {@code start}; the place behind it. */
    private int word(int start) {
        lineStart = false;
        byte[] bytes = text;
        int end = start;
        int hash = 0;
        while (end < bytes.length && Bytes.isWord(bytes[end])) {
            hash = NameTable.hash(hash, bytes[end++]);
        }
        boolean wasTagged = tagged;
        tagged = Bytes.isTagWord(bytes, start, end);
        if (tagged) {
            return end;
        }
        int number = table.mayHave(hash) ? table.find(bytes, start, end, hash) : -1;
        if (number < 0 && !wasTagged && (depth > 0 || parentheses > 0)) {
            return end; // most words of all: nobody asks for them, and they define nothing
        }
        int next = Bytes.skipBlanks(bytes, end);
        byte follows = next < length ? text[next] : 0;
        if (wasTagged) {
            tag(start, end, number, follows);
            return end;
        }
        boolean outside = depth == 0 && parentheses == 0;
        boolean pointer = follows == ')' && start > 1 && text[start - 1] == '*';
        if (number >= 0) {
            boolean argument = depth == 0 && parentheses > 0;
            int ways = use
                    | (follows == '(' && !outside || pointer ? Seen.CALLED : 0)
                    | (argument ? Seen.ARGUMENT : 0)
                    | (argument && parameter ? Seen.PARAMETER : 0);
            table.saw(number, ways);
        }
        if (outside && follows == '(' && !(callEnd > callStart && Bytes.isBehind(text, start, ')'))) {
            // What follows the parameters of a function, __acquires(lock), is no other function.
            callStart = start;
            callEnd = end;
            called = number;
            parameter = Bytes.contains(text, start, end, PARAM) || Bytes.contains(text, start, end, PARAM_LARGE);
        }
        return end;
    }

    private void tag(int start, int end, int number, byte follows) {
        if (follows == '{') {
            define(start, end);
        }
        if (number >= 0) {
            boolean alone = follows == ';' && depth == 0 && parentheses == 0;
            table.saw(number, follows == '{' ? Seen.TAG : alone ? 0 : Seen.TAG_USED);
        }
    }

    private void string() {
        byte[] bytes = text;
        int start = ++at;
        int end = start;
        int longest = Math.min(length, start + LONGEST_STRING);
        int hash = 0;
        while (end < longest && Bytes.isNamePart(bytes[end])) {
            hash = NameTable.hash(hash, bytes[end++]);
        }
        at = end;
        byte stop = at < length ? text[at] : 0;
        if (at > start && (stop == '"' || stop == '=' || stop == ':' || stop == ',')) {
            int number = table.find(text, start, at, hash);
            if (number >= 0) {
                table.saw(number, Seen.STRING);
            }
        }
        while (end < length && bytes[end] != '"' && bytes[end] != '\n') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        at = Math.min(length, end + 1);
    }

    /** {@code 'x'}; a lone quote is that of a lifetime in Rust, or of text in assembly. */
    private void character() {
        int from = at + 1;
        int close = from < length && text[from] == '\\' ? from + 2 : from + 1;
        while (close < length && close < from + 6 && text[from] == '\\' && text[close] != '\'') {
            close++;
        }
        at = close < length && text[close] == '\'' ? close + 1 : at + 1;
    }

    private void directive() {
        int name = Bytes.skipBlanks(text, at + 1);
        int end = Bytes.wordEnd(text, name);
        boolean sameLine = name == Bytes.skipSpaces(text, at + 1);
        if (Bytes.is(text, name, end, DEFINE)) {
            macro(end, sameLine);
        } else {
            int lineEnd = Bytes.logicalEnd(text, sameLine ? end : at);
            int zero = Bytes.skipBlanks(text, end);
            boolean never = Bytes.is(text, name, end, IF)
                    && zero < length
                    && text[zero] == '0'
                    && !Bytes.isWord(zero + 1 < length ? text[zero + 1] : 0);
            at = never ? Bytes.behindDeadCode(text, lineEnd) : lineEnd;
        }
        lineStart = true;
    }

    /**
     * The name of a macro, and its text as code of no function.
     *
     * @param behind the place behind {@code #define}
     * @param sameLine whether that stands in one line
     */
    private void macro(int behind, boolean sameLine) {
        byte[] bytes = text;
        int start = Bytes.skipBlanks(bytes, behind);
        int end = start;
        int hash = 0;
        while (end < bytes.length && Bytes.isWord(bytes[end])) {
            hash = NameTable.hash(hash, bytes[end++]);
        }
        // Nothing before the end of the name ends the line, where all of it stands in one.
        boolean usual = sameLine && start == Bytes.skipSpaces(bytes, behind);
        int lineEnd = Bytes.logicalEnd(bytes, usual ? end : at);
        int number = table.mayHave(hash) ? table.find(bytes, start, end, hash) : -1;
        if (number >= 0) {
            table.saw(number, Seen.MACRO);
        }
        if (end < length && text[end] == '(') {
            define(start, end);
            if (Bytes.contains(text, end, lineEnd, PASTE)) {
                pastes.add(new String(text, end, lineEnd - end, StandardCharsets.ISO_8859_1));
            }
        }
        int depthBefore = depth;
        int parenthesesBefore = parentheses;
        depth = 1;
        at = Math.max(end, at + 1);
        readTo(lineEnd);
        depth = depthBefore;
        parentheses = parenthesesBefore;
        tagged = false;
    }
}
