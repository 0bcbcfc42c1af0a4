// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of paths: {@code livepatch/*.rst}, {@code **}{@code /api.rst}, {@code doc/[a-k]?.md}, {@code *.{rst,md}}.
 * {@code *} and {@code ?} stay within a folder, {@code **} goes through folders, {@code **}{@code /} is any number of
 * them or none. Whatever the patterns, the time to match grows with the path's length alone.
 */
public final class Globs {
    /** The pattern of everything. */
    public static final Globs ALL = of(List.of("**"));

    /** No pattern: matches nothing. */
    public static final Globs NONE = of(List.of());

    private static final int LONGEST = 1000;
    private static final int MOST_ALTERNATIVES = 200;

    private final List<String> patterns;
    private final List<Glob> globs;

    private Globs(List<String> patterns, List<Glob> globs) {
        this.patterns = patterns;
        this.globs = globs;
    }

    /** Patterns, any of which may match. Those with a {@link #problem} match nothing. */
    public static Globs of(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            if (problem(pattern).isEmpty()) {
                for (String one : alternatives(pattern)) {
                    globs.add(new Glob(one));
                }
            }
        }
        return new Globs(List.copyOf(patterns), List.copyOf(globs));
    }

    /** What is wrong with a pattern, as the end of a sentence; "" where nothing is. */
    public static String problem(String pattern) {
        if (pattern.isEmpty()) {
            return "it is empty";
        } else if (pattern.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        } else if (pattern.charAt(0) == '/') {
            return "it begins with a slash; patterns count from the source's folder";
        } else if (("/" + pattern + "/").contains("/../")) {
            return "it leads out of its folder with '..'";
        } else if (pattern.indexOf('\\') >= 0) {
            return "it has a backslash; folders are parted by '/'";
        }
        return alternatives(pattern).size() > MOST_ALTERNATIVES
                ? "its braces stand for more than " + MOST_ALTERNATIVES + " patterns"
                : "";
    }

    /** The patterns as they were written. */
    public List<String> patterns() {
        return patterns;
    }

    /** Whether a pattern matches the whole of a path. */
    public boolean matches(String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pattern matches a path or a folder that it lies in: what excluding a folder means. */
    public boolean covers(String path) {
        if (globs.isEmpty()) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (matches(path.substring(0, slash))) {
                return true;
            }
        }
        return matches(path);
    }

    /** The folders below which everything that can match lies; none within another, in path order. */
    public List<String> folders() {
        List<String> out = new ArrayList<>();
        for (Glob glob : globs) {
            String folder = glob.folder();
            if (out.stream().noneMatch(known -> RootPath.isWithin(known, folder))) {
                out.removeIf(known -> RootPath.isWithin(folder, known));
                out.add(folder);
            }
        }
        out.sort(null);
        return List.copyOf(out);
    }

    /** Spells out {@code {a,b}}; a brace without its partner stands for itself. One too many says that it is too many. */
    private static List<String> alternatives(String pattern) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(pattern));
        while (!open.isEmpty() && done.size() + open.size() <= MOST_ALTERNATIVES) {
            String next = open.remove(open.size() - 1);
            int[] brace = innermost(next);
            if (brace.length == 0) {
                done.add(next);
                continue;
            }
            String before = next.substring(0, brace[0]);
            String after = next.substring(brace[1] + 1);
            for (String choice : next.substring(brace[0] + 1, brace[1]).split(",", -1)) {
                open.add(before + choice + after);
            }
        }
        done.addAll(open);
        return done;
    }

    private static int[] innermost(String pattern) {
        int close = pattern.indexOf('}');
        while (close >= 0) {
            int start = pattern.lastIndexOf('{', close);
            if (start >= 0) {
                return new int[] {start, close};
            }
            close = pattern.indexOf('}', close + 1);
        }
        return new int[0];
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Globs globs && patterns.equals(globs.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }
}
