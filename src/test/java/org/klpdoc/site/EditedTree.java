// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small tree of documents and random edits of it, as writers make them: text, titles, labels, includes, renames,
 * deletions, moves between toctrees, images, whole folders.
 */
final class EditedTree {
    private static final List<String> WORDS =
            List.of("patch", "state", "shadow", "task", "hook", "stack", "symbol", "module", "order", "table");
    private static final String INDEX = "index.rst";

    private final Path top;
    private final Random random;
    private int made;

    /** An edit: what was done, and the paths that it touched. */
    record Edit(String what, Set<Path> touched) {}

    EditedTree(Path top, long seed) throws IOException {
        this.top = top;
        this.random = new Random(seed);
        write(INDEX, "Start\n=====\n\n.. toctree::\n   :glob:\n\n   a/*\n   b/index\n");
        write(
                "b/index.rst",
                "Second part\n===========\n\n.. toctree::\n\n   one\n   two\n\n.. _second:\n\nEnd\n---\n\nText.\n");
        write("b/one.rst", page("One"));
        write("b/two.rst", page("Two"));
        write("parts/shared.inc", "A shared line of text, see :ref:`second`.\n");
        write("figure.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>\n");
        for (int i = 0; i < 6; i++) {
            write("a/p" + i + ".rst", page("Page " + i));
        }
        write("a/note.md", "# A note\n\nSee [one](../b/one.rst) and `code`.\n");
    }

    private Path write(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String sentence() {
        StringBuilder out = new StringBuilder("The");
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            out.append(' ').append(word());
        }
        return out.append(".").toString();
    }

    private String reference() {
        return switch (random.nextInt(7)) {
            case 0 -> ":ref:`" + word() + "`";
            case 1 -> ":doc:`/b/one`";
            case 2 -> ":c:func:`" + word() + "_enable`";
            case 3 -> ":term:`" + word() + "`";
            case 4 -> "`a title <" + word() + "_>`_";
            case 5 -> ":numref:`" + word() + "`";
            default -> ":doc:`p" + random.nextInt(8) + "`";
        };
    }

    private String block() {
        return switch (random.nextInt(10)) {
            case 0 ->
                ".. _" + word() + ":\n\nAbout " + word() + " " + made++ + "\n------------------------\n\n" + sentence();
            case 1 -> ".. include:: /parts/shared.inc";
            case 2 ->
                ".. c:function:: int " + word() + "_enable(struct " + word() + " *" + word() + ")\n\n   " + sentence();
            case 3 -> ".. glossary::\n\n   " + word() + "\n      " + sentence();
            case 4 -> ".. image:: /figure.svg";
            case 5 -> ".. index:: " + word();
            case 6 -> ".. code-block:: c\n\n   " + word() + "_enable(x);";
            default -> sentence() + " See " + reference() + ". " + sentence();
        };
    }

    private String page(String title) {
        StringBuilder out = new StringBuilder(title + "\n" + "=".repeat(title.length()) + "\n\n");
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            out.append(block()).append("\n\n");
        }
        return out.toString();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(file -> file.toString().endsWith(".rst")).sorted().toList();
        }
    }

    private Path any() throws IOException {
        List<Path> pages = pages();
        return pages.get(random.nextInt(pages.size()));
    }

    /** Makes an edit. */
    Edit edit() throws IOException {
        Path page = any();
        boolean fixed = page.endsWith(INDEX);
        return switch (random.nextInt(14)) {
            case 0 -> replaced("title", page, Files.readString(page).replaceFirst("(?m)^[A-Z].*\n=+$", titled()));
            case 1 -> replaced("block added", page, Files.readString(page) + "\n" + block() + "\n");
            case 2 -> replaced("label", page, Files.readString(page).replaceFirst("_\\w+:\n", "_" + word() + ":\n"));
            case 3 -> new Edit("include", Set.of(write("parts/shared.inc", sentence() + " " + reference() + "\n")));
            case 4 -> fixed ? text(page) : removed(page);
            case 5 -> fixed ? text(page) : renamed(page);
            case 6 -> new Edit("new page", Set.of(write("a/p" + random.nextInt(9) + ".rst", page("New " + made++))));
            case 7 -> toctree();
            case 8 -> new Edit("image", Set.of(write("figure.svg", svg())));
            case 9 -> folder();
            case 10 -> replaced("garbage", page, Files.readString(page) + "\n.. figure::\n\n`" + word() + "\n====\n");
            default -> text(page);
        };
    }

    private String titled() {
        String title = "A title of " + word();
        return title + "\n" + "=".repeat(title.length());
    }

    private String svg() {
        int size = 5 + random.nextInt(9);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"9\"></svg>\n";
    }

    private Edit replaced(String what, Path page, String text) throws IOException {
        Files.writeString(page, text);
        return new Edit(what, Set.of(page));
    }

    private Edit text(Path page) throws IOException {
        String text = Files.readString(page);
        return replaced("text", page, text.replaceFirst("The [\\w ]*\\.", sentence()));
    }

    private Edit removed(Path page) throws IOException {
        Files.delete(page);
        return new Edit("deleted", Set.of(page));
    }

    private Edit renamed(Path page) throws IOException {
        Path to = page.resolveSibling("p" + random.nextInt(9) + ".rst");
        Files.move(page, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new Edit("renamed", Set.copyOf(List.of(page, to)));
    }

    private Edit toctree() throws IOException {
        Path index = top.resolve("b/index.rst");
        List<String> lines = new ArrayList<>(List.of("one", "two", "../a/p1", "../a/note", "../a/p3"));
        java.util.Collections.shuffle(lines, random);
        String body = String.join("\n   ", lines.subList(0, 2 + random.nextInt(3)));
        String text = "Second part\n===========\n\n.. toctree::\n   :numbered:\n\n   " + body
                + "\n\n.. _second:\n\nEnd\n---\n\nText.\n";
        return replaced("toctree", index, text);
    }

    /** A folder goes, or comes back with one page. */
    private Edit folder() throws IOException {
        Path folder = top.resolve("c");
        if (Files.exists(folder)) {
            Set<Path> gone = new HashSet<>(Set.of(folder));
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    gone.add(one);
                    Files.delete(one);
                }
            } catch (UncheckedIOException race) {
                throw race.getCause();
            }
            return new Edit("folder deleted", gone);
        }
        return new Edit("folder", Set.of(folder, write("c/page.rst", page("Third"))));
    }
}
