// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.math.BigInteger;
import java.util.List;

/** The lists, tables and descriptions of a {@link TreeDump}. */
final class ListDump {
    private final TreeWriter out;
    private final BlockDump blocks;
    private final InlineDump inlines;

    ListDump(TreeWriter out, BlockDump blocks, InlineDump inlines) {
        this.out = out;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    Void bulletList(Block.BulletList block) {
        return items(new Tag("bullet_list", block.attrs()).put("bullet", block.bullet()), block.items());
    }

    Void enumeratedList(Block.EnumeratedList block) {
        Tag tag = new Tag("enumerated_list", block.attrs())
                .put("enumtype", block.enumtype())
                .putAlways("prefix", block.prefix())
                .putAlways("suffix", block.suffix());
        return items(
                block.start().equals(BigInteger.ONE)
                        ? tag
                        : tag.put("start", block.start().toString()),
                block.items());
    }

    private Void items(Tag tag, List<Block.ListItem> items) {
        out.open(tag);
        for (Block.ListItem item : items) {
            holder(new Tag("list_item", item.attrs()), item.children());
        }
        out.close();
        return null;
    }

    Void definitionList(Block.DefinitionList block) {
        return definitions(new Tag("definition_list", block.attrs()), block.items());
    }

    Void alias(Block.Alias block) {
        out.open(new Tag("alias", block.attrs())
                .put("maxdepth", block.maxdepth())
                .put("noroot", block.noroot()));
        for (Block.AliasName one : block.names()) {
            out.leaf(new Tag("name", Attrs.NONE).put("scope", one.scope()), one.name());
        }
        out.close();
        return null;
    }

    Void glossary(Block.Glossary block) {
        return definitions(new Tag("glossary", block.attrs()), block.items());
    }

    private Void definitions(Tag tag, List<Block.DefinitionItem> items) {
        out.open(tag);
        for (Block.DefinitionItem item : items) {
            out.open(new Tag("definition_list_item", item.attrs()));
            item.terms().forEach(term -> text(new Tag("term", term.attrs()), term.content()));
            item.classifiers().forEach(one -> text(new Tag("classifier", one.attrs()), one.content()));
            holder(new Tag("definition", Attrs.NONE), item.definition());
            out.close();
        }
        out.close();
        return null;
    }

    Void fieldList(Block.FieldList block) {
        out.open(new Tag("field_list", block.attrs()));
        for (Block.Field field : block.fields()) {
            out.open(new Tag("field", field.attrs()));
            text(new Tag("field_name", Attrs.NONE), field.name());
            holder(new Tag("field_body", Attrs.NONE), field.body());
            out.close();
        }
        out.close();
        return null;
    }

    Void optionList(Block.OptionList block) {
        out.open(new Tag("option_list", block.attrs()));
        for (Block.OptionItem item : block.items()) {
            out.open(new Tag("option_list_item", item.attrs()));
            out.open(new Tag("option_group", Attrs.NONE));
            for (Block.CommandOption option : item.options()) {
                out.open(new Tag("option", Attrs.NONE));
                out.leaf(new Tag("option_string", Attrs.NONE), option.string());
                for (Block.OptionArgument argument : option.arguments()) {
                    Tag tag = new Tag("option_argument", Attrs.NONE).putAlways("delimiter", argument.delimiter());
                    out.leaf(tag, argument.text());
                }
                out.close();
            }
            out.close();
            holder(new Tag("description", Attrs.NONE), item.description());
            out.close();
        }
        out.close();
        return null;
    }

    Void table(Block.Table block) {
        out.open(new Tag("table", block.attrs()).put("align", block.align()).put("width", block.width()));
        block.title().ifPresent(title -> title.accept(blocks));
        out.open(new Tag("tgroup", Attrs.NONE).put("cols", block.columns().size()));
        for (Block.Column column : block.columns()) {
            out.empty(new Tag("colspec", Attrs.NONE)
                    .put("colwidth", column.width())
                    .put("stub", column.stub()));
        }
        if (!block.head().isEmpty()) {
            rows("thead", block.head());
        }
        rows("tbody", block.body());
        out.close();
        out.close();
        return null;
    }

    private void rows(String name, List<Block.Row> rows) {
        out.open(new Tag(name, Attrs.NONE));
        for (Block.Row row : rows) {
            out.open(new Tag("row", row.attrs()));
            for (Block.Entry entry : row.entries()) {
                Tag tag = new Tag("entry", entry.attrs())
                        .put("align", entry.align().orElse(""));
                if (entry.morerows() > 0) {
                    tag.put("morerows", entry.morerows());
                }
                holder(entry.morecols() > 0 ? tag.put("morecols", entry.morecols()) : tag, entry.children());
            }
            out.close();
        }
        out.close();
    }

    Void description(Block.Description block) {
        out.open(new Tag("desc", block.attrs()).put("domain", block.domain()).put("objtype", block.objtype()));
        for (Block.Signature signature : block.signatures()) {
            text(
                    new Tag("desc_signature", signature.attrs()).put("fullname", String.join(" ", signature.names())),
                    signature.content());
        }
        holder(new Tag("desc_content", Attrs.NONE), block.children());
        out.close();
        return null;
    }

    private void holder(Tag tag, List<Block> children) {
        out.open(tag);
        blocks.all(children);
        out.close();
    }

    private void text(Tag tag, List<Inline> content) {
        out.open(tag);
        inlines.all(content);
        out.close();
    }
}
