// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.Published;

/**
 * The small inventory that a guide keeps of a source, {@code data/inventory/NAME.yaml}:
 *
 * <pre>
 * pages:
 *   livepatch/api:
 *     title: "Livepatching APIs"
 *     anchors: [livepatching-apis, object-types]
 * labels:
 *   kernel-livepatch: livepatch/index#kernel-livepatching
 * symbols:
 *   c.klp_enable_patch: livepatch/api
 * files:
 *   - samples/livepatch/livepatch-sample.c
 * </pre>
 */
public final class InventoryFile {
    static final List<String> KEYS = List.of("name", "published", "revision", "pages", "labels", "symbols", "files");
    private static final List<String> PAGE_KEYS = List.of("title", "anchors");
    private static final List<String> LABEL_KEYS = List.of("to", "title");
    private static final String SYMBOL = "c.";

    private final List<Diagnostic> diagnostics;

    private InventoryFile(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Where the inventory of a source lies in the guide's folder. */
    public static String path(String name) {
        return "data/inventory/" + name + ".yaml";
    }

    /**
     * Reads the inventory of a source.
     *
     * @param guide the guide's folder
     * @param name the source's name
     * @param diagnostics takes what is wrong with the file
     * @return empty where there is none
     */
    public static Optional<Inventory> read(ContentRoot guide, String name, List<Diagnostic> diagnostics) {
        Optional<SourceFile> file = guide.read(path(name));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Decoded decoded = file.get().decoded(Source.Tabs.KEEP);
        diagnostics.addAll(decoded.diagnostics());
        return YamlReader.read(decoded.source(), diagnostics)
                .flatMap(node -> Fields.mapping(node, "an inventory", diagnostics))
                .map(node -> new InventoryFile(diagnostics).inventory(name, new Fields(node, KEYS, diagnostics)));
    }

    private Inventory inventory(String name, Fields fields) {
        String stated = fields.text("name", name);
        if (!stated.equals(name)) {
            fields.bad("guide.bad-value", fields.pos("name"), "the file's name says '" + name + "'");
        }
        return new Inventory(
                name,
                new Published(GuideReader.address(fields, "published")),
                fields.text("revision", ""),
                pages(fields),
                labels(fields),
                symbols(fields),
                new TreeSet<>(fields.texts("files", List.of())));
    }

    private SortedMap<String, Inventory.Page> pages(Fields fields) {
        SortedMap<String, Inventory.Page> out = new TreeMap<>();
        for (YamlNode.Entry entry : fields.entries("pages")) {
            Fields.mapping(entry.value(), "a page", diagnostics).ifPresent(node -> {
                Fields page = new Fields(node, PAGE_KEYS, diagnostics);
                out.put(
                        entry.key().text(),
                        new Inventory.Page(page.text("title", ""), page.texts("anchors", List.of())));
            });
        }
        return out;
    }

    private SortedMap<String, Inventory.Target> labels(Fields fields) {
        SortedMap<String, Inventory.Target> out = new TreeMap<>();
        for (YamlNode.Entry entry : fields.entries("labels")) {
            String label = entry.key().text().toLowerCase(Locale.ROOT);
            if (entry.value() instanceof YamlNode.Scalar to) {
                out.put(label, target(to.text(), "", ""));
            } else {
                Fields.mapping(entry.value(), "a label", diagnostics).ifPresent(node -> {
                    Fields one = new Fields(node, LABEL_KEYS, diagnostics);
                    out.put(label, target(one.required("to"), "", one.text("title", "")));
                });
            }
        }
        return out;
    }

    private SortedMap<String, Inventory.Target> symbols(Fields fields) {
        SortedMap<String, Inventory.Target> out = new TreeMap<>();
        for (YamlNode.Entry entry : fields.entries("symbols")) {
            String key = entry.key().text();
            String name = key.startsWith(SYMBOL) ? key.substring(SYMBOL.length()) : key;
            if (entry.value() instanceof YamlNode.Scalar to) {
                out.put(name, target(to.text(), SYMBOL + name, ""));
            } else {
                fields.bad("guide.wrong-type", entry.value().pos(), "a symbol's value is the page that describes it");
            }
        }
        return out;
    }

    private static Inventory.Target target(String to, String usual, String title) {
        int hash = to.indexOf('#');
        return hash < 0
                ? new Inventory.Target(to, usual, title)
                : new Inventory.Target(to.substring(0, hash), to.substring(hash + 1), title);
    }

    /** The text of an inventory's file; the same inventory gives the same text. */
    public static String write(Inventory inventory) {
        StringBuilder out = new StringBuilder("# SPDX-License-Identifier: CC-BY-4.0\n");
        out.append("name: ").append(scalar(inventory.name())).append('\n');
        out.append("published: ")
                .append(quoted(inventory.published().template()))
                .append('\n');
        out.append("revision: ").append(quoted(inventory.revision())).append('\n');
        out.append(inventory.pages().isEmpty() ? "pages: {}\n" : "pages:\n");
        inventory.pages().forEach((name, page) -> writePage(name, page, out));
        out.append(inventory.labels().isEmpty() ? "labels: {}\n" : "labels:\n");
        inventory.labels().forEach((label, target) -> writeLabel(label, target, out));
        out.append(inventory.symbols().isEmpty() ? "symbols: {}\n" : "symbols:\n");
        inventory.symbols().forEach((symbol, target) -> {
            boolean usual = target.anchor().equals(SYMBOL + symbol);
            String to = usual ? target.page() : target.page() + "#" + target.anchor();
            out.append("  ")
                    .append(scalar(SYMBOL + symbol))
                    .append(": ")
                    .append(scalar(to))
                    .append('\n');
        });
        if (!inventory.files().isEmpty()) {
            out.append("files:\n");
            inventory
                    .files()
                    .forEach(file -> out.append("  - ").append(scalar(file)).append('\n'));
        }
        return out.toString();
    }

    private static void writePage(String name, Inventory.Page page, StringBuilder out) {
        out.append("  ")
                .append(scalar(name))
                .append(":\n    title: ")
                .append(quoted(page.title()))
                .append('\n');
        if (!page.anchors().isEmpty()) {
            out.append("    anchors:\n");
            page.anchors()
                    .forEach(anchor ->
                            out.append("      - ").append(scalar(anchor)).append('\n'));
        }
    }

    private static void writeLabel(String label, Inventory.Target target, StringBuilder out) {
        String to = target.anchor().isEmpty() ? target.page() : target.page() + "#" + target.anchor();
        out.append("  ").append(scalar(label)).append(':');
        if (target.title().isEmpty()) {
            out.append(' ').append(scalar(to)).append('\n');
        } else {
            out.append("\n    to: ").append(scalar(to)).append("\n    title: ");
            out.append(quoted(target.title())).append('\n');
        }
    }

    /** A text as YAML, plain where nobody could take it for anything else. */
    private static String scalar(String text) {
        boolean plain = !text.isEmpty() && Character.isLetter(text.charAt(0)) && text.charAt(0) < 128;
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c < 128 && (Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0);
        }
        boolean word =
                List.of("true", "false", "null", "yes", "no", "on", "off").contains(text.toLowerCase(Locale.ROOT));
        return plain && !word ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** The part of an inventory that names the given pages, for a guide that refers to no others. */
    public static Inventory only(Inventory whole, List<String> pages) {
        SortedMap<String, Inventory.Page> kept = new TreeMap<>(whole.pages());
        kept.keySet().retainAll(new ArrayList<>(pages));
        SortedMap<String, Inventory.Target> labels = new TreeMap<>(whole.labels());
        labels.values().removeIf(target -> !kept.containsKey(target.page()));
        SortedMap<String, Inventory.Target> symbols = new TreeMap<>(whole.symbols());
        symbols.values().removeIf(target -> !kept.containsKey(target.page()));
        return new Inventory(whole.name(), whole.published(), whole.revision(), kept, labels, symbols, whole.files());
    }
}
