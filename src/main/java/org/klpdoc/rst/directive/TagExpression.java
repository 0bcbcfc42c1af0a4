// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code only} asks for: tags with {@code and}, {@code or}, {@code not} and parentheses; {@code not} binds
 * tightest, then {@code and}.
 */
final class TagExpression {
    private static final int DEEPEST = 100;

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
        boolean value = expression.or(0);
        boolean whole = expression.word().isEmpty();
        return whole && !expression.broken ? Optional.of(value) : Optional.empty();
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
            boolean value = or(depth + 1);
            broken |= !take(")");
            return value;
        }
        String name = word();
        boolean operator = name.equals("and") || name.equals("or") || name.equals(")");
        broken |= name.isEmpty() || operator;
        at += name.length();
        return name.equals("true") || name.equals("True") || tags.contains(name);
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
