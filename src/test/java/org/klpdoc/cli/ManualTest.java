// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.markdown.MarkdownParser;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/**
 * The manual shows what happens: on each of its pages a block whose caption is a path is a file, and a block of the
 * language {@code console} is commands ({@code $ ...}), each with what it prints. All of a page's blocks are carried out
 * in their order, in a folder of the page's own.
 */
class ManualTest {
    private static final Path MANUAL = Path.of("content/manual");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*\\.\\w+|[\\w.-]+(/[\\w.-]+)+");
    private static final Pattern CONF = Pattern.compile("conf\\.(?:texts?|flag|number|has)\\(\\s*\"(\\w+)\"");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:(-\\w), | {4})(--[\\w-]+)");

    @TempDir
    private Path temp;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(MANUAL)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(rst|md)"))
                    .filter(file -> !file.startsWith(MANUAL.resolve("diagnostics")) || file.endsWith("index.rst"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Document parsed(Path page) throws IOException {
        boolean markdown = page.toString().endsWith(".md");
        String text = Files.readString(page);
        return markdown
                ? new MarkdownParser(true)
                        .parse(Source.of(page.toString(), text, Source.Tabs.KEEP))
                        .document()
                : new RstParser(RstSettings.ofSphinx().ofGuide(java.util.List.of()))
                        .parse(Source.of(page.toString(), text, Source.Tabs.EXPAND))
                        .document();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsPrintWhatThePageSays(Path page) throws IOException {
        List<Block.LiteralBlock> blocks = new ArrayList<>();
        new Walk() {
            @Override
            protected void enter(Block block) {
                if (block instanceof Block.LiteralBlock code) {
                    blocks.add(code);
                }
            }
        }.document(parsed(page));
        Shell shell = new Shell(temp.resolve("here"), temp.resolve("programs"));
        SoftAssertions soft = new SoftAssertions();
        for (Block.LiteralBlock block : blocks) {
            String caption = PlainText.of(block.code().caption());
            String text = PlainText.of(block.content()) + "\n";
            if (block.code().language().equals("console")) {
                soft.assertThat(same(played(text, shell))).isEqualTo(same(text));
            } else if (PATH.matcher(caption).matches()) {
                Path file = temp.resolve("here").resolve(caption);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
        }
        soft.assertAll();
    }

    /** A console's text with what its commands print now. */
    private static String played(String text, Shell shell) throws IOException {
        StringBuilder out = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ ")) {
                List<String> command = new ArrayList<>(List.of(lines.get(i).substring(2)));
                out.append(lines.get(i)).append('\n');
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("> ")) {
                    command.add(lines.get(++i).substring(2));
                    out.append(lines.get(i)).append('\n');
                }
                out.append(shell.run(command));
            }
        }
        return out.toString();
    }

    /** Times differ, and empty lines at the end. */
    private static String same(String text) {
        return text.replaceAll(" in \\d+\\.\\d\\d s", " in 0.00 s").stripTrailing();
    }

    /** What an option of conf.py does is on the page for those who come from Sphinx. */
    @Test
    void eachSettingOfConfPyThatIsReadIsNamed() throws IOException {
        String page = Files.readString(MANUAL.resolve("from-sphinx.rst"));
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/klpdoc"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CONF.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
            }
        }
        assertThat(read).isNotEmpty().allSatisfy(name -> assertThat(page).contains("``" + name + "``"));
    }

    @Test
    void eachOptionIsOnThePageOfItsCommand() throws IOException {
        StringBuilder page = new StringBuilder();
        for (String name : List.of("commands.rst", "compare.rst", "moving.rst", "serve.rst")) {
            page.append(Files.readString(MANUAL.resolve(name)));
        }
        for (String command : List.of("build", "serve", "check", "compare", "mv", "tree", "explain")) {
            String help = new Shell(temp.resolve("here"), temp.resolve("programs"))
                    .run(List.of("klpdoc " + command + " --help"))
                    .replace("--[no-]", "--");
            assertThat(OPTION.matcher(help).results().map(found -> found.group(2)))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(page).contains(option));
        }
    }
}
