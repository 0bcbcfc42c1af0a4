// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;
import org.klpdoc.guide.TocPattern;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.xref.Paths;

/** The move of a page: its file, what it refers to, what refers to it, the toctrees, the redirect. */
public final class PageMove {
    private final MovePlan plan;
    private final DocFolder docs;
    private final Relocation relocation;
    private final String from;
    private final String to;

    private PageMove(DocFolder docs, String from, String to) {
        this.plan = new MovePlan(docs, DocFolder.home(from) + " -> " + DocFolder.home(to));
        this.docs = docs;
        this.from = from;
        this.to = to;
        this.relocation = new Relocation(docs, from, to, Map.of());
    }

    /**
     * Plans a move.
     *
     * @param from the page's file, from the top of the documents
     * @param to the file that it is to be
     * @param tree the project's tree whose files name the page, too, where they are to be rewritten
     */
    public static MovePlan plan(DocFolder docs, String from, String to, Optional<FolderRoot> tree)
            throws IOException, MovePlan.Refused {
        PageMove move = new PageMove(docs, from, to);
        move.run();
        if (tree.isPresent()) {
            move.plan.tree(tree.get(), move.relocation);
        }
        return move.plan;
    }

    private void run() throws IOException, MovePlan.Refused {
        String stem = DocFolder.home(from);
        String last = stem.substring(stem.lastIndexOf('/') + 1);
        String folder = last.equals("index") || last.equals("README") ? Paths.folder(from) : "";
        String above = folder.isEmpty() ? last : folder.substring(0, folder.length() - 1);
        String name = above.substring(above.lastIndexOf('/') + 1);
        for (String file : docs.texts()) {
            DocFolder.Text text = docs.read(file);
            String old = text.text();
            if (file.equals(from)) {
                page(text);
            } else if (old.contains(last) || old.contains(name) || old.contains(":glob:")) {
                Relocation.Rewritten now = relocation.elsewhere(file, old);
                String listed = listed(file, now.text());
                if (!listed.equals(old)) {
                    int more = listed.equals(now.text()) ? 0 : 1;
                    plan.write(docs.path(file), text, new Relocation.Rewritten(listed, now.paths() + more));
                }
            }
        }
        String home = DocFolder.home(to);
        plan.redirect(
                stem,
                new More(Optional.of(new Address(home, "")), Map.of()),
                old -> Optional.of(old).filter(one -> one.page().equals(stem)).map(one -> new Address(home, one.id())));
    }

    private void page(DocFolder.Text text) {
        plan.write(docs.path(to), text, relocation.taken(text.text()));
        plan.changes().remove(docs.path(from));
    }

    /** The text of a file whose toctree has the page by a pattern, and would not have it any more. */
    private String listed(String file, String text) {
        if (!text.contains(":glob:") || !docs.isPage(file)) {
            return text;
        }
        Optional<PathToken> had = Optional.empty();
        for (PathToken token : PathTokens.of(text, DocFolder.isMarkdown(file))) {
            if (token.kind() == PathToken.Kind.GLOB) {
                if (matches(file, token, to)) {
                    return text;
                }
                had = matches(file, token, from) ? Optional.of(token) : had;
            }
        }
        if (had.isEmpty()) {
            return text;
        }
        int line = text.lastIndexOf('\n', had.get().start()) + 1;
        int end = text.indexOf('\n', had.get().start());
        String indent = text.substring(line, had.get().start());
        String entry = indent + Paths.relative(file, DocFolder.home(to)) + "\n";
        return end < 0 ? text + "\n" + entry : text.substring(0, end + 1) + entry + text.substring(end + 1);
    }

    private static boolean matches(String file, PathToken token, String page) {
        String pattern = token.path().startsWith("/")
                ? token.path().substring(1)
                : Paths.join(Paths.folder(file), token.path()).orElse("");
        return new TocPattern(pattern).matches(DocFolder.home(page));
    }
}
