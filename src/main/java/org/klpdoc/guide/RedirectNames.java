// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.source.Mount;
import org.klpdoc.source.RootPath;

/**
 * Names of pages as a file of redirects writes them, and what they are called on the site.
 *
 * @param mount where the file's tree stands on the site
 * @param base the folder of the tree that the names count from
 */
record RedirectNames(Mount mount, String base) {
    private static final List<String> ENDINGS = List.of(".html", ".rst", ".md");

    private static final int LONGEST_NAME = 200;

    /** What else a site has files of: no folder of one may have such a name. */
    private static final List<String> FILES = List.of(".html", ".md", ".txt", ".inv", ".xml", ".js", ".css", ".json");

    /** A page's name without the ending that it may be written with. */
    static String plain(String written) {
        return ENDINGS.stream()
                .filter(written::endsWith)
                .findFirst()
                .map(ending -> written.substring(0, written.length() - ending.length()))
                .orElse(written);
    }

    /** Why no page of a site has such a name, as the end of a sentence; "" where one may. */
    static String problem(String written) {
        String plain = plain(written);
        if (written.isEmpty()) {
            return "it is empty";
        } else if (plain.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") || plain.startsWith("//")) {
            return "it is an address on the web, or of something else";
        } else if (!RootPath.of(plain).filter(plain::equals).isPresent()) {
            return "it leads out of the site, or is not written plainly";
        }
        boolean odd = plain.chars().anyMatch(c -> "?*<>\"|".indexOf(c) >= 0);
        boolean endless = Arrays.stream(plain.split("/")).anyMatch(part -> part.length() > LONGEST_NAME);
        return odd || endless ? "no page has such a name" : "";
    }

    /** Whether a page of the name would stand in the way of other files of the site. */
    static boolean isInTheWay(String plain) {
        String[] folders = RootPath.folderOf(plain).toLowerCase(Locale.ROOT).split("/");
        for (String folder : folders) {
            if (FILES.stream().anyMatch(folder::endsWith)) {
                return true;
            }
        }
        return plain.startsWith("_");
    }

    /** Why nothing has such an id, as the end of a sentence; "" where something may. */
    static String idProblem(String id) {
        boolean odd = id.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '"' || c == '<' || c == '>');
        return odd ? "an id has no spaces, quotes or brackets" : "";
    }

    /** What a page is called on the site; empty where it does not belong to the part of the tree that is there. */
    Optional<String> onSite(String plain) {
        String home = RootPath.join(base, plain);
        String folder = mount.folder();
        if (!RootPath.isWithin(folder, home) || home.equals(folder)) {
            return Optional.empty();
        }
        String below = folder.isEmpty() ? home : home.substring(folder.length() + 1);
        return Optional.of(RootPath.join(mount.prefix(), below));
    }

    /** Whether the source's patterns would make a page of it, had it such a file. */
    boolean isGathered(String plain) {
        String home = RootPath.join(base, plain);
        String folder = mount.folder();
        String below = folder.isEmpty() ? home : home.substring(Math.min(home.length(), folder.length() + 1));
        return mount.isPage(below + ".rst") || mount.isPage(below + ".md");
    }
}
