// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole small sites: {@code sites/CASE/content} is built by the command that a user would type; {@code
 * sites/CASE/expected} holds the article of each page, its Markdown, {@code llms.txt} and the previews of links where the
 * site has them, and in {@code log} the exit status and what was printed. With
 * {@code -Dgolden=update} the expectations are written anew; the difference is to be read before it is kept.
 */
class SitesTest {
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @TempDir
    private Path temp;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void siteIsAsExpected(String name) throws IOException {
        Map<String, String> built = build(SITES.resolve(name).resolve("content"));
        Path expected = SITES.resolve(name).resolve("expected");
        if (UPDATE) {
            replace(expected, built);
        }
        Map<String, String> wanted = texts(expected);
        assertThat(built.keySet()).isEqualTo(wanted.keySet());
        built.forEach((file, text) -> assertThat(text).as(file).isEqualTo(wanted.get(file)));
    }

    private Map<String, String> build(Path content) throws IOException {
        Path out = temp.resolve("site");
        StringWriter err = new StringWriter();
        int status = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "build",
                content.toString(),
                "-o",
                out.toString());
        String log = err.toString().replaceAll(" in \\d+\\.\\d\\d s", "").replace(SITES + "/", "");
        Map<String, String> built = new TreeMap<>();
        built.put("log", "exit status " + status + "\n" + log);
        if (Files.exists(out)) {
            texts(out).forEach((file, text) -> built.put(file, file.endsWith(".html") ? article(text) : text));
        }
        return built;
    }

    private static String article(String page) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        assertThat(document.select("article[data-article]")).hasSize(1);
        return document.selectFirst("article[data-article]").html().strip() + "\n";
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SitesTest::isExpected).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isExpected(Path file) {
        String name = file.getFileName().toString();
        boolean preview = name.endsWith(".js") && file.toString().contains("_previews");
        return preview
                || name.endsWith(".html") && !name.equals("search.html")
                || name.endsWith(".md")
                || name.equals("llms.txt")
                || name.equals("log");
    }

    private static void replace(Path folder, Map<String, String> texts) throws IOException {
        for (String old : texts(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
