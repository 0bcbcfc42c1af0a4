// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.klpdoc.compare.named.NamedPaths;
import org.klpdoc.compare.named.TreeTexts;
import org.klpdoc.guide.Redirects;
import org.klpdoc.guide.RedirectsText;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Parallel;

/** What a move does to files, before any of them is touched. */
public final class MovePlan {
    private final DocFolder docs;
    private final FileChanges changes = new FileChanges();
    private final Map<Path, Integer> rewritten = new TreeMap<>();

    private final String moved;

    MovePlan(DocFolder docs, String moved) {
        this.docs = docs;
        this.moved = moved;
    }

    /** What cannot be moved; the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        /** With why, for the user. */
        public Refused(String message) {
            super(message);
        }
    }

    /** The files that are written and removed. */
    public FileChanges changes() {
        return changes;
    }

    /** How many paths are rewritten in each file that has any. */
    public Map<Path, Integer> rewritten() {
        return Map.copyOf(rewritten);
    }

    /** What goes where. */
    public String moved() {
        return moved;
    }

    /** Files that are only added to, so that nothing in them is lost. */
    public Set<Path> unasked() {
        return Set.of(docs.path(Redirects.FILE));
    }

    void write(Path file, DocFolder.Text as, Relocation.Rewritten now) {
        changes.write(file, as.bytes(now.text()));
        if (now.paths() > 0) {
            rewritten.merge(file, now.paths(), Integer::sum);
        }
    }

    /** Adds a redirect, and has those that led to what moves lead to where it is then. */
    void redirect(String page, More more, Function<Address, Optional<Address>> now) throws IOException, Refused {
        Path file = docs.path(Redirects.FILE);
        if (Files.isSymbolicLink(file)) {
            throw new Refused("'" + file + "' is a link, and is not written through");
        }
        String text = Files.exists(file) ? Files.readString(file) : "";
        String added = RedirectsText.with(text, Map.of(page, more), now)
                .orElseThrow(() -> new Refused("'" + file + "' is no list of redirects that lines can be added to"));
        changes.write(file, added.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds the redirects of places, and has those that led to them lead to where they are then.
     *
     * @param from the page that had them
     * @param to the page that has them
     * @param ids what each is called there
     * @param gone those among them that the old page has not any more
     */
    void redirect(String from, String to, Map<String, String> ids, Map<String, String> gone)
            throws IOException, Refused {
        Map<String, Address> places = new HashMap<>();
        gone.forEach((id, now) -> places.put(id, new Address(to, now)));
        redirect(
                from,
                new More(Optional.empty(), places),
                was -> Optional.of(was)
                        .filter(one -> one.page().equals(from) && ids.containsKey(one.id()))
                        .map(one -> new Address(to, ids.getOrDefault(one.id(), one.id()))));
    }

    /**
     * Has files that are no documents themselves name the page by its new path, too: C, Kconfig, makefiles, MAINTAINERS,
     * descriptions of interfaces.
     *
     * @param root the files
     * @param at where they are
     * @param which those that count
     */
    void named(ContentRoot root, Path at, Predicate<String> which, Relocation relocation) {
        List<String> files = root.list("");
        NamedPaths names = new NamedPaths(docs.name(), files);
        List<String> others = files.stream().filter(which).toList();
        String page = docs.name() + DocFolder.home(relocation.from());
        try (Parallel parallel = new Parallel(Runtime.getRuntime().availableProcessors())) {
            TreeTexts.having(root, others, page, parallel, file -> Optional.of(file))
                    .forEach(file -> {
                        DocFolder.Text text = DocFolder.Text.of(file.bytes());
                        Relocation.Rewritten now = relocation.named(names, file.path(), text.text());
                        if (now.paths() > 0) {
                            write(at.resolve(file.path()), text, now);
                        }
                    });
        }
    }
}
