// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.text.Pos;

/**
 * What a page defines and refers to; all that the rest of the site needs to know of it. Made by one walk over the
 * tree, whatever the page was written in.
 *
 * @param address where the page stands
 * @param pos the page's beginning
 * @param title the title of the first section, or what stands for one; empty for a page without
 * @param format what the page was written in
 * @param metadata what it says of itself before its text, by name
 * @param summary the first paragraph of a page with a date; "" for others
 * @param orphan whether it says that it belongs to no toctree
 * @param anchors every id of the page
 * @param labels what {@code :ref:} may name
 * @param symbols the C declarations
 * @param terms the glossary's terms
 * @param outline sections and toctrees, nested
 * @param toctrees the toctrees by number
 * @param references the references in document order
 * @param pictures the images in document order
 * @param objects what is described in other domains than C's
 * @param equations the formulas that have labels, in document order
 * @param downloads the files that it offers
 * @param indexed what the general index says of the page's places
 * @param aliases what it shows of declarations that stand elsewhere, by number
 */
public record PageFacts(
        Address address,
        Pos pos,
        List<Inline> title,
        Document.Format format,
        Map<String, Document.Field> metadata,
        String summary,
        boolean orphan,
        Set<String> anchors,
        List<Label> labels,
        List<Symbol> symbols,
        List<TermFact> terms,
        List<OutlineItem> outline,
        List<Block.Toctree> toctrees,
        List<Inline.CrossReference> references,
        List<Used> pictures,
        List<DomainObject> objects,
        List<Equation> equations,
        List<Used> downloads,
        List<Indexed> indexed,
        List<Block.Alias> aliases) {
    /** Copies the collections. */
    public PageFacts {
        title = List.copyOf(title);
        metadata = Map.copyOf(metadata);
        anchors = Set.copyOf(anchors);
        labels = List.copyOf(labels);
        symbols = List.copyOf(symbols);
        terms = List.copyOf(terms);
        outline = List.copyOf(outline);
        toctrees = List.copyOf(toctrees);
        references = List.copyOf(references);
        pictures = List.copyOf(pictures);
        objects = List.copyOf(objects);
        equations = List.copyOf(equations);
        downloads = List.copyOf(downloads);
        indexed = List.copyOf(indexed);
        aliases = List.copyOf(aliases);
    }

    /** What the page is about, in words of its author: {@code tags: [callback, locking]}. */
    public List<String> tags() {
        return words("tags");
    }

    /** The values of a line of the metadata; none where it is not there. */
    public List<String> words(String name) {
        return Optional.ofNullable(metadata.get(name)).map(Document.Field::text).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * An option, a variable of the environment, a function of Python.
     *
     * @param domain {@code std}, {@code py}, {@code rst}
     * @param objtype {@code option}, {@code envvar}, {@code token}, {@code class} ...
     * @param name its full name: {@code rm.-r}, {@code patch.apply}
     * @param id its id
     * @param pos where it is described
     */
    public record DomainObject(String domain, String objtype, String name, String id, Pos pos) {}

    /**
     * A name that {@code :ref:} leads to.
     *
     * @param name the label, normalised: lower case, single spaces
     * @param id the id it stands for
     * @param title the title or caption behind it, empty where there is none
     * @param pos where it is defined
     * @param counted what it stands before, where that may have a number
     */
    public record Label(String name, String id, List<Inline> title, Pos pos, Counted counted) {
        /** Copies the title. */
        public Label {
            title = List.copyOf(title);
        }

        /** A label of something that never has a number. */
        public Label(String name, String id, List<Inline> title, Pos pos) {
            this(name, id, title, pos, Counted.NOTHING);
        }
    }

    /**
     * A section or something with a caption.
     *
     * @param kind {@code section}, {@code figure}, {@code table}, {@code code-block}, or "" for nothing of these
     * @param id its first id, under which its number is kept
     */
    public record Counted(String kind, String id) {
        /** What has no number. */
        public static final Counted NOTHING = new Counted("", "");
    }

    /** A formula with a label: the label as written, its id or "" where another formula has it, and where it is. */
    public record Equation(String label, String id, Pos pos) {}

    /**
     * A C declaration.
     *
     * @param name its full name: {@code klp_patch.mod} for a member
     * @param objtype function, macro, struct, union, enum, enumerator, type, member or var
     * @param parameters the names of a function's parameters
     * @param id its id: {@code c.klp_patch.mod}
     * @param pos where it is declared
     * @param signature how it is shown there
     */
    public record Symbol(
            String name, String objtype, List<String> parameters, String id, Pos pos, List<Inline> signature) {
        /** Copies the lists. */
        public Symbol {
            parameters = List.copyOf(parameters);
            signature = List.copyOf(signature);
        }
    }

    /** An entry of the general index, the id of the place that it leads to, and where it is written. */
    public record Indexed(IndexEntry entry, String id, Pos pos) {}

    /** A term of a glossary, its text as written, and its id. */
    public record TermFact(String text, String id, Pos pos) {}

    /** An address of a file that the page uses, as written, and where; what it is drawn from, if it is not there. */
    public record Used(String uri, Pos pos, Optional<Picture.Drawing> drawing) {}

    /** A line of a page's outline. */
    public sealed interface OutlineItem {
        /** A section: its first id, its title without links, what stands below it. */
        record Heading(String id, List<Inline> title, List<OutlineItem> children) implements OutlineItem {
            /** Copies the lists. */
            public Heading {
                title = List.copyOf(title);
                children = List.copyOf(children);
            }
        }

        /** The place of a toctree, by its number. */
        record TocPlace(int number) implements OutlineItem {}

        /** Something with a caption, which may be numbered. */
        record Captioned(Counted counted) implements OutlineItem {}
    }
}
