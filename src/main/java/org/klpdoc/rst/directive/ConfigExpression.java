// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ifconfig} asks of the project's settings: comparisons of names and literals with {@code and}, {@code or},
 * {@code not} and parentheses, {@code in} a list or a text, {@code len()} and the beginning or end of a text. It is
 * Python there; what goes beyond that, or names what nobody knows, has no answer.
 */
final class ConfigExpression {
    /** There is no answer. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no answer", null, false, false);
        }
    }

    private static final int DEEPEST = 50;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+)|([A-Za-z_]\\w*)|('[^'\\\\]*'|\"[^\"\\\\]*\")|(==|!=|<=|>=|[<>().,\\[\\]]))");
    private static final Set<String> COMPARED = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "if", "else", "lambda", "for");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> settings;
    private int at;
    private int depth;

    private ConfigExpression(String text, Map<String, Object> settings) throws Unknown {
        this.settings = settings;
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (end < text.strip().length()) {
            throw new Unknown();
        }
    }

    /** Whether it holds, the settings being String, Long, Boolean, List or an empty Optional; nothing where unknown. */
    static Optional<Boolean> holds(String text, Map<String, Object> settings) {
        try {
            ConfigExpression expression = new ConfigExpression(text, settings);
            Object value = expression.or();
            return expression.at == expression.tokens.size() ? Optional.of(isTrue(value)) : Optional.empty();
        } catch (Unknown none) {
            return Optional.empty();
        }
    }

    private Object or() throws Unknown {
        if (++depth > DEEPEST) {
            throw new Unknown();
        }
        Object value = and();
        while (take("or")) {
            Object next = and();
            value = isTrue(value) ? value : next;
        }
        depth--;
        return value;
    }

    private Object and() throws Unknown {
        Object value = not();
        while (take("and")) {
            Object next = not();
            value = isTrue(value) ? next : value;
        }
        return value;
    }

    private Object not() throws Unknown {
        boolean turned = false;
        boolean any = false;
        while (take("not")) {
            turned = !turned;
            any = true;
        }
        Object value = comparison();
        return any ? isTrue(value) != turned : value;
    }

    private Object comparison() throws Unknown {
        Object left = primary();
        boolean holds = true;
        boolean any = false;
        while (true) {
            String operator = operator();
            if (operator.isEmpty()) {
                return any ? holds : left;
            }
            Object right = primary();
            holds &= compare(left, operator, right);
            any = true;
            left = right;
        }
    }

    private String operator() {
        if (COMPARED.contains(peek())) {
            return tokens.get(at++);
        } else if (take("in")) {
            return "in";
        } else if (take("is")) {
            return take("not") ? "!=" : "==";
        } else if (peek().equals("not")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).equals("in")) {
            at += 2;
            return "not in";
        }
        return "";
    }

    private static boolean compare(Object left, String operator, Object right) throws Unknown {
        switch (operator) {
            case "==":
                return left.equals(right);
            case "!=":
                return !left.equals(right);
            case "in", "not in":
                return contains(right, left) == operator.equals("in");
            default:
                int order = order(left, right);
                boolean equal = operator.endsWith("=") && order == 0;
                return equal || (operator.startsWith("<") ? order < 0 : order > 0);
        }
    }

    private static boolean contains(Object whole, Object part) throws Unknown {
        if (whole instanceof List<?> list) {
            return list.contains(part);
        } else if (whole instanceof String text && part instanceof String inner) {
            return text.contains(inner);
        }
        throw new Unknown();
    }

    private static int order(Object left, Object right) throws Unknown {
        if (left instanceof Long one && right instanceof Long other) {
            return one.compareTo(other);
        } else if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        throw new Unknown();
    }

    private Object primary() throws Unknown {
        if (at >= tokens.size()) {
            throw new Unknown();
        }
        String token = tokens.get(at++);
        char first = token.charAt(0);
        Object value;
        if (first == '(' || first == '[') {
            value = group(first == '(' ? ")" : "]");
        } else if (first == '\'' || first == '"') {
            value = token.substring(1, token.length() - 1);
        } else if (Character.isDigit(first) && token.length() < 18) {
            value = Long.parseLong(token);
        } else {
            value = named(token);
        }
        return take(".") ? method(value) : value;
    }

    /** An expression in parentheses, or a list of them. */
    private Object group(String close) throws Unknown {
        List<Object> items = new ArrayList<>();
        boolean list = close.equals("]");
        while (!take(close)) {
            items.add(or());
            if (take(",")) {
                list = true;
            } else if (!peek().equals(close)) {
                throw new Unknown();
            }
        }
        return list || items.isEmpty() ? items : items.get(0);
    }

    private Object named(String name) throws Unknown {
        if (name.equals("len") && take("(")) {
            Object of = or();
            if (!take(")") || !(of instanceof String) && !(of instanceof List<?>)) {
                throw new Unknown();
            }
            return of instanceof String text ? (long) text.length() : (long) ((List<?>) of).size();
        }
        Object known = switch (name) {
            case "True", "False" -> name.equals("True");
            case "None" -> Optional.empty();
            default -> settings.getOrDefault(name, this);
        };
        if (known == this || RESERVED.contains(name)) {
            throw new Unknown();
        }
        return known;
    }

    /** {@code .startswith('x')}, of one text or of several. */
    private Object method(Object of) throws Unknown {
        String name = peek();
        at++;
        boolean start = name.equals("startswith");
        if (!(of instanceof String text) || !start && !name.equals("endswith") || !take("(")) {
            throw new Unknown();
        }
        Object wanted = or();
        if (!take(")")) {
            throw new Unknown();
        }
        for (Object one : wanted instanceof List<?> list ? list : List.of(wanted)) {
            if (!(one instanceof String part)) {
                throw new Unknown();
            }
            if (start ? text.startsWith(part) : text.endsWith(part)) {
                return true;
            }
        }
        return false;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String wanted) {
        boolean taken = peek().equals(wanted);
        at += taken ? 1 : 0;
        return taken;
    }

    /** What Python takes for true. */
    private static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        } else if (value instanceof Long number) {
            return number != 0;
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return !value.equals(Optional.empty());
    }
}
