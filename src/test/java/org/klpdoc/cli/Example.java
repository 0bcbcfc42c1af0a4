// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;

/**
 * The example of an explanation, before or after, as a folder that can be built, or checked where only that finds it. A block's caption says when it holds
 * and which file it is: {@code Before}, {@code After: conf.py}, {@code Before and after: sample.c}. Where it names no
 * file the language does. Files of C and paths that begin with {@code Documentation/} make it a kernel tree; where
 * there is no page, one that shows the C file's comments is added; a file {@code data/NAME.yaml} makes a view of that
 * template where there is no {@code guide.yaml}; links to {@link ExampleServer#ADDRESS} lead to such a server. Blocks of the language {@code console} are run in the
 * pages' folder when the files are written.
 */
final class Example {
    static final String BEFORE = "before";
    static final String AFTER = "after";

    private static final Pattern FINDING = Pattern.compile("(?m)^[^\\n]*?: (error|warning|note): .* \\[([a-z.-]+)]$");
    private static final Map<String, String> USUAL = Map.of(
            "rst",
            "index.rst",
            "markdown",
            "index.md",
            "yaml",
            "guide.yaml",
            "c",
            "kernel/demo.c",
            "python",
            "conf.py");
    /** What only a check finds. */
    private static final Pattern CHECKED = Pattern.compile("(?:drift|tree|coverage|ignore|check|web)\\..*");

    private static final List<String> PROMPTED = List.of("$ ", "> ");

    private final Map<String, String> files = new TreeMap<>();
    private final List<String> commands = new ArrayList<>();
    private final Path top;
    private final boolean checked;

    Example(Explanation whole, String when, Path top) {
        this.top = top;
        this.checked = CHECKED.matcher(whole.code()).matches();
        for (Block block : whole.text()) {
            if (block instanceof Block.LiteralBlock code) {
                add(code, when);
            }
        }
    }

    private void add(Block.LiteralBlock block, String when) {
        String[] caption = PlainText.of(block.code().caption()).split(": ", 2);
        if (!List.of(caption[0].toLowerCase(java.util.Locale.ROOT).split(" and "))
                .contains(when)) {
            return;
        }
        String text = PlainText.of(block.content()) + "\n";
        if (block.code().language().equals("console")) {
            text.lines()
                    .filter(line -> PROMPTED.stream().anyMatch(line::startsWith))
                    .forEach(line -> commands.add(line.substring(2)));
        } else {
            String usual = USUAL.getOrDefault(block.code().language(), "");
            files.put(caption.length > 1 ? caption[1] : usual, text);
        }
    }

    /** What a build printed, or the commands where those run the program. */
    String log() throws IOException {
        if (files.values().stream().noneMatch(text -> text.contains(ExampleServer.ADDRESS))) {
            return run(List.of());
        }
        try (ExampleServer server = new ExampleServer()) {
            files.replaceAll((name, text) -> text.replace(ExampleServer.ADDRESS, server.address()));
            return run(List.of("--external", "--allow-host", "localhost", "--timeout", "1"));
        }
    }

    private String run(List<String> more) throws IOException {
        List<String> data = files.keySet().stream()
                .filter(file -> file.matches("data/[a-z]+\\.yaml"))
                .map(file -> file.substring("data/".length(), file.length() - ".yaml".length()))
                .toList();
        for (String name : data) {
            files.putIfAbsent(
                    "guide.yaml",
                    "title: Guide\nviews:\n  - {file: " + name + ".rst, template: " + name + ", data: data/" + name
                            + ".yaml}\n");
            files.putIfAbsent("index.rst", "Title\n=====\n\n.. toctree::\n\n   " + name + "\n");
        }
        boolean kernel = files.keySet().stream()
                .anyMatch(file -> file.matches("Documentation/.*|MAINTAINERS|.*\\.[ch]") && !file.equals("sample.c"));
        Path pages = kernel ? top.resolve("Documentation") : top.resolve("content");
        Files.createDirectories(pages);
        if (kernel) {
            kernelTree();
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            boolean ofPages = !kernel || USUAL.get("rst").equals(file.getKey());
            write((ofPages ? pages : top).resolve(file.getKey()), file.getValue());
        }
        String log = "";
        if (!commands.isEmpty()) {
            log = new Shell(pages, top.resolve("programs")).run(commands);
        }
        if (commands.stream().noneMatch(line -> line.contains("klpdoc "))) {
            page(pages, kernel);
            StringWriter err = new StringWriter();
            String out = top.resolve("site").toString();
            List<String> words = new ArrayList<>(
                    checked
                            ? List.of("check", pages.toString(), "--notes")
                            : List.of("build", pages.toString(), "--notes", "-o", out));
            words.addAll(more);
            Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words.toArray(String[]::new));
            log = err.toString();
        }
        return log;
    }

    /** The findings of a log: severities by code. */
    static Map<String, String> findings(String log) {
        TreeMap<String, String> found = new TreeMap<>();
        Matcher matcher = FINDING.matcher(log);
        while (matcher.find()) {
            found.merge(matcher.group(2), matcher.group(1), (one, other) -> one.equals("error") ? one : other);
        }
        return found;
    }

    /** What makes a folder a kernel tree. */
    private void kernelTree() throws IOException {
        write(top.resolve("Kbuild"), "");
        write(top.resolve("MAINTAINERS"), "");
        write(top.resolve("Documentation/conf.py"), "project = 'Demo'\n");
    }

    private void page(Path pages, boolean kernel) throws IOException {
        try (var here = Files.list(pages)) {
            if (here.anyMatch(file -> file.toString().matches(".*/index\\.(rst|md)"))) {
                return;
            }
        }
        String shown = kernel ? ".. kernel-doc:: " + USUAL.get("c") + "\n" : "Text.\n";
        write(pages.resolve("index.rst"), "Title\n=====\n\n" + shown);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
