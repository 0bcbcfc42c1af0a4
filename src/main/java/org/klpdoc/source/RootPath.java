// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Paths within a root, as text with forward slashes: the same rules on every operating system, before any file system
 * is asked.
 */
public final class RootPath {
    private static final int LONGEST = 4096;

    private RootPath() {}

    /**
     * The path without {@code .}, {@code ..} and doubled slashes.
     *
     * @return empty where it names no file of a root: it is empty, absolute, leads above the root, has a backslash, a
     *     drive letter, a stream name or a control character, or enters a repository's own {@code .git}
     */
    public static Optional<String> of(String path) {
        return resolve("", path);
    }

    /**
     * The path that {@code path} means when it is written in a file of {@code folder}.
     *
     * @param folder a plain path within the root, or ""
     * @param path the written path, relative to the folder
     */
    public static Optional<String> resolve(String folder, String path) {
        if (path.isEmpty() || path.length() > LONGEST || path.charAt(0) == '/' || hasDrive(path) || isOdd(path)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (!folder.isEmpty() && !add(folder, parts) || !add(path, parts) || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join("/", parts));
    }

    /** The folder that holds {@code path}, "" for the root. */
    public static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** {@code folder/path}, or the one of the two that is not empty. */
    public static String join(String folder, String path) {
        if (folder.isEmpty() || path.isEmpty()) {
            return folder + path;
        }
        return folder + "/" + path;
    }

    /** Whether {@code path} is {@code folder} or lies below it; everything lies below "". */
    public static boolean isWithin(String folder, String path) {
        return folder.isEmpty()
                || path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    /** Whether a folder's entry stays out of lists: its name begins with a dot. */
    static boolean isHidden(String name) {
        return name.isEmpty() || name.charAt(0) == '.';
    }

    private static boolean add(String path, List<String> parts) {
        int at = 0;
        while (at <= path.length()) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(at, end);
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return false;
                }
                parts.remove(parts.size() - 1);
            } else if (isGitFolder(part)) {
                return false;
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
            at = end + 1;
        }
        return true;
    }

    private static boolean isGitFolder(String part) {
        if (part.length() < 4 || part.charAt(0) != '.' && part.charAt(0) != 'g' && part.charAt(0) != 'G') {
            return false;
        }
        String name = part.toLowerCase(Locale.ROOT);
        return name.equals(".git") || name.equals("git~1");
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    private static boolean isOdd(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || c == '\u007f') {
                return true;
            }
        }
        return path.contains("::$");
    }
}
