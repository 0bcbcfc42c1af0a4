// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Opens a place in the user's editor, {@code $VISUAL} or {@code $EDITOR}, without a shell. Only places of files that the
 * site is made of are opened.
 */
public final class Editor {
    /** Editors that open in a window of their own and take a place as {@code FILE:LINE:COLUMN} behind an option. */
    private static final List<String> PLACES = List.of("code", "codium", "code-oss");

    private final List<String> command;
    private final Path from;
    private final Predicate<Path> known;

    /**
     * An editor.
     *
     * @param command the program and its arguments, divided by spaces
     * @param from the user's folder, which paths of reports count from
     * @param known whether a file is one of the site's
     */
    public Editor(String command, Path from, Predicate<Path> known) {
        this.command = List.of(command.strip().split("\\s+"));
        this.from = from;
        this.known = known;
    }

    /** Opens {@code path} at {@code line} and {@code column}; false where that is no place of the site. */
    boolean open(Map<String, String> place) {
        Path file = from.resolve(place.getOrDefault("path", "")).normalize();
        String line = place.getOrDefault("line", "1");
        String column = place.getOrDefault("column", "1");
        if (!line.matches("\\d{1,9}")
                || !column.matches("\\d{1,9}")
                || !Files.isRegularFile(file)
                || !known.test(file)) {
            return false;
        }
        try {
            new ProcessBuilder(arguments(file, line, column)).inheritIO().start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** {@code vi +7 FILE}, which nearly all take; {@code code -g FILE:7:3}. */
    List<String> arguments(Path file, String line, String column) {
        List<String> all = new ArrayList<>(command);
        String program = Path.of(command.get(0)).getFileName() + "";
        if (PLACES.contains(program)) {
            all.addAll(List.of("-g", file + ":" + line + ":" + column));
        } else {
            all.addAll(List.of("+" + line, file.toString()));
        }
        return all;
    }
}
