// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.BitSet;

/** One pattern without braces, as a row of steps; all the ways through it are followed at once. */
final class Glob {
    /** What a step takes. */
    private enum Kind {
        LITERAL,
        ONE,
        SET,
        /** Any number of characters without a slash. */
        STAR,
        /** Any number of characters. */
        DEEP,
        /** Any number of whole folders; the next step is their last slash. */
        FOLDERS
    }

    /**
     * A step.
     *
     * @param literal the character of a LITERAL
     * @param set the inside of {@code [...]}, without the mark of negation
     * @param negated whether the set is what must not be there
     */
    private record Step(Kind kind, char literal, String set, boolean negated) {
        boolean takes(char c) {
            return switch (kind) {
                case LITERAL -> c == literal;
                case ONE -> c != '/';
                case SET -> c != '/' && inSet(c) != negated;
                case STAR -> c != '/';
                case DEEP, FOLDERS -> true;
            };
        }

        boolean repeats() {
            return kind == Kind.STAR || kind == Kind.DEEP || kind == Kind.FOLDERS;
        }

        private boolean inSet(char c) {
            for (int i = 0; i < set.length(); i++) {
                if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                    if (c >= set.charAt(i) && c <= set.charAt(i + 2)) {
                        return true;
                    }
                    i += 2;
                } else if (c == set.charAt(i)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Step[] steps;
    private final String prefix;

    Glob(String pattern) {
        this.steps = steps(pattern);
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < steps.length && steps[i].kind() == Kind.LITERAL; i++) {
            start.append(steps[i].literal());
        }
        this.prefix = start.toString();
    }

    /** The folder that everything which can match lies in. */
    String folder() {
        return RootPath.folderOf(prefix);
    }

    boolean matches(String path) {
        if (!path.startsWith(prefix)) {
            return false;
        }
        BitSet now = new BitSet(steps.length + 1);
        enter(now, prefix.length());
        for (int i = prefix.length(); i < path.length() && !now.isEmpty(); i++) {
            char c = path.charAt(i);
            BitSet next = new BitSet(steps.length + 1);
            for (int at = now.nextSetBit(0); at >= 0 && at < steps.length; at = now.nextSetBit(at + 1)) {
                if (steps[at].takes(c)) {
                    if (!steps[at].repeats()) {
                        enter(next, at + 1);
                    } else if (steps[at].kind() == Kind.FOLDERS) {
                        next.set(at);
                        next.set(at + 1);
                    } else {
                        enter(next, at);
                    }
                }
            }
            now = next;
        }
        return now.get(steps.length);
    }

    /** Stands before step {@code at}, and behind it too where it may take nothing. */
    private void enter(BitSet states, int at) {
        for (int i = at; ; ) {
            states.set(i);
            if (i == steps.length || !steps[i].repeats()) {
                return;
            }
            i += steps[i].kind() == Kind.FOLDERS ? 2 : 1;
        }
    }

    private static Step[] steps(String pattern) {
        java.util.List<Step> out = new java.util.ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' && pattern.startsWith("**", i)) {
                boolean wholePart = i == 0 || pattern.charAt(i - 1) == '/';
                int end = i + 2;
                while (end < pattern.length() && pattern.charAt(end) == '*') {
                    end++;
                }
                boolean folders = wholePart && end < pattern.length() && pattern.charAt(end) == '/';
                out.add(new Step(folders ? Kind.FOLDERS : Kind.DEEP, '\0', "", false));
                i = end - 1;
            } else if (c == '*') {
                out.add(new Step(Kind.STAR, '\0', "", false));
            } else if (c == '?') {
                out.add(new Step(Kind.ONE, '\0', "", false));
            } else if (c == '[' && close(pattern, i) > 0) {
                int end = close(pattern, i);
                boolean negated = pattern.charAt(i + 1) == '!' || pattern.charAt(i + 1) == '^';
                out.add(new Step(Kind.SET, '\0', pattern.substring(i + (negated ? 2 : 1), end), negated));
                i = end;
            } else {
                out.add(new Step(Kind.LITERAL, c, "", false));
            }
        }
        return out.toArray(Step[]::new);
    }

    /** The bracket that ends the set begun at {@code open}; a {@code ]} that comes first belongs to the set. */
    private static int close(String pattern, int open) {
        int from = open + 1;
        if (from < pattern.length() && (pattern.charAt(from) == '!' || pattern.charAt(from) == '^')) {
            from++;
        }
        return pattern.indexOf(']', from + 1);
    }
}
