// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.PlainText;

/** Turns the library's inline nodes into inline elements of the document tree. */
final class InlineReader {
    /** Class names of text that is struck through: {@code ~~text~~}. */
    private static final List<String> STRUCK = List.of("strike");

    private final PageState page;
    private final Document tree;
    private final Footnotes footnotes;
    private final Addresses addresses;
    private final InlineHtml html;
    private int depth;

    InlineReader(PageState page, Document tree, Footnotes footnotes) {
        this.page = page;
        this.tree = tree;
        this.footnotes = footnotes;
        this.addresses = new Addresses(page);
        this.html = new InlineHtml(page, addresses, this);
    }

    /** What is in a paragraph, a title, a cell. */
    List<Inline> read(Node parent, TextRun.Kind kind) {
        return read(children(parent), kind);
    }

    /** What is in some nodes that follow each other. */
    List<Inline> read(List<Node> nodes, TextRun.Kind kind) {
        TextRun run = new TextRun(page, kind);
        if (!nodes.isEmpty() && depth >= PageState.DEPTH) {
            int start = nodes.get(0).getStartOffset();
            page.tooDeep(page.pos(start));
            int end = nodes.get(nodes.size() - 1).getEndOffset();
            run.add(tree.getChars().subSequence(start, end).toString(), start);
            return run.result();
        }
        depth++;
        int[] pairs = html.pairs(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int close = pairs.length == 0 ? 0 : pairs[i];
            if (close == 0) {
                one(node, kind, run);
            } else {
                run.flush();
                run.addAll(html.element((HtmlInline) node, nodes.subList(i + 1, close), kind));
                i = close;
            }
        }
        depth--;
        return run.result();
    }

    /** The children of a node. */
    static List<Node> children(Node parent) {
        List<Node> nodes = new ArrayList<>();
        parent.getChildren().forEach(nodes::add);
        return nodes;
    }

    private void one(Node node, TextRun.Kind kind, TextRun run) {
        Attrs attrs = page.attrs(node);
        if (isElement(node)) {
            // What stands before an element takes its reference numbers first.
            run.flush();
        }
        if (node instanceof SoftLineBreak) {
            run.add("\n", node.getStartOffset());
        } else if (node instanceof HardLineBreak) {
            run.add(new Inline.LineBreak(attrs));
        } else if (node instanceof Code code) {
            run.add(new Inline.Literal(attrs, text(code(code))));
        } else if (node instanceof Emphasis) {
            run.add(new Inline.Emphasis(attrs, read(node, kind)));
        } else if (node instanceof StrongEmphasis) {
            run.add(new Inline.Strong(attrs, read(node, kind)));
        } else if (node instanceof Strikethrough) {
            run.add(new Inline.Span(attrs.withClasses(STRUCK), read(node, kind)));
        } else if (node instanceof HtmlInline raw) {
            html.single(raw, attrs).ifPresent(run::add);
        } else if (node instanceof Footnote note) {
            footnotes.reference(note).ifPresentOrElse(run::add, () -> asWritten(note, run));
        } else if (!(node instanceof HtmlInlineComment) && !link(node, attrs, kind, run)) {
            asWritten(node, run);
        }
    }

    /** Whether a node is surely more than text. */
    private static boolean isElement(Node node) {
        boolean text = node instanceof Text || node instanceof HtmlEntity || node instanceof SoftLineBreak;
        boolean undefined = node instanceof RefNode ref && !ref.isDefined()
                || node instanceof Footnote note && note.getFootnoteBlock() == null;
        return !text && !undefined;
    }

    /** Adds a link or an image; false where the node is neither. */
    private boolean link(Node node, Attrs attrs, TextRun.Kind kind, TextRun run) {
        if (node instanceof Link link) {
            boolean spaced =
                    link.getUrlOpeningMarker().isEmpty() && link.getUrl().indexOf(' ') >= 0;
            if (spaced) {
                // spec: a destination with spaces stands within < and >
                around(link, kind, run);
            } else {
                run.addAll(addresses.link(attrs, unescaped(link.getUrl()), read(link, TextRun.Kind.LINK)));
            }
        } else if (node instanceof AutoLink link) {
            String uri = Guarded.unmasked(link.getText());
            run.addAll(addresses.link(attrs, uri, text(uri)));
        } else if (node instanceof MailLink mail) {
            String address = Guarded.unmasked(mail.getText());
            run.add(new Inline.Reference(attrs, "mailto:" + address, "", "", false, text(address)));
        } else if (node instanceof Image image) {
            picture(image, attrs, unescaped(image.getUrl()), run);
        } else if (node instanceof RefNode ref) {
            reference(ref, attrs, kind, run);
        } else {
            return false;
        }
        return true;
    }

    /** {@code [text][label]}, {@code [label][]}, {@code [label]} and the same for images. */
    private void reference(RefNode node, Attrs attrs, TextRun.Kind kind, TextRun run) {
        Optional<Reference> definition =
                node.isDefined() ? Optional.ofNullable(node.getReferenceNode(tree)) : Optional.empty();
        if (definition.isPresent()) {
            String address = unescaped(definition.get().getUrl());
            if (node instanceof ImageRef) {
                picture(node, attrs, address, run);
            } else {
                run.addAll(addresses.link(attrs, address, read(node, TextRun.Kind.LINK)));
            }
            return;
        }
        boolean full = !node.getReferenceOpeningMarker().isEmpty()
                && !node.getTextOpeningMarker().isEmpty();
        boolean collapsed = node instanceof LinkRef && node.getChars().endsWith("[]");
        if (full || collapsed) {
            BasedSequence label = node.getReference().isEmpty() ? node.getText() : node.getReference();
            page.warn(
                    "md.undefined-reference",
                    attrs.pos(),
                    "the link's label \"" + Guarded.unmasked(label) + "\" is not defined");
        }
        around(node, kind, run);
    }

    /** The marks of a node as text, what is between them read as ever. */
    private void around(Node node, TextRun.Kind kind, TextRun run) {
        Node first = node.getFirstChild();
        if (first == null) {
            asWritten(node, run);
            return;
        }
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        BasedSequence chars = tree.getChars();
        run.add(unescaped(chars.subSequence(start, first.getStartOffset())), start);
        run.addAll(read(node, kind));
        int after = node.getLastChild().getEndOffset();
        run.add(unescaped(chars.subSequence(after, Math.max(after, end))), after);
    }

    private void picture(Node node, Attrs attrs, String address, TextRun run) {
        String alt = PlainText.of(read(node, TextRun.Kind.LINK));
        String clean = Addresses.clean(address);
        if (addresses.isPicture(attrs, clean)) {
            run.add(new Inline.Image(attrs, new Picture(clean, Optional.of(alt), "", "", "", "", "")));
        } else {
            run.add(alt, node.getStartOffset());
        }
    }

    /** spec: line endings become spaces; one space goes at both ends unless there is nothing but spaces. */
    private static String code(Code node) {
        String text = Guarded.unmasked(node.getText()).replace('\n', ' ');
        int length = text.length();
        boolean padded = length > 1 && text.charAt(0) == ' ' && text.charAt(length - 1) == ' ' && !text.isBlank();
        String inner = padded ? text.substring(1, length - 1) : text;
        return node.getAncestorOfType(TableCell.class) == null ? inner : inner.replace("\\|", "|");
    }

    private static void asWritten(Node node, TextRun run) {
        run.add(node.getChars().unescape(), node.getStartOffset());
    }

    private static String unescaped(BasedSequence text) {
        return Guarded.unmasked(text.unescape());
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
