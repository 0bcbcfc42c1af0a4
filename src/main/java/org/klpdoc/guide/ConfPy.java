// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.klpdoc.guide.PythonLiterals.Assignment;
import org.klpdoc.guide.PythonLiterals.Kind;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/**
 * The settings that a Sphinx {@code conf.py} gives as plain literals. Nothing of it is run: an assignment of anything
 * but a text, a list of texts, texts by names, a number or a truth value is not seen.
 */
public final class ConfPy {
    /** No settings. */
    public static final ConfPy NONE = new ConfPy(new TreeMap<>(), Set.of());

    private static final String NOTHING = "None";
    private static final Pattern TAG = Pattern.compile("^tags\\.add\\(\\s*['\"](\\w+)['\"]\\s*\\)", Pattern.MULTILINE);

    private final SortedMap<String, Assignment> values;
    private final Set<String> tags;

    private ConfPy(SortedMap<String, Assignment> values, Set<String> tags) {
        this.values = values;
        this.tags = tags;
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
        SortedMap<String, Assignment> margin = new TreeMap<>();
        SortedMap<String, Assignment> indented = new TreeMap<>();
        PythonLiterals literals = new PythonLiterals(text);
        for (Optional<Assignment> next = literals.next(); next.isPresent(); next = literals.next()) {
            Assignment found = next.get();
            (found.indented() ? indented : margin).putIfAbsent(found.name(), found);
        }
        indented.putAll(margin);
        Set<String> tags = new TreeSet<>();
        TAG.matcher(text).results().forEach(found -> tags.add(found.group(1)));
        return new ConfPy(indented, tags);
    }

    /** Whether a setting is given as a literal that says something. */
    public boolean has(String name) {
        return values.containsKey(name) && !given(name).equals(List.of(NOTHING));
    }

    private List<String> given(String name) {
        return Optional.ofNullable(values.get(name)).map(Assignment::values).orElse(List.of());
    }

    /** A text, a number or a truth value ({@code True}) as text; {@code otherwise} where there is none. */
    public String text(String name, String otherwise) {
        List<String> found = given(name);
        return found.isEmpty() || !has(name) ? otherwise : found.get(0);
    }

    /** A list of texts, one text being a list of one. */
    public List<String> texts(String name, List<String> otherwise) {
        return has(name) ? given(name) : otherwise;
    }

    /** Texts by names, in their order. */
    public Map<String, String> map(String name) {
        Map<String, String> found = new LinkedHashMap<>();
        Optional<Assignment> map = Optional.ofNullable(values.get(name)).filter(one -> one.kind() == Kind.MAP);
        List<String> parts = map.map(Assignment::values).orElse(List.of());
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            found.put(parts.get(i), parts.get(i + 1));
        }
        return found;
    }

    /** The line that a setting is on, counted from 0; 0 where there is none. */
    public int line(String name) {
        return Optional.ofNullable(values.get(name)).map(Assignment::line).orElse(0);
    }

    /** The tags that are added for {@code only}. */
    public Set<String> tags() {
        return tags;
    }

    /** All settings as values of Java: String, Long, Boolean, List of String, or an empty Optional for None. */
    public SortedMap<String, Object> literals() {
        SortedMap<String, Object> found = new TreeMap<>();
        values.forEach((name, one) -> {
            if (one.kind() != Kind.MAP) {
                found.put(name, value(one));
            }
        });
        return found;
    }

    private static Object value(Assignment one) {
        if (one.kind() == Kind.LIST) {
            return one.values();
        }
        String text = one.values().get(0);
        if (one.kind() == Kind.TEXT) {
            return text;
        }
        return switch (text) {
            case NOTHING -> Optional.empty();
            case "True", "False" -> text.equals("True");
            default -> text.length() < 18 ? Long.parseLong(text) : text;
        };
    }

    @Override
    public String toString() {
        return values + " " + tags;
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
