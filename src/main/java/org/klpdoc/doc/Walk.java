// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;
import java.util.Optional;

/**
 * A walk over a tree: every element once, in document order. Subclasses override what they care for; each method here
 * does nothing. That no kind of element is left out is seen to by the exhaustive visitors inside.
 */
public abstract class Walk {
    private final BlockSteps blockSteps = new BlockSteps(this);
    private final InlineSteps inlineSteps = new InlineSteps(this);

    /** Called for each block before what is in it. */
    protected void enter(Block block) {}

    /** Called for each block after what is in it. */
    protected void leave(Block block) {}

    /** Called for each inline element before what is in it. */
    protected void enter(Inline inline) {}

    /** Called for each inline element after what is in it. */
    protected void leave(Inline inline) {}

    /** Called for each part of a block that is no block itself, before what is in it; an item, a field, a row, a cell. */
    protected void enterPart(Attrs attrs) {}

    /** Called for each part of a block after what is in it. */
    protected void leavePart(Attrs attrs) {}

    /** Called for each term of a definition list or a glossary, within its item, before its text. */
    protected void term(Block.Term term) {}

    /** Called for each signature before its text. */
    protected void signature(Block.Signature signature) {}

    /** Called for each run of text that a reader sees: plain text, a footnote's label, an image's alternative ... */
    protected void text(String visible) {}

    /** Walks over a whole document; returns this walk. */
    public final Walk document(Document document) {
        return blocks(document.children());
    }

    /** Walks over some blocks; returns this walk. */
    public final Walk blocks(List<? extends Block> blocks) {
        for (Block block : blocks) {
            block(block);
        }
        return this;
    }

    /** Walks over a block; returns this walk. */
    public final Walk block(Block block) {
        enter(block);
        block.accept(blockSteps);
        leave(block);
        return this;
    }

    /** Walks over some inline elements; returns this walk. */
    public final Walk inlines(List<? extends Inline> inlines) {
        for (Inline inline : inlines) {
            enter(inline);
            inline.accept(inlineSteps);
            leave(inline);
        }
        return this;
    }

    final Walk seen(String visible) {
        text(visible);
        return this;
    }

    final Walk optional(Optional<? extends Block> block) {
        block.ifPresent(this::block);
        return this;
    }

    final Walk items(List<Block.ListItem> items) {
        for (Block.ListItem item : items) {
            enterPart(item.attrs());
            blocks(item.children());
            leavePart(item.attrs());
        }
        return this;
    }

    final Walk definitions(List<Block.DefinitionItem> items) {
        for (Block.DefinitionItem item : items) {
            enterPart(item.attrs());
            terms(item.terms());
            terms(item.classifiers());
            blocks(item.definition());
            leavePart(item.attrs());
        }
        return this;
    }

    private void terms(List<Block.Term> terms) {
        for (Block.Term term : terms) {
            enterPart(term.attrs());
            term(term);
            inlines(term.content());
            leavePart(term.attrs());
        }
    }

    /** The caption of a literal block, a part of its own when it is there at all. */
    final Walk caption(Code code) {
        if (code.caption().isEmpty() && code.captionAttrs().ids().isEmpty()) {
            return this;
        }
        enterPart(code.captionAttrs());
        inlines(code.caption());
        leavePart(code.captionAttrs());
        return this;
    }

    final Walk docinfo(List<Block.DocinfoItem> items) {
        for (Block.DocinfoItem item : items) {
            enterPart(item.attrs());
            inlines(item.content());
            docinfo(item.items());
            leavePart(item.attrs());
        }
        return this;
    }

    final Walk fields(List<Block.Field> fields) {
        for (Block.Field field : fields) {
            enterPart(field.attrs());
            inlines(field.name());
            blocks(field.body());
            leavePart(field.attrs());
        }
        return this;
    }

    final Walk options(List<Block.OptionItem> items) {
        for (Block.OptionItem item : items) {
            enterPart(item.attrs());
            for (Block.CommandOption option : item.options()) {
                StringBuilder whole = new StringBuilder(option.string());
                option.arguments().forEach(one -> whole.append(one.delimiter()).append(one.text()));
                text(whole.toString());
            }
            blocks(item.description());
            leavePart(item.attrs());
        }
        return this;
    }

    final Walk rows(List<Block.Row> rows) {
        for (Block.Row row : rows) {
            enterPart(row.attrs());
            for (Block.Entry entry : row.entries()) {
                enterPart(entry.attrs());
                blocks(entry.children());
                leavePart(entry.attrs());
            }
            leavePart(row.attrs());
        }
        return this;
    }

    final Walk signatures(List<Block.Signature> signatures) {
        for (Block.Signature signature : signatures) {
            enterPart(signature.attrs());
            signature(signature);
            inlines(signature.content());
            leavePart(signature.attrs());
        }
        return this;
    }
}
