// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * Finds what prose mentions without any markup, as the kernel's documentation does (automarkup.py of Linux 6.1):
 *
 * <pre>
 * klp_enable_patch()          a function or a macro      c, function
 * struct klp_patch            also union, enum           c, struct
 * typedef klp_shadow_ctor_t                              c, type
 * Documentation/livepatch/shadow-vars.rst                std, doc, /livepatch/shadow-vars
 * ../livepatch/shadow-vars.rst                           std, doc, ../livepatch/shadow-vars
 * Documentation/livepatch/shadow-vars                    the same without an extension
 * </pre>
 *
 * <p>It looks at text in paragraphs that is neither literal nor part of a reference. What it finds is only a guess: a
 * target that the site does not know stays plain text, without a report. One pass, linear in the text.
 */
public final class AutoMarkup {
    /**
     * Something that may be a reference.
     *
     * @param start its first character's index in the text
     * @param end the index behind its last character
     * @param domain {@code c} or {@code std}
     * @param role {@code function} (a macro is meant, too), {@code struct}, {@code union}, {@code enum}, {@code type} or
     *     {@code doc}
     * @param target the name in C, or the page without its extension: from the root with a leading slash, else
     *     relative
     */
    public record Match(int start, int end, String domain, String role, String target) {}

    /** Words of C that are not names. */
    private static final Set<String> RESERVED = Set.of("for", "if", "register", "sizeof", "struct", "unsigned");

    /** System calls: documents speak of them often, and a kernel function of that name is never meant. */
    private static final Set<String> SYSTEM_CALLS = Set.of(
            "open", "close", "read", "write", "fcntl", "mmap", "select", "poll", "fork", "execve", "clone", "ioctl",
            "socket");

    /** No word of either set is longer; most names are. */
    private static final int LONGEST_WORD = 8;

    private static final boolean[] WORD = words();
    private static final String ROOT = "Documentation/";

    private final String text;
    private final boolean namespaced;
    private final List<Match> found = new ArrayList<>();
    /** Where the last path with an extension ended; the next one begins there or later. */
    private int pathsFrom;
    /** Where the last path without one ended. */
    private int bareFrom;

    private AutoMarkup(String text, boolean namespaced) {
        this.text = text;
        this.namespaced = namespaced;
    }

    /** What the text mentions, in order, without overlaps. */
    public static List<Match> scan(String text) {
        return scan(text, false);
    }

    /** The same; where a C namespace is in force, what is called like a system call may be declared in it. */
    public static List<Match> scan(String text, boolean namespaced) {
        if (!mayMention(text)) {
            return List.of();
        }
        AutoMarkup scan = new AutoMarkup(text, namespaced);
        scan.run();
        return scan.found.isEmpty() ? List.of() : scan.disjoint();
    }

    /**
     * The text as inline elements, each mention an automatic cross-reference. The text of a C name is a literal, as
     * Sphinx shows it; a page's title takes the place of its file name.
     *
     * @param text the text
     * @param attrs attributes of the references, their position
     * @param scope the C namespace in force, or ""
     * @param numbers gives the next reference's number
     */
    public static List<Inline> apply(String text, Attrs attrs, String scope, IntSupplier numbers) {
        return apply(text, at -> attrs, scope, numbers);
    }

    /** The same with the attributes of the reference whose text begins at an index. */
    public static List<Inline> apply(String text, IntFunction<Attrs> attrs, String scope, IntSupplier numbers) {
        return apply(text, scan(text, !scope.isEmpty()), attrs, scope, numbers);
    }

    /** The same with what {@link #scan} found in the text. */
    public static List<Inline> apply(
            String text, List<Match> matches, IntFunction<Attrs> attrs, String scope, IntSupplier numbers) {
        if (matches.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
        }
        List<Inline> out = new ArrayList<>();
        int done = 0;
        for (Match match : matches) {
            if (match.start() > done) {
                out.add(new Inline.Text(text.substring(done, match.start())));
            }
            out.add(reference(match, text, attrs.apply(match.start()), scope, numbers.getAsInt()));
            done = match.end();
        }
        if (done < text.length()) {
            out.add(new Inline.Text(text.substring(done)));
        }
        return out;
    }

    private static Inline reference(Match match, String text, Attrs attrs, String scope, int number) {
        Inline shown = new Inline.Text(text.substring(match.start(), match.end()));
        boolean page = match.role().equals("doc");
        boolean named = page && (text.startsWith(".rst", match.end() - 4) || text.startsWith(".txt", match.end() - 4));
        if (!page) {
            String kind = match.role().equals("function") ? "c-func" : "c-" + match.role();
            shown = new Inline.Literal(Attrs.NONE.withClasses(List.of("xref", "c", kind)), List.of(shown));
        }
        boolean called = match.role().equals("function") && SYSTEM_CALLS.contains(match.target());
        return new Inline.CrossReference(
                attrs,
                number,
                match.domain(),
                match.role(),
                called ? scope + "." + match.target() : match.target(),
                page || called ? "" : scope,
                !named,
                true,
                List.of(shown));
    }

    /** Whether a text has what every mention has one of; most paragraphs have none, and this costs next to nothing. */
    private static boolean mayMention(String text) {
        return text.contains("()")
                || text.contains("struct")
                || text.contains(ROOT)
                || text.contains(".rst")
                || text.contains(".txt")
                || text.contains("enum")
                || text.contains("union")
                || text.contains("typedef");
    }

    private void run() {
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (isWord(c)) {
                switch (c) {
                    case 's', 'u', 'e', 't' -> at = tagged(at);
                    case 'D' -> bareDocument(at);
                    default -> {}
                }
                at = wordEnd(at);
            } else {
                if (c == '(') {
                    function(at);
                } else if (c == '.') {
                    path(at);
                }
                at++;
            }
        }
    }

    /** {@code name()}: {@code open} is the index of the parenthesis. */
    private void function(int open) {
        if (open + 1 >= text.length() || text.charAt(open + 1) != ')') {
            return;
        }
        int start = open;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        if (open - start < 2 || isDigit(text.charAt(start))) {
            return;
        }
        String name = text.substring(start, open);
        boolean skipped = RESERVED.contains(name) || !namespaced && SYSTEM_CALLS.contains(name);
        if (name.length() > LONGEST_WORD || !skipped) {
            found.add(new Match(start, open + 2, "c", "function", name));
        }
    }

    /**
     * {@code struct name} and its like: {@code start} is where a word begins. Returns where to go on: of the same word
     * twice the second is spent on the first.
     */
    private int tagged(int start) {
        String keyword = switch (text.charAt(start)) {
            case 's' -> "struct";
            case 'u' -> "union";
            case 'e' -> "enum";
            default -> "typedef";
        };
        int at = start + keyword.length();
        if (!text.startsWith(keyword, start) || at >= text.length() || !isSpace(text.charAt(at))) {
            return start;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        int end = wordEnd(at);
        if (end - at < 2 || isDigit(text.charAt(at))) {
            return start;
        }
        String name = text.substring(at, end);
        if (name.length() > LONGEST_WORD || !RESERVED.contains(name)) {
            found.add(new Match(start, end, "c", keyword.equals("typedef") ? "type" : keyword, name));
            return start;
        }
        return name.equals(keyword) ? at : start;
    }

    /** {@code path.rst} or {@code path.txt}: {@code dot} is the index of the last dot. */
    private void path(int dot) {
        if (!text.startsWith("rst", dot + 1) && !text.startsWith("txt", dot + 1)) {
            return;
        }
        int run = dot;
        while (run > pathsFrom && isPath(text.charAt(run - 1))) {
            run--;
        }
        if (run == dot) {
            return;
        }
        int start = dot - run > 1 && text.charAt(run) == '/' && isUp(run - 2) ? run - 2 : run;
        while (start < run && isUp(start - 3)) {
            start -= 3;
        }
        int target = start;
        int root = start == run ? run : start - ROOT.length();
        if (root >= pathsFrom && root + ROOT.length() < dot && isRoot(root)) {
            start = root;
            target = root + ROOT.length() - 1;
        }
        found.add(new Match(start, dot + 4, "std", "doc", text.substring(target, dot)));
        pathsFrom = dot + 4;
    }

    private boolean isUp(int at) {
        return at >= pathsFrom && text.startsWith("../", at);
    }

    /** {@code Documentation/path} without any extension: {@code start} is where a word begins. */
    private void bareDocument(int start) {
        if (start < bareFrom || !isRoot(start) || start > 0 && isPath(text.charAt(start - 1))) {
            return;
        }
        int end = start + ROOT.length();
        while (end < text.length() && isPath(text.charAt(end))) {
            end++;
        }
        bareFrom = end;
        boolean extended = end + 1 < text.length()
                && (text.charAt(end) == '.' && Character.isLetterOrDigit(text.charAt(end + 1))
                        || text.charAt(end) == '*');
        while (end > start && text.charAt(end - 1) == '-') {
            end--;
        }
        if (!extended && text.charAt(end - 1) != '/') {
            found.add(new Match(start, end, "std", "doc", text.substring(start + ROOT.length() - 1, end)));
        }
    }

    private boolean isRoot(int start) {
        return text.startsWith(ROOT, start) && (start == 0 || !isLetter(text.charAt(start - 1)));
    }

    private List<Match> disjoint() {
        found.sort(Comparator.comparingInt(Match::start));
        List<Match> out = new ArrayList<>(found.size());
        int done = 0;
        for (Match match : found) {
            if (match.start() >= done) {
                out.add(match);
                done = match.end();
            }
        }
        return List.copyOf(out);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean[] words() {
        boolean[] table = new boolean[128];
        for (char c = 0; c < 128; c++) {
            table[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
        }
        return table;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A character of a name in C. */
    private static boolean isWord(char c) {
        return c < 128 && WORD[c];
    }

    private static boolean isLetter(char c) {
        return isWord(c) || c >= 128 && Character.isLetterOrDigit(c);
    }

    private static boolean isPath(char c) {
        return isLetter(c) || c == '-' || c == '/';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= 0x09 && c <= 0x0d;
    }
}
