// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.file.Path;
import java.util.List;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.MentionedPlaces;
import org.klpdoc.xref.Published;

/**
 * A source that a guide gathers pages from or refers to.
 *
 * @param name its name in references: {@code linux} in {@code :doc:`linux:livepatch/api`}
 * @param place where it is, as written: a folder, or a repository and a revision; "" where it is only referred to
 * @param base the folder that {@code place} counts from
 * @param optional whether the guide builds without it
 * @param folder the folder within the place that holds its documents: {@code Documentation}
 * @param pages the pages to gather, counted from {@code folder}
 * @param exclude what not to gather
 * @param mount the path on the site that they stand under, or "" for the top
 * @param published where its pages are on the web
 * @param files the address of any of its files on the web, with {@code {path}} for its path from the top of the tree, or ""
 * @param edit the address at which a file of it can be edited, with {@code {path}} as in {@code files}, or ""
 * @param outdated the pages that readers should not rely on any more
 * @param mentioned where on the web its commits, files and options are, that prose mentions
 * @param licence a note for the pages about the text's licence, or ""
 * @param trusted whether raw HTML of its pages is kept as it is
 * @param kernel whether it is the kernel tree that kernel-doc reads
 * @param pos where guide.yaml names it
 */
public record SourceSpec(
        String name,
        String place,
        Path base,
        boolean optional,
        String folder,
        Globs pages,
        Globs exclude,
        String mount,
        Published published,
        String files,
        String edit,
        List<Outdated> outdated,
        MentionedPlaces mentioned,
        String licence,
        boolean trusted,
        boolean kernel,
        Pos pos) {
    /**
     * A page that readers should not rely on any more.
     *
     * @param page its name in the source
     * @param reason why
     * @param pos where guide.yaml says so
     */
    public record Outdated(String page, String reason, Pos pos) {}

    /** Copies the list. */
    public SourceSpec {
        outdated = List.copyOf(outdated);
    }

    /** What stands for a file's path in the address of files. */
    static final String FILE = "{path}";

    /** The same source at another place, and no longer optional. */
    public SourceSpec at(String other, Path from) {
        return new SourceSpec(
                name, other, from, false, folder, pages, exclude, mount, published, files, edit, outdated, mentioned,
                licence, trusted, kernel, pos);
    }

    /** The address of a file, by its path from the top of the tree; "" where there is none. */
    public String file(String path) {
        return files.replace(FILE, Published.encoded(path));
    }

    /** The address at which a file can be edited, by its path from the top of the tree; "" where there is none. */
    public String edit(String path) {
        return edit.replace(FILE, Published.encoded(path));
    }

    /** Why readers should not rely on a page any more; "" where they may. */
    public String outdated(String page) {
        return outdated.stream()
                .filter(one -> one.page().equals(page))
                .map(Outdated::reason)
                .findFirst()
                .orElse("");
    }
}
