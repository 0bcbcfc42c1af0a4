// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The text of a {@code redirects.yaml} with more in it. What stands there stays as it is written, comments and order
 * included; only a target that has moved itself gives way to where it is now.
 */
public final class RedirectsText {
    private final Source source;
    private final String text;
    private final List<YamlNode.Mapping> entries = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    /** The pages that ids alone are ones of, once the targets are where they are now. */
    private final Map<YamlNode.Mapping, String> bases = new HashMap<>();

    /** A change: what is to stand in the place of so many characters. */
    private record Edit(int offset, int length, String instead) {}

    /** An address as the file writes it: a page, and a place on it or "". */
    public record Address(String page, String id) {}

    /**
     * What is to be added of a page.
     *
     * @param to where the page is now; empty where it is there, or the file says it already
     * @param anchors the places of it that are elsewhere now, by id
     */
    public record More(Optional<Address> to, Map<String, Address> anchors) {
        /** Copies the map. */
        public More {
            anchors = new TreeMap<>(anchors);
        }

        /** The same with another place, or the page itself where {@code id} is empty. */
        public More with(String id, Address now) {
            Map<String, Address> all = new TreeMap<>(anchors);
            if (!id.isEmpty()) {
                all.put(id, now);
            }
            return new More(id.isEmpty() ? Optional.of(now) : to, all);
        }
    }

    private RedirectsText(String text) {
        this.text = text;
        this.source = Source.of(Redirects.FILE, text, Source.Tabs.KEEP);
    }

    /**
     * Adds to a file.
     *
     * @param text the file as it is; "" where there is none
     * @param more what to add, by page
     * @param now where a target that is gone is now; itself, or nothing, where it needs no change
     * @return empty where the file is none that can be added to: no list in lines
     */
    public static Optional<String> with(String text, Map<String, More> more, Function<Address, Optional<Address>> now) {
        RedirectsText file = new RedirectsText(text);
        List<Diagnostic> wrong = new ArrayList<>();
        Optional<YamlNode> node = YamlReader.read(file.source, wrong);
        boolean list = node.isPresent() && node.get() instanceof YamlNode.Sequence;
        boolean nothing = node.isEmpty() || node.get() instanceof YamlNode.Scalar scalar && scalar.isNothing();
        boolean inLines = list && !file.isFlow(node.get());
        if (!file.source.text().equals(text) || !wrong.isEmpty() || !inLines && !nothing) {
            return Optional.empty();
        }
        if (node.orElse(null) instanceof YamlNode.Sequence sequence) {
            sequence.items().stream()
                    .filter(YamlNode.Mapping.class::isInstance)
                    .forEach(item -> file.entries.add((YamlNode.Mapping) item));
        }
        file.entries.forEach(entry -> file.fold(entry, now));
        StringBuilder behind = new StringBuilder();
        file.withChains(more).forEach((page, one) -> {
            if (!file.insert(page, one)) {
                behind.append(file.entry(page, one));
            }
        });
        return Optional.of(file.edited(behind.toString()));
    }

    /** A redirect that led by a page that has moved passes that page now, and needs what was said of its places. */
    private Map<String, More> withChains(Map<String, More> more) {
        Map<String, More> all = new TreeMap<>(more);
        Map<String, List<YamlNode.Mapping>> ofPage =
                entries.stream().collect(Collectors.groupingBy(entry -> page(entry, "from")));
        for (YamlNode.Mapping entry : entries) {
            String by = base(entry);
            if (!bases.getOrDefault(entry, by).equals(by)) {
                Map<String, Address> places = new TreeMap<>();
                ofPage.getOrDefault(by, List.of()).forEach(one -> places.putAll(said(one)));
                Optional.ofNullable(more.get(by)).ifPresent(one -> places.putAll(one.anchors()));
                places.keySet().removeAll(said(entry).keySet());
                if (!places.isEmpty()) {
                    More own = all.getOrDefault(page(entry, "from"), new More(Optional.empty(), Map.of()));
                    places.putAll(own.anchors());
                    all.put(page(entry, "from"), new More(own.to(), places));
                }
            }
        }
        return all;
    }

    /** What an entry says of the places of its page. */
    private Map<String, Address> said(YamlNode.Mapping entry) {
        Map<String, Address> places = new TreeMap<>();
        if (value(entry, "anchors").orElse(null) instanceof YamlNode.Mapping anchors) {
            for (YamlNode.Entry one : anchors.entries()) {
                if (one.value() instanceof YamlNode.Scalar scalar) {
                    places.put(one.key().text(), address(scalar, base(entry)));
                }
            }
        }
        return places;
    }

    /** An address as it is written; an id alone is one of {@code base}, and nothing is that where there is none. */
    private static Address address(YamlNode.Scalar scalar, String base) {
        String written = scalar.isNothing() ? "" : scalar.text();
        int hash = written.indexOf('#');
        boolean whole = base.isEmpty() || hash > 0 || written.endsWith(".html");
        String page = whole ? RedirectNames.plain(hash < 0 ? written : written.substring(0, hash)) : base;
        return new Address(page, hash >= 0 ? written.substring(hash + 1) : whole ? "" : written);
    }

    private boolean isFlow(YamlNode node) {
        return "[{".indexOf(text.charAt(node.pos().offset())) >= 0;
    }

    private static Optional<YamlNode> value(YamlNode.Mapping entry, String key) {
        return entry.entries().stream()
                .filter(one -> one.key().text().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst();
    }

    private static String word(YamlNode.Mapping entry, String key) {
        return value(entry, key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).isNothing() ? "" : ((YamlNode.Scalar) node).text())
                .orElse("");
    }

    private static String page(YamlNode.Mapping entry, String key) {
        String written = word(entry, key);
        int hash = written.indexOf('#');
        return RedirectNames.plain(hash < 0 ? written : written.substring(0, hash));
    }

    /** The page that an id alone is one of. */
    private static String base(YamlNode.Mapping entry) {
        String to = page(entry, "to");
        return to.isEmpty() ? page(entry, "from") : to;
    }

    private void fold(YamlNode.Mapping entry, Function<Address, Optional<Address>> now) {
        String old = base(entry);
        value(entry, "to").ifPresent(to -> refer(to, "", "", now));
        Optional<Address> to = word(entry, "to").isEmpty() ? Optional.empty() : now.apply(new Address(old, ""));
        String base = to.map(Address::page).orElse(old);
        bases.put(entry, base);
        if (value(entry, "anchors").orElse(null) instanceof YamlNode.Mapping anchors) {
            anchors.entries().forEach(one -> refer(one.value(), old, base, now));
        }
    }

    /** Writes where a target is now, where that is another place; {@code base} is what {@code old} will be. */
    private void refer(YamlNode node, String old, String base, Function<Address, Optional<Address>> now) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return;
        }
        String written = scalar.isNothing() ? "" : scalar.text();
        Address before = address(scalar, old);
        Optional<Address> after = now.apply(before).filter(found -> !found.equals(before) || !old.equals(base));
        after.map(found -> old.isEmpty() ? place(found) : anchor(found, base))
                .filter(found -> !found.equals(quoted(written)) && !written.isEmpty())
                .ifPresent(found -> replace(scalar, found));
    }

    private void replace(YamlNode.Scalar scalar, String instead) {
        int at = scalar.pos().offset();
        int quotes = scalar.quoted() ? 1 : 0;
        if (text.startsWith(scalar.text(), at + quotes)) {
            edits.add(new Edit(at, scalar.text().length() + 2 * quotes, instead));
        }
    }

    /** Adds to what the file says of a page, where that is written line by line. */
    private boolean insert(String page, More more) {
        if (more.to().isPresent()) {
            return false;
        }
        for (YamlNode.Mapping entry : entries) {
            boolean whole = word(entry, "from").indexOf('#') < 0;
            if (page(entry, "from").equals(page) && whole && !isFlow(entry) && anchors(entry, more)) {
                return true;
            }
        }
        return false;
    }

    private boolean anchors(YamlNode.Mapping entry, More more) {
        Optional<YamlNode> known = value(entry, "anchors");
        YamlNode.Mapping into = entry;
        String indent = " ".repeat(column(entry));
        StringBuilder lines = new StringBuilder();
        if (known.isEmpty()) {
            lines.append(indent).append("anchors:\n");
            indent += "  ";
        } else if (known.get() instanceof YamlNode.Mapping mapping && !isFlow(mapping)) {
            into = mapping;
            indent = " ".repeat(column(mapping));
        } else {
            return false;
        }
        YamlNode last = into.entries().get(into.entries().size() - 1).value();
        int line = source.lineAt(last.pos().offset());
        boolean plain = last instanceof YamlNode.Scalar scalar
                && text.substring(last.pos().offset(), source.lineEnd(line)).contains(scalar.text());
        if (!plain) {
            return false;
        }
        String base = bases.getOrDefault(entry, base(entry));
        for (Map.Entry<String, Address> one : more.anchors().entrySet()) {
            lines.append(indent).append(line(one, base));
        }
        int end = source.lineEnd(line);
        boolean open = end == text.length();
        edits.add(new Edit(end + (open ? 0 : 1), 0, (open ? "\n" : "") + lines));
        return true;
    }

    private int column(YamlNode node) {
        return node.pos().offset() - source.lineStart(source.lineAt(node.pos().offset()));
    }

    private static String line(Map.Entry<String, Address> one, String base) {
        return quoted(one.getKey()) + ": " + anchor(one.getValue(), base) + "\n";
    }

    /** A page's redirect of its own, indented as the others are. */
    private String entry(String page, More more) {
        String indent = entries.isEmpty() ? "" : " ".repeat(Math.max(0, column(entries.get(0)) - 2));
        StringBuilder out = new StringBuilder(indent + "- from: " + quoted(page) + "\n");
        more.to()
                .ifPresent(to ->
                        out.append(indent).append("  to: ").append(place(to)).append('\n'));
        if (!more.anchors().isEmpty()) {
            out.append(indent).append("  anchors:\n");
            String base = more.to().map(Address::page).orElse(page);
            more.anchors()
                    .entrySet()
                    .forEach(one -> out.append(indent).append("    ").append(line(one, base)));
        }
        return out.toString();
    }

    private static String place(Address to) {
        return quoted(to.id().isEmpty() ? to.page() : to.page() + "#" + to.id());
    }

    private static String anchor(Address to, String base) {
        if (to.page().equals(base)) {
            return quoted(to.id());
        }
        return quoted(to.id().isEmpty() ? to.page() + ".html" : to.page() + "#" + to.id());
    }

    /** A text as YAML: in quotes where it would be read as something else without. */
    private static String quoted(String word) {
        boolean plain = word.matches("[A-Za-z_][\\w./#-]*|\\d[\\w./-]*[A-Za-z_/-][\\w./#-]*")
                && !word.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return plain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String edited(String behind) {
        StringBuilder out = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::offset).reversed())
                .forEach(edit -> out.replace(edit.offset(), edit.offset() + edit.length(), edit.instead()));
        if (!behind.isEmpty() && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return out.append(behind).toString();
    }
}
