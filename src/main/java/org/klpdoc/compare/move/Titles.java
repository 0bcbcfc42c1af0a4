// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of titles in a page's text: in reStructuredText a line of signs below a title, perhaps one above, in the style
 * that the page has for the level; in Markdown {@code #} in front or such a line.
 */
final class Titles {
    private static final String SIGNS = "=-~^\"'`#*+.:";
    private static final Pattern LABEL = Pattern.compile("\\.\\. _(`[^`]+`|[^:`]+):\\s*");
    private static final Pattern NUMBER_SIGNS = Pattern.compile("(#{1,6})(?=[ \\t])");

    private final List<String> lines;

    Titles(List<String> lines) {
        this.lines = lines;
    }

    /** How a level's titles are marked: by which sign, and whether above, too. */
    record Style(char sign, boolean over) {}

    /** The name that a line is a label of: {@code .. _limits:}. */
    static Optional<String> label(String line) {
        Matcher label = LABEL.matcher(line.strip());
        return label.matches() ? Optional.of(label.group(1).replace("`", "")) : Optional.empty();
    }

    private String at(int line) {
        return line >= 0 && line < lines.size() ? lines.get(line).stripTrailing() : "";
    }

    private boolean isAdornment(int line) {
        String text = at(line);
        return !text.isEmpty()
                && !Character.isLetterOrDigit(text.charAt(0))
                && !Character.isWhitespace(text.charAt(0))
                && text.chars().allMatch(c -> c == text.charAt(0));
    }

    /** The line of a title's text, from the line that the parser names for it. */
    int text(int line) {
        return isAdornment(line) && isAdornment(line + 2) && !at(line + 1).isEmpty() ? line + 1 : line;
    }

    private boolean isOver(int text) {
        boolean above = isAdornment(text - 1)
                && isAdornment(text + 1)
                && at(text - 1).charAt(0) == at(text + 1).charAt(0);
        return above && at(text - 2).isEmpty();
    }

    /** The style of a title; none of Markdown's. */
    Optional<Style> style(int text) {
        return isAdornment(text + 1) ? Optional.of(new Style(at(text + 1).charAt(0), isOver(text))) : Optional.empty();
    }

    /** The first line of a section: that of its labels, else of what is above its title, else its title. */
    int start(int text) {
        int start = isOver(text) ? text - 1 : text;
        int above = start - 1;
        while (above >= 0 && (at(above).isEmpty() || LABEL.matcher(at(above)).matches())) {
            start = at(above).isEmpty() ? start : above;
            above--;
        }
        return start;
    }

    /** Lines of another page in whose place a title stands at a level that the page writes in this style. */
    static List<String> written(String title, Style style) {
        String signs = String.valueOf(style.sign()).repeat(Math.max(3, width(title)));
        return style.over() ? List.of(signs, title, signs) : List.of(title, signs);
    }

    private static int width(String title) {
        return title.chars().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    /** A Markdown title some levels deeper, or higher. */
    static String deeper(String title, int levels) {
        return NUMBER_SIGNS
                .matcher(title)
                .replaceFirst(found ->
                        "#".repeat(Math.max(1, Math.min(6, found.group(1).length() + levels))));
    }

    /** Styles for all levels down to {@code deepest}; those that a page has not yet get signs that it does not use. */
    static Map<Integer, Style> down(Map<Integer, Style> known, int deepest) {
        Map<Integer, Style> all = new TreeMap<>(known);
        Set<Character> used = new HashSet<>();
        known.values().forEach(style -> used.add(style.sign()));
        for (int level = 1; level <= deepest; level++) {
            if (!all.containsKey(level)) {
                for (char sign : SIGNS.toCharArray()) {
                    if (used.add(sign)) {
                        all.put(level, new Style(sign, false));
                        break;
                    }
                }
            }
        }
        return all;
    }
}
