// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/** One text in a language of words. Each step reads a run and moves {@link #at} behind it. */
final class WordRun {
    private final Grammar grammar;
    private final String text;
    private final Tokens out;
    private final QuoteReader quotes;
    private int at;
    /** Whether a statement may begin here. */
    private boolean first = true;
    /** Where the line's first word begins. */
    private int lineStart;

    private TokenType pending = TokenType.NAME;

    WordRun(Grammar grammar, String text, Tokens out) {
        this.grammar = grammar;
        this.text = text;
        this.out = out;
        this.quotes = new QuoteReader(grammar, text);
    }

    void all() {
        while (at < text.length()) {
            int begin = at;
            TokenType type = next(text.charAt(at));
            at = Math.max(at, begin + 1);
            out.add(at, type);
        }
    }

    private TokenType next(char c) {
        if (c == '\n') {
            at++;
            first = true;
            lineStart = at;
            return TokenType.TEXT;
        }
        if (c == ' ' || c == '\t') {
            at = past(at, " \t");
            return TokenType.TEXT;
        }
        if (comment()) {
            return TokenType.COMMENT;
        }
        if (quotes.opens(at)) {
            return string();
        }
        if (grammar.flags().contains("sections") && first && c == '[') {
            at = lineEnd(at);
            return TokenType.KEYWORD;
        }
        if (c >= '0' && c <= '9' && grammar.flags().contains("numbers")) {
            return number();
        }
        TokenType marked = marked(c);
        if (marked != TokenType.NAME) {
            first = false;
            return marked;
        }
        return isStart(c) ? word() : sign(c);
    }

    private boolean comment() {
        boolean atWord = at == 0 || " \t\n;(".indexOf(text.charAt(at - 1)) >= 0;
        for (String mark : grammar.comments()) {
            boolean value = grammar.flags().contains("immediates") && Character.isDigit(charAt(at + mark.length()));
            if (text.startsWith(mark, at) && !value && (atWord || !grammar.commentAtWord())) {
                at = lineEnd(at);
                return true;
            }
        }
        if (grammar.block().isEmpty() || !text.startsWith(grammar.block().get(0), at)) {
            return false;
        }
        block(grammar.block().get(0), grammar.block().get(1));
        return true;
    }

    private void block(String open, String close) {
        int depth = 0;
        while (at < text.length()) {
            if (text.startsWith(close, at)) {
                at += close.length();
                if (--depth == 0) {
                    return;
                }
            } else if (text.startsWith(open, at) && (depth == 0 || grammar.nested())) {
                depth++;
                at += open.length();
            } else {
                at++;
            }
        }
    }

    private TokenType string() {
        TokenType type = quotes.read(at);
        at = quotes.end();
        first = false;
        boolean key = type == TokenType.STRING && grammar.names().quoted() != type && charAt(past(at, " \t")) == ':';
        return key ? grammar.names().quoted() : type;
    }

    private TokenType number() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isFraction())) {
            at++;
        }
        first = false;
        return TokenType.NUMBER;
    }

    private boolean isFraction() {
        char c = text.charAt(at);
        return c == '_' || c == '.' && Character.isDigit(charAt(at + 1));
    }

    /** A word with a sign that says what it is: {@code $name}, {@code %rax}, {@code @decorator}, {@code /dts-v1/}. */
    private TokenType marked(char c) {
        if (c == '$' && grammar.flags().contains("variables")) {
            return variable();
        }
        boolean glued = at > 0 && isPart(text.charAt(at - 1));
        if (c == '/' && !glued && grammar.flags().contains("slashed") && isStart(charAt(at + 1))) {
            int end = wordEnd(at + 1);
            if (charAt(end) == '/') {
                at = end + 1;
                return TokenType.KEYWORD;
            }
        }
        TokenType type = grammar.sigils().type(String.valueOf(c));
        if (type == TokenType.NAME || glued || !isPart(charAt(at + 1))) {
            return TokenType.NAME;
        }
        at = wordEnd(at + 1);
        return type;
    }

    private TokenType variable() {
        char open = charAt(at + 1);
        if (open != '{' && open != '(') {
            int begin = at;
            at++;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (at == begin + 1 && open != '\0' && "@*#?-$!^<".indexOf(open) >= 0) {
                at++;
            }
            return at > begin + 1 ? TokenType.VARIABLE : TokenType.TEXT;
        }
        int end = at + 2;
        while (end < text.length() && (isPart(text.charAt(end)) || "-:%=?+#@*/.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean closed = charAt(end) == (open == '{' ? '}' : ')');
        at = closed ? end + 1 : at + 2; // else what stands within is read on its own
        first = !closed;
        return closed ? TokenType.VARIABLE : TokenType.TEXT;
    }

    private TokenType word() {
        int begin = at;
        at = wordEnd(at);
        String word = text.substring(begin, at);
        TokenType type = type(word);
        pending = grammar.behind().type(word);
        first = grammar.openers().contains(word);
        if (grammar.prose().contains(word) && text.substring(lineStart, begin).isBlank() && charAt(at) == '\n') {
            out.add(at, type);
            at = proseEnd(begin - lineStart);
            return TokenType.TEXT;
        }
        return type;
    }

    private TokenType type(String word) {
        TokenType known = grammar.words().type(word);
        if (known == TokenType.NAME && first) {
            known = grammar.first().type(word);
        }
        if (known != TokenType.NAME) {
            return known;
        }
        return pending != TokenType.NAME ? pending : byPlace(word);
    }

    private TokenType byPlace(String word) {
        Grammar.Names names = grammar.names();
        char glued = charAt(at);
        if (glued == '!' && grammar.flags().contains("macros") && "([{".indexOf(charAt(at + 1)) >= 0) {
            return TokenType.FUNCTION;
        }
        int behind = past(at, " ");
        char next = charAt(behind);
        if (first
                && glued == ':'
                && charAt(at + 1) != '='
                && charAt(at + 1) != ':'
                && names.label() != TokenType.NAME) {
            return names.label();
        }
        if (next == '(' && (glued == '(' || word.isEmpty())) {
            return names.called();
        }
        if (next == '{' && names.opened() != TokenType.NAME) {
            return names.opened();
        }
        boolean assigned = next == '=' || ":+?".indexOf(next) >= 0 && next != '\0' && charAt(behind + 1) == '=';
        if (assigned && names.assigned() != TokenType.NAME) {
            return names.assigned();
        }
        return first ? names.statement() : TokenType.NAME;
    }

    /** The lines further in than a word's own are prose. */
    private int proseEnd(int indent) {
        int end = lineEnd(at);
        while (end < text.length()) {
            int content = past(end + 1, " \t");
            if (charAt(content) != '\n' && content - end - 1 <= indent) {
                break;
            }
            end = lineEnd(content);
        }
        return end;
    }

    private TokenType sign(char c) {
        at++;
        pending = TokenType.NAME;
        first = grammar.starters().indexOf(c) >= 0 || first && c == '-';
        boolean known = grammar.signs().isEmpty() || grammar.signs().indexOf(c) >= 0 || Character.isSpaceChar(c);
        return known ? TokenType.TEXT : TokenType.ERROR;
    }

    private boolean isStart(char c) {
        return Character.isLetter(c) || c == '_' || c != '\0' && grammar.start().indexOf(c) >= 0;
    }

    private boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c != '\0' && grammar.part().indexOf(c) >= 0;
    }

    private int wordEnd(int from) {
        int end = from + 1;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return Math.min(end, text.length());
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int past(int from, String some) {
        int end = from;
        while (end < text.length() && some.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
