// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/**
 * An inline element. Names are those of the docutils Document Tree; the last group is what Sphinx and Markdown add.
 * Absent attributes are "".
 */
public sealed interface Inline extends Node {
    /** Calls the visitor's method for this element. */
    <R> R accept(InlineVisitor<R> visitor);

    /**
     * Plain text.
     *
     * @param text the text, as it is shown
     * @param straight the indices of quotes, dashes and dots that typography leaves alone: the author escaped them
     */
    record Text(String text, List<Integer> straight) implements Inline {
        public Text {
            straight = List.copyOf(straight);
        }

        /** Text in which nothing was escaped. */
        public Text(String text) {
            this(text, List.of());
        }

        @Override
        public Attrs attrs() {
            return Attrs.NONE;
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** {@code *emphasis*}. */
    record Emphasis(Attrs attrs, List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.emphasis(this);
        }
    }

    /** {@code **strong**}. */
    record Strong(Attrs attrs, List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    /** {@code ``literal``}. */
    record Literal(Attrs attrs, List<Inline> content) implements Inline {
        public Literal {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** {@code name_}, resolved within the page: an address or an id of the page. */
    record Reference(Attrs attrs, String refuri, String refid, String name, boolean anonymous, List<Inline> content)
            implements Inline {
        public Reference {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** {@code [1]_}; {@code auto} is {@code 1} or {@code *} for a numbered or symbolic one. */
    record FootnoteReference(Attrs attrs, String auto, String refid, String label) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.footnoteReference(this);
        }
    }

    /** {@code [name]_}. */
    record CitationReference(Attrs attrs, String refid, String label) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.citationReference(this);
        }
    }

    /** {@code |name|} that could not be replaced. */
    record SubstitutionReference(Attrs attrs, String refname, List<Inline> content) implements Inline {
        public SubstitutionReference {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.substitutionReference(this);
        }
    }

    /** {@code `title`}. */
    record TitleReference(Attrs attrs, List<Inline> content) implements Inline {
        public TitleReference {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.titleReference(this);
        }
    }

    /** {@code :abbr:`KLP (kernel live patching)`}. */
    record Abbreviation(Attrs attrs, String explanation, List<Inline> content) implements Inline {
        public Abbreviation {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.abbreviation(this);
        }
    }

    /** {@code :acronym:`KLP`}. */
    record Acronym(Attrs attrs, List<Inline> content) implements Inline {
        public Acronym {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.acronym(this);
        }
    }

    /** {@code :sup:`2`}. */
    record Superscript(Attrs attrs, List<Inline> content) implements Inline {
        public Superscript {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.superscript(this);
        }
    }

    /** {@code :sub:`2`}. */
    record Subscript(Attrs attrs, List<Inline> content) implements Inline {
        public Subscript {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.subscript(this);
        }
    }

    /** docutils' {@code inline}: a run of text with classes, from a custom role for one. */
    record Span(Attrs attrs, List<Inline> content) implements Inline {
        public Span {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.span(this);
        }
    }

    /** Markup that could not be read, as written; {@code refid} leads to the report. */
    record Problematic(Attrs attrs, String refid, String text) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.problematic(this);
        }
    }

    /** Text that the program added, a section's number for one. */
    record Generated(Attrs attrs, List<Inline> content) implements Inline {
        public Generated {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.generated(this);
        }
    }

    /** {@code _`inline target`}; {@code entries} is what the general index says of the place. */
    record Target(
            Attrs attrs, String refuri, String refid, String refname, List<IndexEntry> entries, List<Inline> content)
            implements Inline {
        public Target {
            entries = List.copyOf(entries);
            content = List.copyOf(content);
        }

        /** A target for itself alone, which the general index does not name. */
        public Target(Attrs attrs, List<Inline> content) {
            this(attrs, "", "", "", List.of(), content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.target(this);
        }
    }

    /** An image within a line. */
    record Image(Attrs attrs, Picture picture) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** Text for one output format, from a role that was derived from {@code raw}. */
    record Raw(Attrs attrs, String format, String text) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }

    /** {@code :math:`x^2`}: a formula in LaTeX's notation. */
    record Math(Attrs attrs, String text) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.math(this);
        }
    }

    // What Sphinx and Markdown add.

    /**
     * A reference that only the whole site can resolve (Sphinx's {@code pending_xref}).
     *
     * @param number the place in the page's link table, counted from 0 in document order
     * @param domain {@code std}, {@code c} or "" for a link of Markdown
     * @param role {@code ref}, {@code doc}, {@code term}, {@code func} ..., {@code link} for a relative link
     * @param target what is meant, as written
     * @param scope the C namespace that is in force, or ""
     * @param explicit whether the author gave the text; otherwise the target's title stands there
     * @param automatic whether nobody asked for it: the name of a function or a file in prose. It is silently plain
     *     text where its target is not known
     * @param content the text
     */
    record CrossReference(
            Attrs attrs,
            int number,
            String domain,
            String role,
            String target,
            String scope,
            boolean explicit,
            boolean automatic,
            List<Inline> content)
            implements Inline {
        public CrossReference {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.crossReference(this);
        }
    }

    /** The end of a line that the author asked for (Markdown's hard break). */
    record LineBreak(Attrs attrs) implements Inline {
        @Override
        public <R> R accept(InlineVisitor<R> visitor) {
            return visitor.lineBreak(this);
        }
    }
}
