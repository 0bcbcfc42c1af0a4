// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * Directives, roles and tables by examples: files of cases, each {@code ##### case NAME}, the input, {@code #####
 * tree}, {@code ##### diagnostics}; {@code ##### file PATH} before the first case gives what they include. With {@code
 * -Dgolden=update} the files are written anew; read the difference before you keep it.
 */
final class DirectiveExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/rst");
    private static final String MARK = "##### ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directives-sphinx.txt",
                "directives-files.txt",
                "directives-tables.txt",
                "roles-sphinx.txt",
                "pages-sphinx.txt"
            })
    void treesAndDiagnosticsAreAsWritten(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        String wanted = Files.readString(file, StandardCharsets.UTF_8);
        String got = rewritten(wanted);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, got, StandardCharsets.UTF_8);
        }
        assertThat(got).isEqualTo(wanted);
    }

    /** The cases with the trees and diagnostics that the parser makes now. */
    private static String rewritten(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder();
        for (String part : parts(text)) {
            String title = part.lines().findFirst().orElse("");
            String body = part.substring(Math.min(part.length(), title.length() + 1));
            if (title.startsWith("file ")) {
                files.put(title.substring("file ".length()), body);
            }
            if (title.startsWith("tree") || title.startsWith("diagnostics")) {
                continue;
            }
            out.append(title.isEmpty() ? "" : MARK + title + "\n").append(body);
            if (title.startsWith("case ")) {
                out.append(result(body, files));
            }
        }
        return out.toString();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("\n" + MARK); at >= 0; at = text.indexOf("\n" + MARK, at + 1)) {
            parts.add(text.substring(from, at + 1));
            from = at + 1 + MARK.length();
        }
        parts.add(text.substring(from));
        parts.set(0, "\n" + parts.get(0));
        return parts;
    }

    private static String result(String input, Map<String, String> files) {
        Source source = Source.of("livepatch/page.rst", input, Source.Tabs.EXPAND);
        Parsed parsed = new RstParser(RstSettings.ofSphinx().withFiles(new ExampleRoot(files))).parse(source);
        StringBuilder out = new StringBuilder(MARK + "tree\n").append(TreeDump.of(parsed.document()));
        if (!parsed.diagnostics().isEmpty()) {
            out.append(MARK).append("diagnostics\n");
        }
        for (Diagnostic one : parsed.diagnostics()) {
            String hint = one.hint().isEmpty() ? "" : " (" + one.hint() + ")";
            out.append(one.pos().place() + ": " + one.severity().word() + ": " + one.message() + hint + " ["
                    + one.code() + "]\n");
            one.related().forEach(other -> out.append("  " + other.pos().place() + ": " + other.message() + "\n"));
        }
        return out.toString();
    }
}
