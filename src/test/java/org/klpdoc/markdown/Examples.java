// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Examples in data files: {@code === name}, the input, {@code --- tree}, the tree, {@code --- findings}, the findings.
 * With {@code -Dgolden=update} the expectations are written anew, for a person to look through.
 */
final class Examples {
    private static final Path FOLDER = Path.of("src/test/resources/markdown");
    private static final String TREE = "--- tree\n";
    private static final String FINDINGS = "--- findings\n";

    /** One example. */
    record Example(String file, String name, String input, String tree, String findings) {
        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    private Examples() {}

    static List<Path> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Example> all() {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    static List<Example> read(Path file) {
        List<Example> examples = new ArrayList<>();
        for (String part : text(file).split("(?m)^=== ")) {
            if (!part.isBlank() && !part.startsWith("#")) {
                examples.add(example(file.getFileName().toString(), part));
            }
        }
        return examples;
    }

    static void write(Path file, List<Example> examples) {
        StringBuilder out = new StringBuilder(
                text(file).startsWith("#") ? text(file).lines().findFirst().get() + "\n" : "");
        for (Example one : examples) {
            out.append("=== ").append(one.name()).append('\n').append(one.input());
            out.append(TREE).append(one.tree());
            out.append(one.findings().isEmpty() ? "" : FINDINGS + one.findings())
                    .append('\n');
        }
        try {
            Files.writeString(file, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Example example(String file, String part) {
        int line = part.indexOf('\n') + 1;
        int tree = part.indexOf(TREE);
        int findings = part.indexOf(FINDINGS, Math.max(0, tree));
        String name = part.substring(0, line - 1);
        String rest = tree < 0 ? part.stripTrailing() + "\n" : part;
        String input = rest.substring(line, tree < 0 ? rest.length() : tree);
        int treeEnd = findings < 0 ? part.length() : findings;
        return new Example(
                file,
                name,
                input,
                tree < 0 ? "" : part.substring(tree + TREE.length(), treeEnd).stripTrailing() + "\n",
                findings < 0 ? "" : part.substring(findings + FINDINGS.length()).stripTrailing() + "\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
