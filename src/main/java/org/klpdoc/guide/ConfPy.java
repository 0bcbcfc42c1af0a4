// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/**
 * The settings that a Sphinx {@code conf.py} gives as plain literals. Nothing of it is run: an assignment of anything
 * but a text, a list of texts, a number or a truth value is not seen.
 */
public final class ConfPy {
    /** No settings. */
    public static final ConfPy NONE = new ConfPy(Map.of());

    private final Map<String, List<String>> values;

    private ConfPy(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The settings of a root's {@code conf.py}; none where it has none. */
    public static ConfPy of(ContentRoot root) {
        return root.read("conf.py")
                .map(file -> parse(Decoded.of(file.display(), file.bytes(), Source.Tabs.KEEP)
                        .source()
                        .text()))
                .orElse(NONE);
    }

    /**
     * The settings of a text. The first assignment that stands at the margin counts; where there is none, the first
     * that is indented, below an {@code if}.
     */
    public static ConfPy parse(String text) {
        Map<String, List<String>> margin = new HashMap<>();
        Map<String, List<String>> indented = new HashMap<>();
        PythonLiterals literals = new PythonLiterals(text);
        for (Optional<PythonLiterals.Assignment> next = literals.next(); next.isPresent(); next = literals.next()) {
            PythonLiterals.Assignment found = next.get();
            (found.indented() ? indented : margin).putIfAbsent(found.name(), found.values());
        }
        indented.putAll(margin);
        return new ConfPy(Map.copyOf(indented));
    }

    /** Whether a setting is given as a literal. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text, a number or a truth value ({@code True}) as text; {@code otherwise} where there is none. */
    public String text(String name, String otherwise) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? otherwise : found.get(0);
    }

    /** A list of texts, one text being a list of one. */
    public List<String> texts(String name, List<String> otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A truth value. */
    public boolean flag(String name, boolean otherwise) {
        String text = text(name, "");
        return text.equals("True") || !text.equals("False") && otherwise;
    }

    /** A whole number. */
    public int number(String name, int otherwise) {
        String text = text(name, "");
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : otherwise;
    }
}
