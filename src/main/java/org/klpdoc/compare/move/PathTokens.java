// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a document writes in reStructuredText or Markdown: roles, toctrees, directives that take a file in, links;
 * and the names that it refers to.
 * Examples in literal blocks are none.
 */
final class PathTokens {
    /** A role or a link spans a few lines at most. */
    private static final int LONGEST = 400;

    private static final Pattern DIRECTIVE =
            Pattern.compile("^\\s*\\.\\. (?:\\|[^|]{1,80}\\| )?([\\w:-]+)::[ \\t]*(.*)$");
    private static final Pattern TAKES_FILE =
            Pattern.compile("include|literalinclude|image|figure|kernel-(?:figure|image|include)");
    private static final Pattern CODE =
            Pattern.compile("code|code-block|sourcecode|parsed-literal|math|graphviz|kernel-render|example|c:alias");
    private static final Pattern OPTION = Pattern.compile("^\\s+:(file|target):[ \\t]+(\\S+)\\s*$");
    private static final Pattern TARGET = Pattern.compile("^\\s*\\.\\. _[^:]{1,200}:[ \\t]+(\\S+)\\s*$");
    private static final Pattern ENTRY = Pattern.compile("^(\\s+)(?:[^<>]*<([^<>]+)>|(\\S.*?))\\s*$");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]{1,200}]:[ \\t]+<?([^\\s>]+)>?.*$");
    private static final Pattern HTML = Pattern.compile("\\b(?:href|src)=[\"']([^\"']{1,300})[\"']");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w`|<:.-])[\\p{L}\\p{N}](?:[\\w.+:-]*[\\p{L}\\p{N}])?_(?![\\w`|>-])");

    private final String text;
    private final List<PathToken> tokens = new ArrayList<>();

    private PathTokens(String text) {
        this.text = text;
    }

    /** The paths in the order of the text. */
    static List<PathToken> of(String text, boolean markdown) {
        PathTokens found = new PathTokens(text);
        if (markdown) {
            found.markdown();
        } else {
            found.rst();
        }
        found.tokens.sort(Comparator.comparingInt(PathToken::start));
        return found.tokens;
    }

    private void add(PathToken.Kind kind, int start, String written) {
        if (!written.isEmpty() && !written.contains("://") && !written.startsWith("mailto:")) {
            tokens.add(new PathToken(kind, start, written));
        }
    }

    /** A block whose lines stand deeper than its first one. */
    private enum Within {
        TEXT,
        LITERAL,
        TOCTREE
    }

    private void rst() {
        Within within = Within.TEXT;
        int indent = -1;
        for (int start = 0; start < text.length(); start = lineEnd(start) + 1) {
            String line = text.substring(start, lineEnd(start));
            int depth = depth(line);
            if (!line.isBlank() && depth <= indent) {
                within = Within.TEXT;
                indent = -1;
            }
            if (within == Within.TOCTREE) {
                entry(line, start);
            } else if (within == Within.TEXT && !line.isBlank()) {
                Matcher directive = DIRECTIVE.matcher(line);
                if (directive.matches()) {
                    within = directive(directive, start);
                    indent = within == Within.TEXT ? -1 : depth;
                } else if (line.stripTrailing().endsWith("::")) {
                    within = Within.LITERAL;
                    indent = depth;
                }
                prose(line, start);
            }
        }
    }

    private Within directive(Matcher directive, int start) {
        String name = directive.group(1);
        if (TAKES_FILE.matcher(name).matches()) {
            add(
                    PathToken.Kind.FILE,
                    start + directive.start(2),
                    directive.group(2).strip());
        }
        return name.equals("toctree") ? Within.TOCTREE : CODE.matcher(name).matches() ? Within.LITERAL : Within.TEXT;
    }

    private void entry(String line, int start) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()
                || line.stripLeading().startsWith(":")
                || line.stripLeading().startsWith("..")) {
            return;
        }
        int group = entry.group(2) == null ? 3 : 2;
        boolean glob = entry.group(group).chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
        add(glob ? PathToken.Kind.GLOB : PathToken.Kind.ENTRY, start + entry.start(group), entry.group(group));
    }

    private void prose(String line, int start) {
        for (Pattern pattern : List.of(OPTION, TARGET)) {
            Matcher found = pattern.matcher(line);
            if (found.matches()) {
                add(PathToken.Kind.FILE, start + found.start(found.groupCount()), found.group(found.groupCount()));
            }
        }
        for (String ending : List.of(".rst", ".txt")) {
            for (int at = line.indexOf(ending); at >= 0; at = line.indexOf(ending, at + 1)) {
                named(line, at, start);
            }
        }
        role(":doc:`", PathToken.Kind.DOC, line, start);
        role(":download:`", PathToken.Kind.FILE, line, start);
        role(":ref:`", PathToken.Kind.LABEL, line, start);
        role(":numref:`", PathToken.Kind.LABEL, line, start);
        names(line, start);
        for (int at = line.indexOf(">`_"); at >= 0; at = line.indexOf(">`_", at + 1)) {
            int end = start + at;
            int open = text.lastIndexOf('<', end);
            if (open >= 0 && end - open < LONGEST && text.lastIndexOf('`', end) < open) {
                add(PathToken.Kind.FILE, open + 1, text.substring(open + 1, end));
            }
        }
    }

    /** {@code `Use cases`_}, {@code `text <Use cases_>`_}, {@code limits_}: a place of the same page by its name. */
    private void names(String line, int start) {
        for (int at = line.indexOf("`_"); at >= 0; at = line.indexOf("`_", at + 1)) {
            int end = start + at;
            int open = text.lastIndexOf('`', end - 1);
            boolean plain = open > 0 ? "`:".indexOf(text.charAt(open - 1)) < 0 : open == 0;
            boolean one =
                    !line.startsWith("__", at + 1) && !text.startsWith(">", end - 1) || text.startsWith("_>", end - 2);
            if (plain && one && end - open < LONGEST && text.lastIndexOf("\n\n", end) < open) {
                tokens.add(new PathToken(PathToken.Kind.NAME, open, text.substring(open, end + 2)));
            }
        }
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            tokens.add(new PathToken(PathToken.Kind.NAME, start + word.start(), word.group()));
        }
    }

    /** A page that the text names by its file, {@code ../livepatch/shadow-vars.rst}: the kernel makes a link of it. */
    private void named(String line, int dot, int start) {
        int begin = dot;
        while (begin > 0 && isOfPath(line.charAt(begin - 1))) {
            begin--;
        }
        int end = dot + ".rst".length();
        boolean ends = end == line.length() || !isOfPath(line.charAt(end)) || line.charAt(end) == '.';
        boolean literal = begin > 0 && line.charAt(begin - 1) == '`';
        if (begin < dot && ends && !literal) {
            add(PathToken.Kind.FILE, start + begin, line.substring(begin, end));
        }
    }

    private static boolean isOfPath(char c) {
        return c == '/' || c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }

    /** {@code :doc:`target`} or {@code :doc:`text <target>`}, which may go on in the next lines. */
    private void role(String mark, PathToken.Kind kind, String line, int start) {
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
            int begin = start + at + mark.length();
            int end = text.indexOf('`', begin);
            if (end < 0 || end - begin > LONGEST) {
                return;
            }
            int open = text.charAt(end - 1) == '>' ? text.lastIndexOf('<', end) : -1;
            if (open > begin) {
                add(kind, open + 1, text.substring(open + 1, end - 1));
            } else {
                add(kind, begin, text.substring(begin, end));
            }
        }
    }

    private void markdown() {
        String fence = "";
        for (int start = 0; start < text.length(); start = lineEnd(start) + 1) {
            String line = text.substring(start, lineEnd(start));
            String bare = line.stripLeading();
            boolean marks = bare.startsWith("```") || bare.startsWith("~~~");
            if (marks && fence.isEmpty()) {
                fence = bare.substring(0, 3);
            } else if (!fence.isEmpty()) {
                fence = bare.startsWith(fence) ? "" : fence;
            } else {
                links(line, start);
            }
        }
    }

    private void links(String line, int start) {
        for (int at = line.indexOf("]("); at >= 0; at = line.indexOf("](", at + 1)) {
            int begin = at + 2 + (line.startsWith("<", at + 2) ? 1 : 0);
            int end = begin;
            while (end < line.length() && ") >\t\"".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            add(PathToken.Kind.FILE, start + begin, line.substring(begin, end));
        }
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            add(PathToken.Kind.FILE, start + definition.start(1), definition.group(1));
        }
        Matcher html = HTML.matcher(line);
        while (html.find()) {
            add(PathToken.Kind.FILE, start + html.start(1), html.group(1));
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int depth(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
