// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One description: the interfaces that it is of, where it stands, what it says. Filled while files are read. */
final class AbiEntry {
    /** A line of a file: its text, without its end, and its number, counted from 0. */
    record Line(String text, AbiFile file, int number) {}

    /** Stands between the names in {@link #key()}, behind all that a name has in it. */
    static final char SEPARATOR = '\u00ac';

    private final List<Line> names;
    private final List<AbiFile> files = new ArrayList<>();
    private final List<Line> description = new ArrayList<>();
    private final List<Line> users = new ArrayList<>();
    private String label = "";

    AbiEntry(List<Line> names) {
        this.names = List.copyOf(names);
    }

    /** What tells the description from others: all its names, in their order. */
    static String key(List<Line> names) {
        return String.join(
                String.valueOf(SEPARATOR), names.stream().map(Line::text).toList());
    }

    String key() {
        return key(names);
    }

    /** The interfaces, each with its line. */
    List<Line> names() {
        return names;
    }

    /** The files that describe it, the first one first; the same interface may be described in several. */
    List<AbiFile> files() {
        return files;
    }

    /** Says that the description (goes on and) stands in {@code file}. */
    void in(AbiFile file) {
        if (!files.isEmpty() && !description.isEmpty()) {
            Line last = description.get(description.size() - 1);
            description.add(new Line("", last.file(), last.number()));
        }
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    List<Line> description() {
        return description;
    }

    List<Line> users() {
        return users;
    }

    /** The label that references to it use; "" before {@link #label(Set)}. */
    String label() {
        return label;
    }

    /** Makes a label of the first name that is not in {@code taken}, and adds it there. */
    void label(Set<String> taken) {
        StringBuilder made = new StringBuilder("abi");
        boolean gap = true;
        for (char c : names.get(0).text().toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (kept) {
                made.append(gap ? "_" : "").append(c);
            }
            gap = !kept;
        }
        String free = made.toString();
        for (int number = 2; !taken.add(free); number++) {
            free = made + "x" + number;
        }
        label = free;
    }

    /** The title of the group of interfaces that it belongs to: the first two folders of its path, or its name. */
    String group() {
        String name = key();
        int end = name.startsWith("/") ? 1 : 0;
        int parts = 0;
        while (name.indexOf('/') >= 0 && parts < 2 && end < name.length() && isWord(name.charAt(end))) {
            while (end < name.length() && isWord(name.charAt(end))) {
                end++;
            }
            end += end < name.length() && name.charAt(end) == '/' ? 1 : 0;
            parts++;
        }
        if (parts == 0) {
            return name.replace(String.valueOf(SEPARATOR), ", ");
        }
        String folders = name.substring(0, end);
        return "Symbols under " + (folders.endsWith("/") ? folders.substring(0, end - 1) : folders);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
