// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ways in which a tree's macros paste names together, learned from the macros themselves:
 *
 * <pre>
 * #define PAGEFLAG(name)  static inline int Page##name(struct page *page)    what begins with Page
 * #define SHOW(name)      static int name##_open(struct inode *inode)        what ends in _open
 * </pre>
 *
 * <p>A name that is nowhere written out may be made so. Safe for use by many threads.
 */
final class Pastes {
    private static final int LONGEST = 20_000;
    private static final int SHORTEST_PART = 3;
    private static final Pattern JOINED = Pattern.compile("\\w++(?:\\s*+##\\s*+\\w++)++");
    private static final Pattern SIGN = Pattern.compile("\\s*+##\\s*+");

    /** What may stand behind an argument, by what stands before it: "" behind {@code Page}. */
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    /** Takes in the text of a macro, from the parenthesis behind its name on. */
    void add(String macro) {
        int close = macro.indexOf(')');
        if (close < 0 || macro.length() > LONGEST) {
            return;
        }
        Set<String> parameters = Arrays.stream(macro.substring(1, close).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
        Matcher joined = JOINED.matcher(macro);
        while (joined.find()) {
            paste(SIGN.split(joined.group()), parameters);
        }
    }

    private void paste(String[] parts, Set<String> parameters) {
        for (int hole = 0; hole < parts.length; hole++) {
            if (parameters.contains(parts[hole])) {
                // The literal neighbours; beyond another argument anything may stand.
                String before = hole > 0 && !parameters.contains(parts[hole - 1]) ? parts[hole - 1] : "";
                boolean last = hole + 1 == parts.length;
                String behind = last || parameters.contains(parts[hole + 1]) ? "" : parts[hole + 1];
                if (before.length() + behind.length() >= SHORTEST_PART) {
                    known.computeIfAbsent(before, any -> ConcurrentHashMap.newKeySet())
                            .add(behind);
                }
            }
        }
    }

    /** The arguments out of which a macro would make a name. */
    Set<String> arguments(String name) {
        Set<String> out = new HashSet<>();
        for (int from = 0; from < name.length(); from++) {
            Set<String> behind = known.getOrDefault(name.substring(0, from), Set.of());
            for (int to = from + 1; to <= name.length() && !behind.isEmpty(); to++) {
                if (behind.contains(name.substring(to))) {
                    out.add(name.substring(from, to));
                }
            }
        }
        return out;
    }
}
