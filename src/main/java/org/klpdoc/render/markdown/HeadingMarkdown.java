// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Slug;
import org.klpdoc.xref.AliasEntry;

/** Writes what has a heading: sections, and declarations with their signatures. */
final class HeadingMarkdown {
    private static final int DEEPEST = 6;

    private final PageMarkdown page;
    private final MarkdownOut out;
    private final BlockMarkdown blocks;

    HeadingMarkdown(PageMarkdown page, BlockMarkdown blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code Title} over {@code =====}. The seventh level and those below look like the sixth. */
    MarkdownOut section(Block.Section section) {
        page.enterSection();
        List<Block> children = section.children();
        List<String> ids = section.attrs().ids();
        if (!children.isEmpty() && children.get(0) instanceof Block.Title title) {
            heading(page.sections(), anchors(ids, PlainText.of(title.content())));
            out.text(page.number(ids));
            blocks.inlines().all(title.content());
            end();
            children = children.subList(1, children.size());
        } else {
            blocks.anchors(section.attrs());
        }
        blocks.all(children);
        page.leaveSection();
        return out;
    }

    private void heading(int level, List<String> ids) {
        out.begin().markup("#".repeat(Math.min(level, DEEPEST))).markup(" ");
        out.enterLine();
        blocks.inlines().anchors(ids);
    }

    private void end() {
        out.endHeading();
        out.leaveLine();
    }

    /** The ids that readers of Markdown do not make of the heading themselves. */
    private static List<String> anchors(List<String> ids, String heading) {
        if (ids.isEmpty()) {
            return ids;
        }
        String slug = Slug.github(heading);
        return ids.contains(slug) ? ids.stream().filter(id -> !id.equals(slug)).toList() : ids;
    }

    /** {@code .. c:function:: int f(void)} and its like: a heading with the name, the signature as code, the text. */
    MarkdownOut description(Block.Description description) {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        for (Block.Signature one : description.signatures()) {
            String text = PlainText.of(one.content());
            ids.addAll(one.attrs().ids());
            if (!text.isEmpty()) {
                code.append(text).append('\n');
                names.add(name(description, one, text));
            }
        }
        ids.addAll(description.attrs().ids());
        page.enterSection();
        if (names.isEmpty()) { // a module: something to lead to, and nothing to show
            blocks.anchors(description.attrs().withIds(ids));
        } else {
            heading(page.sections(), ids.stream().distinct().toList());
            String between = "";
            for (String name : names.stream().distinct().toList()) {
                out.markup(between).code(name);
                between = ", ";
            }
            end();
        }
        if (isDeclared(description) && code.length() > 0) {
            new CodeMarkdown(page, blocks).fenced(description.domain().equals("c") ? "c" : "python", code.toString());
        }
        blocks.all(description.children());
        page.leaveSection();
        return out;
    }

    /** {@code .. c:alias:: f}: the signatures of what it names as code, those within one below it. */
    MarkdownOut alias(Block.Alias alias) {
        StringBuilder code = new StringBuilder();
        signatures(page.links().alias(alias.number()), "", code);
        return code.length() == 0 ? out : new CodeMarkdown(page, blocks).fenced("c", code.toString());
    }

    private static void signatures(List<AliasEntry> entries, String indent, StringBuilder code) {
        for (AliasEntry entry : entries) {
            code.append(indent).append(PlainText.of(entry.signature())).append('\n');
            signatures(entry.children(), indent + "    ", code);
        }
    }

    /** Whether a signature says more than a name. */
    private static boolean isDeclared(Block.Description description) {
        return description.domain().equals("c") || description.domain().equals("py");
    }

    private static String name(Block.Description description, Block.Signature signature, String text) {
        if (!isDeclared(description) || signature.name().isEmpty()) {
            return text;
        }
        return signature.name() + (description.objtype().equals("function") ? "()" : "");
    }
}
