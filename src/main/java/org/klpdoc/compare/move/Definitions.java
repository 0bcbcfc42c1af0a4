// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Definitions of a page that a part of it cannot do without: addresses of links, substitutions. */
final class Definitions {
    private static final Pattern LINK = Pattern.compile("\\.\\. _(`[^`]+`|[^:`]+): +\\S.*");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\.\\. \\|([^|]+)\\| [\\w-]+::.*");
    private static final Pattern MARKDOWN = Pattern.compile(" {0,3}\\[([^\\]^]+)]:[ \\t]+\\S.*");

    private Definitions() {}

    /** The lines, with an empty one before them, that a part needs out of what is above and below it and not there yet. */
    static List<String> needed(List<String> part, List<String> above, List<String> below, List<String> there) {
        Map<String, List<String>> known = new LinkedHashMap<>(all(above));
        known.putAll(all(below));
        known.keySet().removeAll(all(there).keySet());
        known.keySet().removeAll(all(part).keySet());
        String text = String.join(" ", part).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<String> out = new ArrayList<>();
        known.forEach((name, lines) -> {
            boolean used = name.startsWith("|")
                    ? text.contains(name)
                    : text.contains(name + "_") || text.contains(name + "`_") || text.contains("[" + name + "]");
            if (used) {
                out.addAll(lines);
            }
        });
        if (!out.isEmpty()) {
            out.add(0, "");
        }
        return out;
    }

    /** The definitions of some lines, by name. */
    private static Map<String, List<String>> all(List<String> lines) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String name = name(lines.get(i).stripTrailing());
            if (!name.isEmpty()) {
                List<String> whole = new ArrayList<>(List.of(lines.get(i)));
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("   ")) {
                    whole.add(lines.get(++i));
                }
                found.put(name, whole);
            }
        }
        return found;
    }

    private static String name(String line) {
        Matcher link = LINK.matcher(line);
        Matcher substitution = SUBSTITUTION.matcher(line);
        Matcher markdown = MARKDOWN.matcher(line);
        String name = link.matches()
                ? link.group(1).replace("`", "")
                : substitution.matches()
                        ? "|" + substitution.group(1) + "|"
                        : markdown.matches() ? markdown.group(1) : "";
        return name.toLowerCase(Locale.ROOT);
    }
}
