// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** Lists, tables and descriptions, frozen: elements whose children are no blocks themselves. */
final class FrozenLists {
    private final FrozenInlines inlines;
    private final FrozenBlocks blocks;

    FrozenLists(FrozenInlines inlines, FrozenBlocks blocks) {
        this.inlines = inlines;
        this.blocks = blocks;
    }

    /** The element where it is one of these. */
    Optional<Block> block(Draft node, Attrs attrs) {
        Block made = switch (node.kind()) {
            case BULLET_LIST -> new Block.BulletList(attrs, node.string(Key.BULLET), items(node));
            case ENUMERATED_LIST ->
                new Block.EnumeratedList(
                        attrs,
                        node.string(Key.ENUMTYPE),
                        node.string(Key.PREFIX),
                        node.string(Key.SUFFIX),
                        node.get(Key.START, BigInteger.class).orElse(BigInteger.ONE),
                        items(node));
            case DEFINITION_LIST -> new Block.DefinitionList(attrs, definitions(node));
            case GLOSSARY -> new Block.Glossary(attrs, definitions(node));
            case FIELD_LIST -> fields(node, attrs);
            case OPTION_LIST -> options(node, attrs);
            case TABLE -> table(node, attrs);
            case DESC -> description(node, attrs);
            default -> null;
        };
        return Optional.ofNullable(made);
    }

    private List<Block.ListItem> items(Draft list) {
        List<Block.ListItem> out = new ArrayList<>();
        for (Draft item : list.children()) {
            if (item.is(Kind.LIST_ITEM)) {
                out.add(new Block.ListItem(item.attrs(), Optional.empty(), blocks.children(item)));
            }
        }
        return out;
    }

    private List<Block.DefinitionItem> definitions(Draft list) {
        List<Block.DefinitionItem> out = new ArrayList<>();
        for (Draft item : list.children()) {
            if (item.is(Kind.DEFINITION_LIST)) {
                out.addAll(definitions(item));
            } else if (item.is(Kind.DEFINITION_LIST_ITEM)) {
                List<Block> body = new ArrayList<>();
                children(item, Kind.DEFINITION).forEach(one -> body.addAll(blocks.children(one)));
                List<Block.Term> terms = terms(item, Kind.TERM);
                out.add(new Block.DefinitionItem(item.attrs(), terms, terms(item, Kind.CLASSIFIER), body));
            }
        }
        return out;
    }

    private List<Block.Term> terms(Draft item, Kind kind) {
        List<Block.Term> out = new ArrayList<>();
        for (Draft term : children(item, kind)) {
            out.add(new Block.Term(term.attrs(), FrozenInlines.entries(term), inlines.content(term)));
        }
        return out;
    }

    private Block fields(Draft list, Attrs attrs) {
        List<Block.Field> out = new ArrayList<>();
        for (Draft field : children(list, Kind.FIELD)) {
            Draft name = field.children().get(0);
            out.add(new Block.Field(
                    field.attrs(),
                    inlines.content(name),
                    blocks.children(field.children().get(1))));
        }
        return new Block.FieldList(attrs, out);
    }

    private Block options(Draft list, Attrs attrs) {
        List<Block.OptionItem> out = new ArrayList<>();
        for (Draft item : children(list, Kind.OPTION_LIST_ITEM)) {
            List<Block.CommandOption> spelled = new ArrayList<>();
            for (Draft option : item.children().get(0).children()) {
                List<Block.OptionArgument> arguments = new ArrayList<>();
                for (Draft argument : children(option, Kind.OPTION_ARGUMENT)) {
                    arguments.add(new Block.OptionArgument(argument.string(Key.DELIMITER), argument.plainText()));
                }
                spelled.add(new Block.CommandOption(option.children().get(0).plainText(), arguments));
            }
            List<Block> body = blocks.children(item.children().get(1));
            out.add(new Block.OptionItem(item.attrs(), spelled, body));
        }
        return new Block.OptionList(attrs, out);
    }

    private Block table(Draft table, Attrs attrs) {
        Optional<Block.Title> title = Optional.empty();
        List<Block.Column> columns = new ArrayList<>();
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        for (Draft child : table.children()) {
            if (child.is(Kind.TITLE)) {
                title = Optional.of(blocks.title(child));
            }
            for (Draft part : child.is(Kind.TGROUP) ? child.children() : List.<Draft>of()) {
                if (part.is(Kind.COLSPEC)) {
                    columns.add(new Block.Column(part.number(Key.COLWIDTH, 1), part.flag(Key.STUB)));
                } else {
                    (part.is(Kind.THEAD) ? head : body).addAll(rows(part));
                }
            }
        }
        return new Block.Table(attrs, title, table.string(Key.ALIGN), table.string(Key.WIDTH), columns, head, body);
    }

    private List<Block.Row> rows(Draft part) {
        List<Block.Row> out = new ArrayList<>();
        for (Draft row : children(part, Kind.ROW)) {
            List<Block.Entry> entries = new ArrayList<>();
            for (Draft entry : children(row, Kind.ENTRY)) {
                Optional<String> align = Optional.of(entry.string(Key.ALIGN)).filter(one -> !one.isEmpty());
                entries.add(new Block.Entry(
                        entry.attrs(),
                        entry.number(Key.MOREROWS, 0),
                        entry.number(Key.MORECOLS, 0),
                        align,
                        blocks.children(entry)));
            }
            out.add(new Block.Row(row.attrs(), entries));
        }
        return out;
    }

    private Block description(Draft desc, Attrs attrs) {
        List<Block.Signature> signatures = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        for (Draft child : desc.children()) {
            if (child.is(Kind.DESC_SIGNATURE)) {
                signatures.add(new Block.Signature(
                        child.attrs(),
                        lines(child.string(Key.NAME)),
                        lines(child.string(Key.PARAMETERS)),
                        FrozenInlines.entries(child),
                        inlines.content(child)));
            } else if (child.is(Kind.DESC_CONTENT)) {
                body.addAll(blocks.children(child));
            }
        }
        return new Block.Description(attrs, desc.string(Key.DOMAIN), desc.string(Key.NAME), signatures, body);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static List<Draft> children(Draft node, Kind kind) {
        List<Draft> out = new ArrayList<>(node.children().size());
        for (Draft child : node.children()) {
            if (child.is(kind)) {
                out.add(child);
            }
        }
        return out;
    }
}
