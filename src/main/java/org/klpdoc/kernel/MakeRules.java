// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a Makefile by which pages are made of C headers. Nothing is run: variables and rules are read, and what
 * else make knows is passed over.
 *
 * <pre>
 * PARSER = $(srctree)/Documentation/sphinx/parse-headers.pl
 * $(BUILDDIR)/cec.h.rst: ${UAPI}/cec.h ${PARSER} $(SRC_DIR)/cec.h.rst.exceptions
 * </pre>
 *
 * <p>A rule is one of these when the script that parses headers is among what the page is made of.
 */
public final class MakeRules {
    private static final String SCRIPT = "/parse-headers.pl";
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*+([\\w.-]++)\\s*+[:?+]{0,3}+=\\s*+(.*+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\(([\\w.-]++)\\)|\\{([\\w.-]++)\\})");
    private static final int DEEPEST = 20;
    private static final int LONGEST = 10_000;

    private final Map<String, String> variables = new HashMap<>();
    private final List<String> rules = new ArrayList<>();

    private MakeRules() {}

    /**
     * What a page is made of.
     *
     * @param header the C header's path in the kernel's tree
     * @param exceptions the path of the file of exceptions, where the rule names one
     */
    public record Made(String header, Optional<String> exceptions) {}

    /** Reads a Makefile. */
    public static MakeRules of(String text) {
        MakeRules made = new MakeRules();
        for (String line : text.replace("\\\n", " ").split("\n")) {
            int comment = line.indexOf('#');
            String code = comment < 0 ? line : line.substring(0, comment);
            Matcher assignment = ASSIGNMENT.matcher(code);
            if (assignment.matches()) {
                made.variables.put(assignment.group(1), assignment.group(2).strip());
            } else if (!code.startsWith("\t") && code.indexOf(':') > 0) {
                made.rules.add(code);
            }
        }
        return made;
    }

    /** What the file {@code name} of the build's folder is made of, where a rule says so: {@code cec.h.rst}. */
    public Optional<Made> rule(String name) {
        return rules.stream().flatMap(rule -> made(rule, name).stream()).findFirst();
    }

    private Optional<Made> made(String rule, String name) {
        int colon = rule.indexOf(':');
        for (String target : words(rule.substring(0, colon))) {
            Optional<String> stem = stem(target, "$(BUILDDIR)/" + name);
            if (stem.isPresent()) {
                List<String> from = words(rule.substring(colon + 1)).stream()
                        .map(word -> word.replace("%", stem.get()).replace("$(srctree)/", ""))
                        .toList();
                if (from.stream().anyMatch(word -> ("/" + word).endsWith(SCRIPT))) {
                    return Optional.of(new Made(
                            from.get(0),
                            from.stream()
                                    .filter(word -> word.endsWith(".exceptions"))
                                    .findFirst()));
                }
            }
        }
        return Optional.empty();
    }

    /** What {@code %} stands for where a target, which may have one, is that of a rule for {@code file}. */
    private static Optional<String> stem(String target, String file) {
        int percent = target.indexOf('%');
        if (percent < 0) {
            return target.equals(file) ? Optional.of("%") : Optional.empty();
        }
        String before = target.substring(0, percent);
        String behind = target.substring(percent + 1);
        boolean fits =
                file.length() > before.length() + behind.length() && file.startsWith(before) && file.endsWith(behind);
        return fits ? Optional.of(file.substring(before.length(), file.length() - behind.length())) : Optional.empty();
    }

    private List<String> words(String text) {
        return List.of(expanded(text).strip().split("\\s+"));
    }

    /** The text with the variables that are known; what names a folder of the build or of the tree stays. */
    private String expanded(String text) {
        String out = text;
        for (int round = 0; round < DEEPEST && out.length() < LONGEST && out.contains("$"); round++) {
            String next = VARIABLE.matcher(out).replaceAll(found -> {
                String name = found.group(1) == null ? found.group(2) : found.group(1);
                boolean folder = name.equals("srctree") || name.equals("BUILDDIR");
                return Matcher.quoteReplacement(
                        folder ? "$(" + name + ")" : variables.getOrDefault(name, found.group()));
            });
            if (next.equals(out)) {
                break;
            }
            out = next;
        }
        return out;
    }
}
