// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python signature taken apart: {@code Patch.apply(force=False) -> bool}.
 *
 * @param className the class that it belongs to, or ""
 * @param prefix what is shown before the name, ending in a full stop, or ""
 * @param name the name
 * @param fullName the name with its class
 * @param nested whether it stands in the description of a class
 * @param parameters the parameters; none where there are no parentheses
 * @param returns the type behind the arrow, or ""
 */
record PythonSignature(
        String className,
        String prefix,
        String name,
        String fullName,
        boolean nested,
        Optional<List<String>> parameters,
        String returns) {
    private static final Pattern NAME = Pattern.compile("([\\w.]*\\.)?(\\w+)\\s*");

    /** Reads a signature that stands in a class, or in none, which is "". */
    static Optional<PythonSignature> of(String text, String outer) {
        Matcher start = NAME.matcher(text);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(start.end());
        int close = rest.startsWith("(") ? rest.lastIndexOf(')') : -1;
        String behind = close < 0 ? rest : rest.substring(close + 1).strip();
        boolean arrow = close >= 0 && behind.startsWith("->");
        if (!behind.isEmpty() && !arrow) {
            return Optional.empty();
        }
        Optional<List<String>> parameters = close < 0 ? Optional.empty() : Optional.of(split(rest.substring(1, close)));
        String written = start.group(1) == null ? "" : start.group(1);
        String name = start.group(2);
        boolean nested = !outer.isEmpty();
        boolean repeats = nested && (written.equals(outer + ".") || written.startsWith(outer + "."));
        String shown = repeats ? written.substring(outer.length() + 1) : written;
        String full = !nested || repeats ? written + name : outer + "." + written + name;
        String owner = nested ? outer : written.isEmpty() ? "" : written.substring(0, written.length() - 1);
        String returns = arrow ? behind.substring(2).strip() : "";
        return Optional.of(new PythonSignature(owner, shown, name, full, nested, parameters, returns));
    }

    /** The parameters, divided at commas outside of brackets and quotes. */
    private static List<String> split(String text) {
        List<String> found = new ArrayList<>();
        int open = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            if (quote != 0 && i < text.length()) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                open++;
            } else if (")]}".indexOf(c) >= 0) {
                open--;
            } else if (c == ',' && (open <= 0 || i == text.length())) {
                String one = text.substring(from, i).strip();
                if (!one.isEmpty()) {
                    found.add(one);
                }
                from = i + 1;
            }
        }
        return found;
    }
}
