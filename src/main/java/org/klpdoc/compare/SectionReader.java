// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.klpdoc.compare.named.NamedPath;
import org.klpdoc.compare.named.NamedPaths;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.Paths;

/**
 * One walk over a page that takes it apart into its sections. What readers see counts as text, and what stands for
 * something that they would see: a picture's address, a toctree's lines, a directive that could not be carried out.
 */
public final class SectionReader extends Walk {
    /** The class of what a build without the C sources shows in the place of their comments. */
    private static final String NOT_AT_HAND = "kernel-doc-missing";

    /** A section that is being read. */
    private static final class Open {
        final int level;
        final Attrs attrs;
        final List<String> ids;
        final WordHashes text = new WordHashes();
        final StringBuilder title = new StringBuilder();

        Open(int level, Attrs attrs) {
            this.level = level;
            this.attrs = attrs;
            this.ids = new ArrayList<>(attrs.ids());
        }
    }

    private final String page;
    private final Optional<NamedPaths> paths;
    private final List<Open> all = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean awaitsTitle;
    private boolean inTitle;
    private boolean titled;
    private int hidden;

    private SectionReader(String page, Document document, String docs) {
        this.page = page;
        this.paths = docs.isEmpty() ? Optional.empty() : Optional.of(new NamedPaths(docs + "/", List.of()));
        begin(new Open(0, document.attrs()));
    }

    /**
     * The sections of a page in the order of its text.
     *
     * @param docs the documents' folder in their project's tree, by which text names pages, or ""
     */
    public static List<Section> read(String page, Document document, String docs) {
        SectionReader walk = new SectionReader(page, document, docs);
        walk.document(document);
        List<Section> sections = new ArrayList<>();
        for (Open one : walk.all) {
            boolean isBare = one.level == 0 && one.text.isEmpty() && one.ids.isEmpty();
            if (!isBare || walk.all.size() == 1) {
                sections.add(walk.section(one));
            }
        }
        return sections;
    }

    private Section section(Open one) {
        String id = one.level == 0 || one.attrs.ids().isEmpty()
                ? ""
                : one.attrs.ids().get(0);
        int line = one.level == 0 ? 0 : one.attrs.pos().line();
        return new Section(page, id, one.title.toString().strip(), one.level, line, one.ids, one.text.text());
    }

    private void begin(Open one) {
        all.add(one);
        open.push(one);
    }

    private Open current() {
        return open.element();
    }

    @Override
    protected void enter(Block block) {
        if (block instanceof Block.Section section) {
            begin(new Open(open.size(), section.attrs()));
            awaitsTitle = true;
            return;
        }
        inTitle = awaitsTitle && block instanceof Block.Title;
        awaitsTitle = false;
        part(block.attrs());
        if (isUnseen(block)) {
            hidden++;
        } else if (block instanceof Block.SystemMessage message) {
            hidden++;
            message.children().stream()
                    .filter(Block.LiteralBlock.class::isInstance)
                    .forEach(source ->
                            unread(((Block.LiteralBlock) source).attrs().pos()));
        } else if (block instanceof Block.Image image) {
            picture(image.picture().uri());
        } else if (block instanceof Block.Toctree toctree) {
            toctree.entries().forEach(this::entry);
        } else if (block instanceof Block.Raw raw) {
            stands(raw.text());
        } else if (block.attrs().classes().contains(NOT_AT_HAND)) {
            unread(block.attrs().pos());
        }
    }

    @Override
    protected void leave(Block block) {
        inTitle = false;
        current().text.part();
        if (block instanceof Block.Section) {
            open.pop();
        } else if (block instanceof Block.SystemMessage || isUnseen(block)) {
            hidden--;
        }
    }

    /** A list of the page's own sections, which says what they say, or what is shown only where the text asks for it. */
    private static boolean isUnseen(Block block) {
        return block instanceof Block.SubstitutionDefinition
                || block instanceof Block.Topic && block.attrs().classes().contains("contents");
    }

    @Override
    protected void enterPart(Attrs attrs) {
        part(attrs);
    }

    @Override
    protected void leavePart(Attrs attrs) {
        current().text.part();
    }

    @Override
    protected void enter(Inline inline) {
        current().ids.addAll(inline.attrs().ids());
        if (hidden > 0) {
            return;
        } else if (inline instanceof Inline.Image image) {
            picture(image.picture().uri());
        } else if (inline instanceof Inline.CrossReference reference && showsTitle(reference)) {
            page(reference.target());
            titled = true;
            current().text.aside(true);
        }
    }

    @Override
    protected void leave(Inline inline) {
        if (inline instanceof Inline.CrossReference) {
            titled = false;
            current().text.aside(false);
        }
    }

    /** A picture is the same one by whichever path a page reaches it. */
    private void picture(String uri) {
        current().text.aside(true);
        stands(uri);
        current().text.aside(false);
        current().text.page(Paths.join(Paths.folder(page), uri).orElse(uri));
    }

    /** A line of a toctree: readers see the page's title, or the one that is given. */
    private void entry(Block.ToctreeEntry entry) {
        boolean pattern = entry.target().indexOf('*') >= 0 || Paths.isAddress(entry.target());
        stands(entry.title());
        current().text.aside(!pattern);
        stands(entry.target());
        current().text.aside(false);
        if (!pattern) {
            page(entry.target());
        }
    }

    /** Whether readers see the title of a page, or its path, and not a text that somebody wrote about it. */
    private static boolean showsTitle(Inline.CrossReference reference) {
        String path = reference.target().startsWith("/") ? reference.target().substring(1) : reference.target();
        return reference.role().equals("doc")
                && (!reference.explicit() || PlainText.of(reference.content()).endsWith(path));
    }

    /** A page that is shown by its title, whatever it is called. */
    private void page(String target) {
        String plain = target.endsWith(".rst") || target.endsWith(".md") ? Paths.withoutExtension(target) : target;
        current().text.page(Paths.join(Paths.folder(page), plain).orElse(plain));
    }

    @Override
    protected void text(String visible) {
        if (inTitle) {
            current().title.append(visible);
        } else if (hidden == 0) {
            visible(visible);
        }
    }

    /** Text in which pages may be named by their paths in the tree: such a one is the same page wherever it is. */
    private void visible(String text) {
        int done = 0;
        boolean mayName = paths.isPresent() && !titled;
        for (NamedPath path : mayName ? paths.get().in("", text) : List.<NamedPath>of()) {
            if (!path.ending().isEmpty() && path.start() >= done) {
                int end = text.indexOf(path.path(), path.start()) + path.path().length();
                current().text.add(text.substring(done, path.start()));
                current().text.aside(true);
                current().text.add(text.substring(path.start(), end));
                current().text.aside(false);
                current().text.page(path.home());
                done = end;
            }
        }
        current().text.add(text.substring(done));
    }

    private void part(Attrs attrs) {
        current().ids.addAll(attrs.ids());
        current().text.part();
    }

    /** What is not the text itself, but what it is known by. */
    private void stands(String written) {
        current().text.part();
        current().text.add(written);
        current().text.part();
    }

    /** A directive as it is written: its line and all that is indented deeper. */
    private void unread(Pos pos) {
        if (pos.offset() < 0) {
            return;
        }
        String text = pos.source().text();
        int start = text.lastIndexOf('\n', Math.max(0, pos.offset() - 1)) + 1;
        int indent = indent(text, start);
        int end = lineEnd(text, start);
        while (end < text.length()) {
            int next = end + 1;
            int nextEnd = lineEnd(text, next);
            boolean blank = text.substring(next, nextEnd).isBlank();
            if (!blank && indent(text, next) <= indent) {
                break;
            }
            end = nextEnd;
        }
        stands(text.substring(start, end));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int indent(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - start;
    }
}
