// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on names of pages and files: forward slashes, no leading one. */
public final class Paths {
    private Paths() {}

    /** The folder a name stands in: "" or ending in a slash. */
    public static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * Joins a name that was written in {@code folder}; a leading slash begins at the root.
     *
     * @return the name without {@code .} and {@code ..}; empty where it leaves the root
     */
    public static Optional<String> join(String folder, String written) {
        String whole = written.startsWith("/") ? written.substring(1) : folder + written;
        if (whole.indexOf("./") < 0 && !whole.endsWith(".") && !whole.contains("//")) {
            return Optional.of(whole);
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Whether a target is an address on the web, {@code https://kernel.org/x}, and no file's path. */
    public static boolean isAddress(String target) {
        return target.contains("://");
    }

    /** The name of {@code to}, as a link in {@code from} must write it; both begin at the same root. */
    public static String relative(String from, String to) {
        int same = 0;
        for (int at = from.indexOf('/'); at >= 0; at = from.indexOf('/', at + 1)) {
            if (!from.regionMatches(0, to, 0, at + 1)) {
                break;
            }
            same = at + 1;
        }
        StringBuilder out = new StringBuilder();
        for (int at = from.indexOf('/', same); at >= 0; at = from.indexOf('/', at + 1)) {
            out.append("../");
        }
        return out.append(to, same, to.length()).toString();
    }

    /** The address that a link on page {@code from} writes for {@code page}, with its fragment where there is one. */
    public static String href(String from, String page, String fragment) {
        String anchor = fragment.isEmpty() ? "" : "#" + fragment;
        if (from.equals(page) && !fragment.isEmpty()) {
            return anchor;
        }
        return relative(from, page) + ".html" + anchor;
    }

    /** A file's name without its last extension. */
    public static String withoutExtension(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    }
}
