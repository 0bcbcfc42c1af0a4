// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the paths of a tree in text:
 *
 * <pre>
 * kernel/livepatch/core.c           also behind a bracket, and with a line's number behind it
 * include/linux/{livepatch,klp}.h   several, all of which have to be there
 * samples/livepatch/*.c             a pattern
 * bindings/hwmon/adi,adm1275.yaml   a comma within
 * Documentation/livepatch/          a path that goes on in the next line
 *   shadow-vars.rst
 * </pre>
 */
final class PathScan {
    /** What may not stand before a path: it would be part of an address, of a variable, or of a longer path. */
    private static final String GLUED = "/.~$@:=\\%#&?>}<|+-*{";

    /** What does not belong to a path that it ends. */
    private static final String ENDS = ".,-+*?[{";

    /**
     * A path in a text.
     *
     * @param start where it begins
     * @param end where it ends
     * @param path the path
     * @param longer the same with what the next line begins with, where it may go on there, else ""
     */
    record Found(int start, int end, String path, String longer) {}

    private final String text;
    private final Set<String> folders;
    private final List<Found> found = new ArrayList<>();

    private PathScan(String text, Set<String> folders) {
        this.text = text;
        this.folders = folders;
    }

    /** The paths in a text that begin with one of these folders. */
    static List<Found> of(String text, Set<String> folders) {
        PathScan scan = new PathScan(text, folders);
        if (text.indexOf('/') >= 0) {
            scan.run();
        }
        return scan.found;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            if (!isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            boolean glued = at > 0 && (GLUED.indexOf(text.charAt(at - 1)) >= 0 || isName(text.charAt(at - 1)));
            boolean path = end < text.length() && text.charAt(end) == '/' && folders.contains(text.substring(at, end));
            if (path && !glued) {
                end = path(at);
            } else if (path) {
                end = runEnd(at);
            }
            at = Math.max(end, at + 1);
        }
    }

    private int path(int start) {
        int stop = runEnd(start);
        int end = stop;
        while (end > start && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        char next = stop < text.length() ? text.charAt(stop) : '\n';
        String path = text.substring(start, end);
        boolean note = next == '[' && text.startsWith("]", Math.min(text.length(), stop + 2));
        boolean open = "<$~%([".indexOf(next) >= 0 && !note || path.contains("...") || path.contains("//");
        if (!open) {
            String longer = path.endsWith("/") || text.charAt(stop - 1) == '-' ? longer(start, stop) : "";
            found.add(new Found(start, end, path, longer));
        }
        return stop;
    }

    /** The path with what the next line begins with, "" where it does not go on there. */
    private String longer(int start, int stop) {
        int at = stop;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '\n') {
            return "";
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int from = at;
        while (at < text.length() && (isName(text.charAt(at)) || text.charAt(at) == '/')) {
            at++;
        }
        while (at > from && ".,-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        String next = text.substring(from, at);
        boolean begins = next.indexOf('/') > 0 && folders.contains(next.substring(0, next.indexOf('/')));
        return next.isEmpty() || begins ? "" : text.substring(start, stop) + next;
    }

    /** Where the run of characters ends that a path may have; within braces there may be commas. */
    private int runEnd(int from) {
        int at = from;
        boolean braces = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean comma = c == ',' && at + 1 < text.length() && isName(text.charAt(at + 1));
            boolean within = isName(c) || c == '/' || c == '*' || c == '?' || comma;
            if (c == '{' && text.indexOf('}', at) > 0) {
                braces = true;
            } else if (braces && c == '}') {
                braces = false;
            } else if (!within && !(braces && c == ',')) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' || c == '+';
    }
}
