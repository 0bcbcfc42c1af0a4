// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** The keys of one mapping, read by name and kind; what is not as it should be is reported and left at its default. */
final class Fields {
    private final YamlNode.Mapping mapping;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics;

    /**
     * Takes a mapping.
     *
     * @param mapping the keys with their values
     * @param known the keys that may be there; another one is reported with the nearest of these
     * @param diagnostics takes the findings
     */
    Fields(YamlNode.Mapping mapping, List<String> known, List<Diagnostic> diagnostics) {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                values.put(key, entry.value());
            } else {
                Diagnostic unknown =
                        error("guide.unknown-key", entry.key().pos(), "there is no key '" + key + "' here");
                diagnostics.add(unknown.withHint(Nearest.hintOrAll(key, known)));
            }
        }
    }

    /** The mapping that a node is; a report and none where it is something else. */
    static Optional<YamlNode.Mapping> mapping(YamlNode node, String what, List<Diagnostic> diagnostics) {
        if (node instanceof YamlNode.Mapping found) {
            return Optional.of(found);
        }
        diagnostics.add(wrongType(node, what + " must be keys with values"));
        return Optional.empty();
    }

    Pos pos() {
        return mapping.pos();
    }

    /** Where a key's value stands, or the mapping where the key is not there. */
    Pos pos(String key) {
        return values.containsKey(key) ? values.get(key).pos() : mapping.pos();
    }

    boolean has(String key) {
        return values.containsKey(key) && !isNothing(values.get(key));
    }

    /** Whether a key holds a text. */
    boolean isText(String key) {
        return has(key) && values.get(key) instanceof YamlNode.Scalar;
    }

    /** A text, or {@code otherwise}. */
    String text(String key, String otherwise) {
        YamlNode node = values.get(key);
        if (node == null || isNothing(node)) {
            return otherwise;
        } else if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        diagnostics.add(wrongType(node, "'" + key + "' must be a text"));
        return otherwise;
    }

    /** A text that must be there. */
    String required(String key) {
        if (!has(key)) {
            bad("guide.missing-key", pos(), "the key '" + key + "' is missing");
        }
        return text(key, "");
    }

    /** A plain text with its place; a report and nothing where it is not there. */
    Datum plain(String key) {
        return new Datum(required(key), false, pos(key));
    }

    /** The same of reStructuredText. */
    Datum markup(String key) {
        return new Datum(required(key), true, pos(key));
    }

    /** A plain text with its place, where there is one. */
    Optional<Datum> plainIfAny(String key) {
        return has(key) ? Optional.of(plain(key)).filter(found -> !found.isEmpty()) : Optional.empty();
    }

    /** The same of reStructuredText. */
    Optional<Datum> markupIfAny(String key) {
        return has(key) ? Optional.of(markup(key)).filter(found -> !found.isEmpty()) : Optional.empty();
    }

    /** A list of plain texts with their places; one text stands for a list of one. */
    List<Datum> plains(String key) {
        YamlNode node = values.get(key);
        List<Datum> out = new ArrayList<>();
        for (YamlNode item : node == null || isNothing(node) ? List.<YamlNode>of() : items(node)) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                out.add(new Datum(scalar.text(), false, scalar.pos()));
            } else {
                diagnostics.add(wrongType(item, "'" + key + "' must be a list of texts"));
            }
        }
        return List.copyOf(out);
    }

    /** The nodes of a list, whatever they are. */
    List<YamlNode> nodes(String key) {
        YamlNode node = values.get(key);
        if (node == null || isNothing(node)) {
            return List.of();
        } else if (node instanceof YamlNode.Sequence list) {
            return list.items();
        }
        diagnostics.add(wrongType(node, "'" + key + "' must be a list"));
        return List.of();
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    }

    /** {@code true} or {@code false}. */
    boolean flag(String key, boolean otherwise) {
        String text = text(key, otherwise ? "true" : "false");
        if (!text.equals("true") && !text.equals("false")) {
            bad("guide.wrong-type", pos(key), "'" + key + "' must be true or false, not '" + text + "'");
            return otherwise;
        }
        return text.equals("true");
    }

    /** A whole number of at least 0. */
    int number(String key, int otherwise) {
        String text = text(key, Integer.toString(otherwise));
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            bad("guide.wrong-type", pos(key), "'" + key + "' must be a whole number, not '" + text + "'");
        }
        return digits ? Integer.parseInt(text) : otherwise;
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key, List<String> otherwise) {
        YamlNode node = values.get(key);
        if (node == null || isNothing(node)) {
            return otherwise;
        }
        List<String> out = new ArrayList<>();
        for (YamlNode item : items(node)) {
            if (item instanceof YamlNode.Scalar scalar) {
                out.add(scalar.text());
            } else {
                diagnostics.add(wrongType(item, "'" + key + "' must be a list of texts"));
            }
        }
        return List.copyOf(out);
    }

    /** The mappings of a list. */
    List<YamlNode.Mapping> mappings(String key) {
        List<YamlNode.Mapping> out = new ArrayList<>();
        for (YamlNode item : nodes(key)) {
            mapping(item, "each of '" + key + "'", diagnostics).ifPresent(out::add);
        }
        return out;
    }

    /** The mappings of a list that must be there. */
    List<YamlNode.Mapping> neededMappings(String key) {
        if (!has(key)) {
            bad("guide.missing-key", pos(), "the key '" + key + "' is missing");
        }
        return mappings(key);
    }

    /** The keys with values that a key holds; none where it is not there. */
    List<YamlNode.Entry> entries(String key) {
        return nested(key).map(YamlNode.Mapping::entries).orElse(List.of());
    }

    /** The mapping that a key holds. */
    Optional<YamlNode.Mapping> nested(String key) {
        YamlNode node = values.get(key);
        if (node == null || isNothing(node)) {
            return Optional.empty();
        }
        return mapping(node, "'" + key + "'", diagnostics);
    }

    /** Reports something. */
    void bad(String code, Pos where, String message) {
        diagnostics.add(error(code, where, message));
    }

    /** Reports something with what would mend it. */
    void bad(String code, Pos where, String message, String hint) {
        diagnostics.add(error(code, where, message).withHint(hint));
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNothing();
    }

    private static Diagnostic wrongType(YamlNode node, String message) {
        return error("guide.wrong-type", node.pos(), message + ", not " + node.what());
    }

    private static Diagnostic error(String code, Pos pos, String message) {
        return Diagnostic.of(Severity.ERROR, code, pos, message);
    }
}
