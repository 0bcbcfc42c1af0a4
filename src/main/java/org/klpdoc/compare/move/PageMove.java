// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.xref.Paths;

/** The move of a page: its file, what it refers to, what refers to it, the toctrees, the redirect. */
public final class PageMove {
    private final MovePlan plan;
    private final DocFolder docs;
    private final Relocation relocation;
    private final Listing listing;
    private final NameChanges names;
    private final String from;
    private final String to;

    private PageMove(DocFolder docs, String from, String to) {
        this.plan = new MovePlan(docs, DocFolder.home(from) + " -> " + DocFolder.home(to));
        this.docs = docs;
        this.from = from;
        this.to = to;
        this.relocation = new Relocation(docs, from, to, Map.of());
        this.listing = new Listing(docs, to);
        this.names =
                docs.hasTitleLabels() ? NameChanges.ofPage(DocFolder.home(from), DocFolder.home(to)) : NameChanges.NONE;
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
        Set<String> texts = new HashSet<>(docs.texts());
        if (tree.isPresent()) {
            int prefix = docs.name().length();
            move.plan.named(
                    tree.get(),
                    tree.get().path(),
                    file -> !(file.startsWith(docs.name()) && texts.contains(file.substring(prefix))),
                    move.relocation);
        } else if (!docs.name().isEmpty()) {
            move.plan.named(docs.mount().root(), docs.folder(), file -> !texts.contains(file), move.relocation);
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
                Relocation.Rewritten now =
                        relocation.elsewhere(file, old).then(one -> names.in(one, DocFolder.isMarkdown(file)));
                String listed = listing.instead(file, now.text(), from);
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
        Relocation.Rewritten taken =
                relocation.taken(text.text()).then(one -> names.in(one, DocFolder.isMarkdown(from)));
        plan.write(docs.path(to), text, taken);
        plan.changes().remove(docs.path(from));
    }
}
