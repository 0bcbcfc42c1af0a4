// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Colours of code. The examples are {@code highlight/examples.txt}: below {@code == language: what it shows} the text,
 * below {@code --} the same text with a mark around each run that has a class; {@code -Dgolden=update} writes them anew.
 */
final class HighlighterTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/highlight/examples.txt");
    private static final List<String> LANGUAGES = List.of(
            "c", "console", "sh", "diff", "make", "asm", "dts", "yaml", "python", "pycon", "rust", "json", "ini",
            "kconfig", "rst");
    private static final int LONG = 200_000;

    private final Highlighter highlighter = new Highlighter();

    /** An example: its first line, its text, and what is expected of it. */
    private record Example(String name, String text, String marked) {
        String language() {
            return name.substring(0, name.indexOf(':'));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String part : ("\n" + Files.readString(EXAMPLES)).split("\n== ")) {
            int line = part.indexOf('\n');
            int middle = part.indexOf("\n--\n", line);
            if (!part.startsWith("\n") && middle > 0) {
                String marked = part.substring(middle + 4);
                examples.add(new Example(part.substring(0, line), part.substring(line + 1, middle), marked.strip()));
            }
        }
        return examples;
    }

    static Stream<String> languages() {
        return LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheColoursOfTheExamples(Example example) {
        assertThat(marked(example).strip()).isEqualTo(example.marked());
    }

    @Test
    void writesTheExamplesAnew() throws IOException {
        StringBuilder all = new StringBuilder("# SPDX-License-Identifier: Apache-2.0\n");
        for (Example example : examples()) {
            all.append("\n== ").append(example.name()).append('\n').append(example.text());
            all.append("\n--\n").append(marked(example).strip()).append('\n');
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(EXAMPLES, all);
        }
        assertThat(examples()).extracting(Example::language).containsAll(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void neitherLosesNorChangesACharacter(String language) throws IOException {
        List<String> texts = new ArrayList<>();
        examples().forEach(example -> texts.add(example.text()));
        Random random = new Random(language.hashCode());
        String signs = "ab_09 .,:;()[]{}<>\"'`#/*\\$%@&|!?=+-~\n\n\t\r\u00e4\u4e2d\ud83d\ude00\0$ >>>``::/**/r#\"0x1f";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            texts.add(text.toString());
        }
        for (String text : texts) {
            StringBuilder again = new StringBuilder();
            int end = 0;
            for (Token token : highlighter.tokens(language, text, true)) {
                assertThat(token.start()).as("runs of %s in %s", text, language).isEqualTo(end);
                end = token.end();
                again.append(token.of(text));
            }
            assertThat(again.toString()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void takesTimeInStepWithTheText(String language) {
        List<String> hard = List.of(
                "\"",
                "'",
                "`",
                "'\\",
                "/*",
                "*/ /*",
                "${",
                "$(",
                "$( ",
                "a ",
                "a",
                " ",
                "\t\n",
                "#",
                "-",
                ":",
                ":a",
                ":-",
                "::",
                "**",
                "*a ",
                "``a ",
                "[",
                "[a]",
                "{a: ",
                "- ",
                "r#\"",
                "r\"",
                "r##",
                "b'",
                "\"\"\"",
                "'''",
                "& ",
                "!a ",
                "a(",
                "a =",
                ">>> ",
                "$ \\\n",
                ".. ",
                ".. a:: ",
                "=\n==\n",
                "0x",
                "1.",
                "\\",
                "\\\n",
                "a\n",
                "|\n ",
                "help\n  ",
                "\"a\": ",
                "' ",
                "/a",
                "%a",
                "@a",
                "\u00e4",
                "(a) ");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String one : hard) {
                highlighter.tokens(language, one.repeat(LONG / one.length()), true);
            }
        });
    }

    @Test
    void leavesAloneWhatItDoesNotKnow() {
        assertThat(highlighter.tokens("none", "if (x)")).isEmpty();
        assertThat(highlighter.tokens("text", "if (x)")).isEmpty();
        assertThat(highlighter.tokens("intercal", "DO .1 <- #1")).isEmpty();
        assertThat(highlighter.tokens("c", "")).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotOfItsLanguageUnlessForced() {
        assertThat(highlighter.tokens("c", "Don't do this @ home.")).isEmpty();
        assertThat(highlighter.tokens("c", "Don't do this @ home.", true)).isNotEmpty();
        assertThat(highlighter.tokens("python", "print('a'")).isNotEmpty();
        assertThat(highlighter.tokens("python", "$ make")).isEmpty();
    }

    @Test
    void takesPythonAloneForTheDefault() {
        assertThat(highlighter.tokens("default", ">>> 1")).isNotEmpty();
        assertThat(highlighter.tokens("default", "import sys\nprint(1)")).isNotEmpty();
        assertThat(highlighter.tokens("default", "this is not for code")).isEmpty();
        assertThat(highlighter.tokens("default", "from the code, import nothing"))
                .isEmpty();
        assertThat(highlighter.tokens("default", "int main(void)\n{\n}")).isEmpty();
    }

    @Test
    void knowsLanguagesByTheirOtherNames() {
        assertThat(highlighter.language("C")).isEqualTo("c");
        assertThat(highlighter.language("Bash")).isEqualTo("sh");
        assertThat(highlighter.language("py3")).isEqualTo("python");
        assertThat(highlighter.language("shell-session")).isEqualTo("console");
        assertThat(highlighter.language("intercal")).isEmpty();
    }

    private String marked(Example example) {
        StringBuilder out = new StringBuilder();
        for (Token token : highlighter.tokens(example.language(), example.text(), true)) {
            String css = token.type().css();
            String text = token.of(example.text());
            out.append(css.isEmpty() ? text : "\u2039" + css + "|" + text + "\u203a");
        }
        return out.toString();
    }
}
