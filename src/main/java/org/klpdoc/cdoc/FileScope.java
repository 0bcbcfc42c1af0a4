// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a C file declares outside of all functions, one declaration after the other:
 *
 * <pre>
 * struct klp_state {                         a type that is defined, not one that is only named
 * int klp_enable_patch(struct klp_patch *);  a function, whether it has a body here or not
 * typedef void (*klp_dtor_t)(void *obj);     a type of another name
 * extern int klp_limit;                      a variable
 * </pre>
 *
 * <p>Of a name that both sides of an {@code #else} have, the first counts. What the words of a declaration mean is left
 * to what reads those behind kernel-doc comments.
 */
public final class FileScope {
    private static final Set<String> TAGS = Set.of("struct", "union", "enum");

    private final CScanner scanner;
    private final Map<String, Declared> found = new LinkedHashMap<>();
    private final Deque<Integer> conditions = new ArrayDeque<>();
    private boolean conditional;
    private int depth;
    private boolean stringLast;

    // The declaration so far, without what stands in braces.
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private String last = "";
    private String beforeLast = "";
    private boolean called;
    private boolean assigned;
    /** How many words stand before the first size of an array; 0 where there is none. */
    private int sized;

    private boolean body;
    private boolean defined;

    /** A word of a declaration, where it stands, and whether a parenthesis stands behind it. */
    private record Word(String text, int start, boolean called) {}

    /**
     * A declaration.
     *
     * @param objtype function, struct, union, enum, type or var, as the C domain calls what it describes
     * @param name its name
     * @param start where the name stands in the text
     */
    public record Declared(String objtype, String name, int start) {}

    private FileScope(String c) {
        this.scanner = new CScanner(c);
    }

    /** What a C file declares, in its order, each name once. */
    public static List<Declared> of(String c) {
        FileScope scope = new FileScope(c);
        scope.read();
        return List.copyOf(scope.found.values());
    }

    private void read() {
        boolean spaced = false;
        for (CScanner.Kind kind = scanner.next(); kind != CScanner.Kind.END; kind = scanner.next()) {
            if (kind == CScanner.Kind.SPACE || kind == CScanner.Kind.COMMENT) {
                spaced = true;
            } else if (scanner.inDirective()) {
                directive(kind);
            } else {
                token(kind, spaced);
                spaced = false;
            }
        }
    }

    /** Both sides of a condition begin at the same depth. */
    private void directive(CScanner.Kind kind) {
        String word = scanner.token();
        if (conditional && kind == CScanner.Kind.WORD) {
            if (word.startsWith("if")) {
                conditions.push(depth);
            } else if (word.startsWith("el") && !conditions.isEmpty()) {
                depth = conditions.element();
            } else if (word.equals("endif") && !conditions.isEmpty()) {
                conditions.pop();
            }
        }
        conditional = kind == CScanner.Kind.DIRECTIVE;
    }

    private void token(CScanner.Kind kind, boolean spaced) {
        String token = scanner.token();
        if (depth > 0) {
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth == 0 && body) {
                end();
            }
        } else if (token.equals("{")) {
            open();
        } else if (token.equals(";")) {
            text.append(';');
            end();
        } else if (!token.equals("}")) {
            text.append(spaced && text.length() > 0 ? " " : "").append(token);
            note(kind, token);
        }
    }

    private void note(CScanner.Kind kind, String token) {
        beforeLast = last;
        last = token;
        stringLast = kind == CScanner.Kind.STRING;
        assigned |= token.equals("=");
        sized = sized == 0 && token.equals("[") ? words.size() : sized;
        if (kind == CScanner.Kind.WORD) {
            words.add(new Word(token, scanner.start(), false));
        } else if (token.equals("(") && !words.isEmpty()) {
            called = true;
            Word before = words.remove(words.size() - 1);
            words.add(new Word(before.text(), before.start(), true));
        }
    }

    /** What a brace at the outermost depth begins: the members of a type, a function's body, a variable's value. */
    private void open() {
        if (stringLast && beforeLast.equals("extern")) {
            clear();
            return;
        }
        depth = 1;
        if (TAGS.contains(beforeLast) || TAGS.contains(last)) {
            defined = true;
            if (TAGS.contains(beforeLast) && !words.get(0).text().equals("typedef")) {
                add(beforeLast, last, words.get(words.size() - 1).start());
            }
        } else {
            body = called && !assigned && !defined;
        }
    }

    /** A declaration is over. */
    private void end() {
        String whole = text.toString();
        if (whole.startsWith("typedef ")) {
            TypedefBody.read(whole).ifPresent(read -> addLast("type", read.name(), false));
        } else if (called && !assigned && !defined) {
            FunctionPrototype.read(whole)
                    .filter(FileScope::hasType)
                    .ifPresent(read -> addLast("function", read.name(), true));
        } else if (whole.startsWith("extern ") && !words.isEmpty()) {
            Word named = words.get((sized > 0 ? sized : words.size()) - 1);
            add("var", named.text(), named.start());
        }
        clear();
    }

    /** A macro that stands alone, {@code DECLARE_WAIT_QUEUE(x);}, has none. */
    private static boolean hasType(CDeclaration read) {
        return read instanceof CDeclaration.Function function
                && !function.returnType().isBlank();
    }

    /** Adds a name at the last place that it stands at, and is called at where it has to be. */
    private void addLast(String objtype, String name, boolean called) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.text().equals(name) && (word.called() || !called)) {
                add(objtype, name, word.start());
                return;
            }
        }
    }

    private void add(String objtype, String name, int start) {
        found.putIfAbsent(name, new Declared(objtype, name, start));
    }

    private void clear() {
        words.clear();
        text.setLength(0);
        last = "";
        beforeLast = "";
        called = false;
        assigned = false;
        sized = 0;
        body = false;
        defined = false;
    }
}
