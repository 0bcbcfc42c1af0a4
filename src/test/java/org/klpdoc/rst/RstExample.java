// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.render.HtmlOptions;
import org.klpdoc.render.HtmlWriter;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Place;
import org.klpdoc.text.Source;
import org.klpdoc.xref.LinkTable;

/**
 * An example of the data files under {@code src/test/resources/rst/core}: a title, then an input, a tree, the HTML where
 * the example has it, and the diagnostics, each behind a line of its own. What examples include is in {@code
 * src/test/resources/rst/files}.
 *
 * <pre>
 * ######## title
 * the input
 * #### tree
 * the tree, without the document's line
 * #### html
 * the article
 * #### diagnostics
 * line:column severity code
 * </pre>
 */
record RstExample(String file, String title, String input, String tree, Optional<String> html, String diagnostics) {
    private static final Path FOLDER = Path.of("src/test/resources/rst/core");
    private static final String PAGE = "example.rst";
    private static final String TITLE = "######## ";
    private static final String TREE = "#### tree\n";
    private static final String HTML = "#### html\n";
    private static final String DIAGNOSTICS = "#### diagnostics\n";
    private static final Path INCLUDED = Path.of("src/test/resources/rst").toAbsolutePath();
    private static final RstParser PARSER = parser();

    private static RstParser parser() {
        try {
            return new RstParser(RstSettings.ofDocutils().withFiles(FolderRoot.of("", Path.of(""), INCLUDED)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All examples of all files. */
    static List<RstExample> all() {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    /** Writes the files anew, with what the parser and the writer make now; the examples keep the parts that they have. */
    static void rewrite() throws IOException {
        for (Path file : files()) {
            String text = read(file).stream().map(one -> one.made().written()).collect(Collectors.joining());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    /** The tree of an input as these examples are read: as docutils does. */
    static Parsed parse(String input) {
        return PARSER.parse(Source.of(PAGE, input, Source.Tabs.EXPAND));
    }

    /** The same example with the results of now. */
    RstExample made() {
        Parsed parsed = parse(input);
        String dump = TreeDump.of(parsed.document());
        String found = parsed.diagnostics().stream()
                .map(one -> where(one.pos().place()) + " " + one.severity().word() + " " + one.code())
                .collect(Collectors.joining("\n"));
        HtmlWriter writer = new HtmlWriter(HtmlOptions.DEFAULT);
        return new RstExample(
                file,
                title,
                input,
                dump.substring(dump.indexOf('\n') + 1),
                html.map(wanted ->
                        writer.article(parsed.document(), LinkTable.EMPTY).strip() + "\n"),
                found);
    }

    /** The line and column; the file, too, where it is another one. */
    private static String where(Place place) {
        String file = place.path().equals(PAGE) ? "" : place.path() + ":";
        return file + place.line() + ":" + place.column();
    }

    private String written() {
        return TITLE + title + "\n" + input + TREE + tree
                + html.map(text -> HTML + text).orElse("") + DIAGNOSTICS
                + (diagnostics.isEmpty() ? "" : diagnostics + "\n");
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<RstExample> read(Path file) {
        List<RstExample> found = new ArrayList<>();
        try {
            String text = "\n" + Files.readString(file, StandardCharsets.UTF_8);
            for (String part : text.split("\n" + TITLE)) {
                example(file.getFileName().toString(), part).ifPresent(found::add);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return found;
    }

    private static Optional<RstExample> example(String file, String part) {
        String whole = part + "\n";
        int tree = whole.indexOf("\n" + TREE) + 1;
        int diagnostics = whole.indexOf("\n" + DIAGNOSTICS) + 1;
        if (tree == 0 || diagnostics < tree) {
            return Optional.empty();
        }
        int html = whole.indexOf("\n" + HTML) + 1;
        int titleEnd = whole.indexOf('\n');
        return Optional.of(new RstExample(
                file,
                whole.substring(0, titleEnd),
                whole.substring(titleEnd + 1, tree),
                whole.substring(tree + TREE.length(), html > tree ? html : diagnostics),
                html > tree ? Optional.of(whole.substring(html + HTML.length(), diagnostics)) : Optional.empty(),
                whole.substring(diagnostics + DIAGNOSTICS.length()).strip()));
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }
}
