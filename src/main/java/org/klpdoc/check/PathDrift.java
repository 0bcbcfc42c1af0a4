// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.check.prose.Sighting;
import org.klpdoc.check.prose.Sighting.Kind;
import org.klpdoc.check.tree.TreeFiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** Compares the paths that pages name with the files of a tree, and finds where a file has gone. */
final class PathDrift {
    /** What a build of the kernel makes. */
    private static final Set<String> MADE = Set.of(
            "o", "ko", "a", "so", "s", "i", "lst", "cmd", "symvers", "mod", "dtb", "dtbo", "gz", "bin", "elf", "img",
            "html", "pdf", "fw", "order", "builtin", "log", "out", "patch", "pem", "x509", "key", "crt", "seed");

    private static final Set<String> NAMES =
            Set.of("Makefile", "Kconfig", "Kbuild", "README", "MAINTAINERS", "TODO", "Changes", "CodingStyle");

    private final TreeFiles files;

    PathDrift(TreeFiles files) {
        this.files = files;
    }

    /** What is wrong with a path; nothing where it leads somewhere, or was never meant as one. */
    Optional<Diagnostic> finding(Sighting one) {
        String[] ways = one.name().split("\n");
        String path = ways[0];
        boolean there = false;
        for (String way : ways) {
            there |= isThere(way);
        }
        String last = ways[ways.length - 1];
        boolean whole = ways.length > 1 && (isFile(last) || files.has(folder(last)));
        // "drivers/usb/" and a word in the next line: the path ends with its line.
        if (there && ways.length > 1 && isThere(path) && isFile(last) && !isThere(last) && last.startsWith(path)) {
            there = false;
        }
        String meant = whole && isFile(last) ? last : path;
        boolean below = false;
        for (String way : ways) {
            boolean elsewhere = !there && isElsewhere(way);
            below |= elsewhere;
            there |= elsewhere && !files.isFolder(folder(way));
        }
        if (there || isMade(meant) || one.isPlaceholder() || !isPath(meant, one.kind())) {
            return Optional.empty();
        }
        boolean doubtful =
                below || one.isCode() || one.translation() || !isFile(meant) && !meant.endsWith("/") || one.isPast();
        Severity severity = doubtful ? Severity.NOTE : Severity.WARNING;
        return Optional.of(
                Diagnostic.of(severity, one.kind().code(), one.pos(), "the tree has no file or folder '" + meant + "'")
                        .withHint(hint(meant)));
    }

    private boolean isThere(String path) {
        return files.has(path)
                || files.has("include/" + path)
                || files.has("include/uapi/" + path)
                || files.has("Documentation/" + path)
                || path.startsWith("Documentation/") && isPage(path);
    }

    /**
     * Whether another folder has a file of that path: text may count from there. Where the path's own folder is at the
     * top, that is doubtful: {@code include/linux/mutex.h} is rarely that of {@code tools}.
     */
    private boolean isElsewhere(String path) {
        return files.has("tools/" + path) || !path.startsWith("Documentation/") && files.hasBelow(path);
    }

    /** Whether it is a page named as references name it, without its ending. */
    private boolean isPage(String path) {
        return files.has(path + ".rst") || files.has(path.replaceFirst("\\.html$", "") + ".rst");
    }

    private static boolean isFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return NAMES.contains(name) || dot > 0 && dot + 1 < name.length() && Character.isLetter(name.charAt(dot + 1));
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private boolean isMade(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return MADE.contains(extension)
                || path.contains("/generated/")
                || path.startsWith("include/config/")
                || path.startsWith("usr/include/")
                || path.startsWith("Documentation/output")
                || path.matches("arch/.*/boot/.*")
                || name.contains(".mod.")
                || name.contains("mage");
    }

    /** Whether it was meant as a path: it is one of a file, or it begins with folders that there are. */
    private boolean isPath(String path, Kind kind) {
        boolean wild = path.indexOf('*') >= 0 || path.indexOf('{') >= 0;
        if (kind == Kind.DOCUMENT || isFile(path)) {
            return true;
        }
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String above = folder(plain);
        return above.indexOf('/') > 0 && files.isFolder(above) && !wild;
    }

    private String hint(String path) {
        List<String> moved = files.moved(path);
        if (!moved.isEmpty()) {
            return "it may be '" + moved.get(0) + "' now";
        }
        return files.near(path).map(near -> "did you mean '" + near + "'?").orElse("");
    }
}
