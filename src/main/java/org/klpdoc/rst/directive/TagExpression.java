// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code only} asks for: tags with {@code and}, {@code or}, {@code not}, {@code if ... else ...} and parentheses;
 * {@code not} binds tightest, then {@code and}.
 */
final class TagExpression {
    private static final int DEEPEST = 100;
    private static final Set<String> RESERVED =
            Set.of("and", "or", "if", "else", "in", "is", "true", "True", "false", "False", "none", "None");

    private final String text;
    private final Set<String> tags;
    private int at;
    private boolean broken;

    private TagExpression(String text, Set<String> tags) {
        this.text = text;
        this.tags = tags;
    }

    /** Whether the tags are as the expression says; nothing where it is none. */
    static Optional<Boolean> holds(String text, Set<String> tags) {
        TagExpression expression = new TagExpression(text, tags);
        boolean value = expression.choice(0);
        boolean whole = expression.word().isEmpty();
        return whole && !expression.broken ? Optional.of(value) : Optional.empty();
    }

    /** {@code html if draft else latex}. */
    private boolean choice(int depth) {
        boolean value = or(depth);
        while (take("if") && depth <= DEEPEST) {
            boolean condition = or(depth);
            broken |= !take("else");
            boolean other = choice(depth + 1);
            value = condition ? value : other;
        }
        broken |= depth > DEEPEST;
        return value;
    }

    private boolean or(int depth) {
        boolean value = and(depth);
        while (take("or")) {
            value |= and(depth);
        }
        return value;
    }

    private boolean and(int depth) {
        boolean value = not(depth);
        while (take("and")) {
            value &= not(depth);
        }
        return value;
    }

    private boolean not(int depth) {
        if (depth > DEEPEST) {
            broken = true;
            return false;
        }
        if (take("not")) {
            return !not(depth + 1);
        }
        if (take("(")) {
            boolean value = choice(depth + 1);
            broken |= !take(")");
            return value;
        }
        String name = word();
        // Sphinx knows no constants here.
        broken |= name.isEmpty()
                || RESERVED.contains(name)
                || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_';
        at += name.length();
        return tags.contains(name);
    }

    private boolean take(String wanted) {
        if (!word().equals(wanted)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    /** The next word or parenthesis, not yet taken; "" at the end. */
    private String word() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(at, end == at ? Math.min(at + 1, text.length()) : end);
    }
}
