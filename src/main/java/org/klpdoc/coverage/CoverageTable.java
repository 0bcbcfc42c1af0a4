// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.klpdoc.coverage.Coverage.Covered;
import org.klpdoc.coverage.Coverage.Interface;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;

/**
 * What stands on a page in the place of {@code .. coverage::}: for each interface a sentence with the numbers and a table
 * of its names. References are numbered behind those of the page; where they lead is for the page's link table to say.
 */
public final class CoverageTable {
    private static final List<String> HEAD = List.of("Name", "Version", "Kernel-doc", "Described in", "Explained in");
    private static final List<Integer> WIDTHS = List.of(30, 12, 12, 18, 28);
    /** As many chapters of a name have a link; who wants all of them asks the search. */
    private static final int MOST_CHAPTERS = 3;
    /** Words for kinds of names, and the order in which they stand. */
    private static final Map<String, String> KINDS = kinds();

    private final Set<String> versioned;
    private final int first;
    private final List<Inline.CrossReference> references = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private CoverageTable(Set<String> versioned, int first) {
        this.versioned = versioned;
        this.first = first;
    }

    private static Map<String, String> kinds() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("function", "function");
        words.put("struct", "structure");
        words.put("union", "union");
        words.put("enum", "enumeration");
        words.put("type", "type");
        words.put("var", "variable");
        return words;
    }

    /**
     * The table of what documents have of interfaces.
     *
     * @param versioned the names whose versions a timeline knows
     * @param first the number of its first reference
     */
    public static CoverageTable of(Coverage coverage, Set<String> versioned, int first) {
        CoverageTable table = new CoverageTable(versioned, first);
        if (coverage.interfaces().isEmpty()) {
            table.say(text("guide.yaml names no interface under coverage."));
        }
        coverage.interfaces().forEach(table::add);
        return table;
    }

    /** What stands there. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The references in it, by their numbers. */
    public List<Inline.CrossReference> references() {
        return List.copyOf(references);
    }

    private void add(Interface one) {
        if (!one.atHand()) {
            absent(one);
            return;
        }
        List<Inline> sentence = new ArrayList<>();
        sentence.add(text(counted(one.names()) + " of "));
        sentence.addAll(headers(one));
        if (one.names().isEmpty()) {
            sentence.add(text("."));
            blocks.add(new Block.Paragraph(Attrs.NONE, sentence));
            return;
        }
        sentence.add(text(": " + share(one, Covered::kernelDoc) + " with kernel-doc, "
                + share(one, name -> name.page().isPresent()) + " described on a page, "
                + share(one, name -> !name.chapters().isEmpty()) + " explained in a chapter."));
        blocks.add(new Block.Paragraph(Attrs.NONE, sentence));
        table(one);
    }

    private void absent(Interface one) {
        String source = one.source().map(spec -> "the source " + spec.name()).orElse("the kernel tree");
        List<Inline> sentence = new ArrayList<>();
        sentence.add(text("The names of "));
        sentence.addAll(headers(one));
        sentence.add(text(
                " are listed here where " + source + " is at hand while the pages are built. For these it was not."));
        blocks.add(new Block.Paragraph(Attrs.NONE, sentence));
    }

    private void say(Inline... content) {
        blocks.add(new Block.Paragraph(Attrs.NONE, List.of(content)));
    }

    /** {@code 8 functions, 5 structures}. */
    private static String counted(List<Covered> names) {
        Map<String, Long> counts =
                names.stream().collect(Collectors.groupingBy(one -> one.name().objtype(), Collectors.counting()));
        List<String> parts = KINDS.entrySet().stream()
                .filter(kind -> counts.containsKey(kind.getKey()))
                .map(kind -> {
                    long count = counts.getOrDefault(kind.getKey(), 0L);
                    return count + " " + kind.getValue() + (count == 1 ? "" : "s");
                })
                .toList();
        if (parts.isEmpty()) {
            return "No names";
        }
        String last = parts.get(parts.size() - 1);
        String others = String.join(", ", parts.subList(0, parts.size() - 1));
        return others.isEmpty() ? last : others + " and " + last;
    }

    private static String share(Interface one, Predicate<Covered> has) {
        long count = one.names().stream().filter(has).count();
        return count == one.names().size() ? "all" : count + "";
    }

    /** The headers as guide.yaml names them, as links where their files are on the web. */
    private static List<Inline> headers(Interface one) {
        List<Inline> out = new ArrayList<>();
        for (String header : one.spec().headers().patterns()) {
            if (!out.isEmpty()) {
                out.add(text(", "));
            }
            Inline code = code(header, List.of());
            boolean pattern = header.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
            String address = one.source()
                    .map(spec -> spec.file(header))
                    .filter(any -> !pattern)
                    .orElse("");
            out.add(address.isEmpty() ? code : new Inline.Reference(Attrs.NONE, address, "", "", false, List.of(code)));
        }
        return out;
    }

    private void table(Interface one) {
        List<String> order = List.copyOf(KINDS.keySet());
        List<Block.Row> rows = one.names().stream()
                .sorted(Comparator.comparingInt(
                        (Covered name) -> order.indexOf(name.name().objtype())))
                .map(this::row)
                .toList();
        Block.Row head =
                row(HEAD.stream().map(word -> List.<Inline>of(text(word))).toList());
        List<Block.Column> columns =
                WIDTHS.stream().map(width -> new Block.Column(width, false)).toList();
        blocks.add(new Block.Table(Attrs.NONE, Optional.empty(), "", "", columns, List.of(head), rows));
    }

    private Block.Row row(Covered covered) {
        String name = covered.name().name();
        List<Inline> version = versioned.contains(name)
                ? List.of(reference("std", "since", name, false, text(name)))
                : List.of(text("\u2013"));
        List<Inline> described = covered.page()
                .<List<Inline>>map(title -> List.of(reference("c", "any", name, true, text(title))))
                .orElse(no());
        return row(List.of(
                List.of(code(covered.name().shown(), List.of("c"))),
                version,
                covered.kernelDoc() ? List.of(text("yes")) : no(),
                described,
                chapters(covered.chapters())));
    }

    private List<Inline> chapters(List<String> homes) {
        List<Inline> out = new ArrayList<>();
        for (String home : homes.subList(0, Math.min(MOST_CHAPTERS, homes.size()))) {
            if (!out.isEmpty()) {
                out.add(text(", "));
            }
            out.add(reference("std", "doc", "/" + home, false, text(home)));
        }
        if (homes.size() > MOST_CHAPTERS) {
            out.add(text(", and " + (homes.size() - MOST_CHAPTERS) + " more"));
        }
        return out.isEmpty() ? no() : out;
    }

    /** What is missing stands out, for whoever does not see colours, too. */
    private static List<Inline> no() {
        return List.of(new Inline.Strong(Attrs.NONE, List.of(text("no"))));
    }

    private Inline reference(String domain, String role, String target, boolean explicit, Inline content) {
        Inline.CrossReference made = new Inline.CrossReference(
                Attrs.NONE, first + references.size(), domain, role, target, "", explicit, true, List.of(content));
        references.add(made);
        return made;
    }

    private static Block.Row row(List<List<Inline>> cells) {
        return new Block.Row(
                Attrs.NONE,
                cells.stream()
                        .map(cell -> new Block.Entry(
                                Attrs.NONE, 0, 0, Optional.empty(), List.of(new Block.Paragraph(Attrs.NONE, cell))))
                        .toList());
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }

    private static Inline code(String text, List<String> classes) {
        return new Inline.Literal(Attrs.NONE.withClasses(classes), List.of(new Inline.Text(text)));
    }
}
