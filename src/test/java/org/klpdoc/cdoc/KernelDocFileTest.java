// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What is read from the comments of {@code cdoc/comments.c}, and from hostile ones. */
final class KernelDocFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/cdoc");
    private static final Path SAMPLE = FOLDER.resolve("comments.c");

    private static KernelDocFile sample() throws IOException {
        return KernelDocFile.of(Source.of("comments.c", Files.readString(SAMPLE), Source.Tabs.KEEP));
    }

    private static KernelDocFile read(String text) {
        return KernelDocFile.of(Source.of("x.c", text, Source.Tabs.KEEP));
    }

    private static List<String> shown(KernelDocFile file, Selection selection) {
        return file.comments().stream()
                .filter(selection::wants)
                .map(KernelComment::name)
                .toList();
    }

    @Test
    void textsKnowTheirLines() throws IOException {
        KernelComment find = sample().comments().get(1);
        assertThat(find.name()).isEqualTo("shelf_find");
        assertThat(find.purpose()).isEqualTo("find a shelf by its number");
        CommentText number = find.parameters().getOrDefault("number", CommentText.of("", 0));
        assertThat(number.lines()).startsWith("the number;", "its second line");
        assertThat(number.origins()).startsWith(17, 18);
    }

    @Test
    void problemsArePlacedAtTheComment() throws IOException {
        List<String> problems = sample().comments().stream()
                .flatMap(comment -> comment.problems().stream())
                .map(problem -> problem.pos().line() + " " + problem.code())
                .distinct()
                .toList();
        assertThat(problems)
                .containsExactly(
                        "15 kdoc.undescribed",
                        "61 kdoc.undescribed",
                        "106 kdoc.undescribed",
                        "136 kdoc.prototype",
                        "141 kdoc.prototype");
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() throws IOException {
        KernelDocFile file = read(Files.readString(FOLDER.resolve("forms.c")));
        List<Diagnostic> found = new ArrayList<>(file.problems());
        file.comments().forEach(comment -> found.addAll(comment.problems()));
        assertThat(found.stream()
                        .sorted(Comparator.comparing(one -> one.pos().line()))
                        .map(one -> one.pos().line() + " " + one.severity().word() + ": " + one.message() + " ["
                                + one.code() + "]"))
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("forms.findings")));
    }

    @Test
    void whatIsWrongMattersWhereItKeepsACommentAway() {
        KernelDocFile file = read("/**\n * a - x\n * @b: c\n */\nint a(int c);\n/**\n * d - x\n */\nint e;\n");
        Set<String> none = Set.of();
        assertThat(concerned(file, Selection.ALL)).containsExactly("a", "d");
        assertThat(concerned(file, new Selection(Selection.Mode.EXPORTED, Set.of("f"), none)))
                .containsExactly("d");
        assertThat(concerned(file, new Selection(Selection.Mode.NAMED, Set.of("a"), none)))
                .containsExactly("a");
        assertThat(concerned(file, new Selection(Selection.Mode.ALL, none, Set.of("a", "d"))))
                .isEmpty();
    }

    private static List<String> concerned(KernelDocFile file, Selection selection) {
        return file.comments().stream()
                .filter(selection::concerns)
                .map(KernelComment::name)
                .toList();
    }

    @Test
    void everyBeginningOfAFileIsRead() throws IOException {
        for (String name : List.of("comments.c", "forms.c")) {
            String text = Files.readString(FOLDER.resolve(name));
            int whole = read(text).comments().size();
            for (int end = 0; end < text.length(); end++) {
                assertThat(read(text.substring(0, end)).comments()).hasSizeLessThanOrEqualTo(whole + 1);
            }
        }
    }

    @Test
    void selectionsChooseByExportAndName() throws IOException {
        Set<String> exported = ExportedSymbols.of(Files.readString(SAMPLE));
        assertThat(exported).containsExactly("shelf_close", "shelf_find");
        Selection.Mode mode = Selection.Mode.EXPORTED;
        assertThat(shown(sample(), new Selection(mode, exported, Set.of()))).containsExactly("shelf_find");
        assertThat(shown(sample(), new Selection(mode, exported, exported))).isEmpty();
        assertThat(shown(sample(), new Selection(Selection.Mode.INTERNAL, exported, Set.of("shelf_each"))))
                .containsExactly("SHELF_MAX", "shelf", "shelf_kind", "shelf_fn", "shelf_id_t", "sys_shelf");
        assertThat(shown(sample(), new Selection(Selection.Mode.NAMED, Set.of("shelf", "An overview"), Set.of())))
                .containsExactly("An overview", "shelf");
        assertThat(shown(sample(), new Selection(Selection.Mode.ALL_SYMBOLS, Set.of(), Set.of())))
                .hasSize(8);
    }

    @Test
    void whatIsNotClosedIsReported() {
        assertThat(read("int a;\n/**\n * f() - x\n * @a: b\n").problems())
                .extracting(Diagnostic::code, problem -> problem.pos().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("kdoc.unclosed", 2));
        assertThat(read("/**\n *\n */\n").problems())
                .extracting(Diagnostic::code)
                .containsExactly("kdoc.not-kernel-doc");
    }

    @Test
    void hostileCommentsEnd() {
        int many = 100_000;
        String head = "/**\n * struct s - x\n */\nstruct s {\n";
        List<String> inputs = List.of(
                "/**\n * f - x\n" + " * text * more\n".repeat(many),
                "/**\n * f - x\n" + " * @a:\n".repeat(many) + " */\nint f(int a);\n",
                head + "struct {\n".repeat(many),
                head + "struct {\n".repeat(many) + "} a,b,c,d;\n".repeat(many) + "};\n",
                head + "struct {\nint a;\n".repeat(200) + "} a,b,c,d;\n".repeat(200) + "};\n",
                head + "struct_group(a, ".repeat(many) + "};\n",
                head + "DECLARE_BITMAP(a".repeat(many) + "};\n",
                head + "/* private: ".repeat(many) + "};\n",
                head + "__attribute__((".repeat(many) + "};\n",
                "/**\n * f - x\n */\nint f(" + "a,(".repeat(many) + ");\n",
                "/**\n * f - x\n */\n#define f(" + "a ".repeat(many) + ") " + "x ".repeat(many) + "\n",
                "/**\n * typedef f - x\n */\ntypedef " + "int ".repeat(many) + ")".repeat(many) + ";\n",
                "/**\n * enum f - x\n */\nenum f { " + "#define ".repeat(many) + "};\n",
                head + "int " + "a,".repeat(many) + "b;};\n",
                head + "DECLARE_BITMAP(a".repeat(many) + ")};\n",
                head + "__aligned(".repeat(many) + "};\n",
                "/**\n * f - x\n */\n" + "__attribute__((x, ".repeat(many) + "int f(int a);\n",
                "/**\n * f - x\n" + " * Note: x\n *\n * y\n".repeat(many) + " */\nint f(int a);\n",
                "/**\n * f - x\n * " + "x".repeat(100 * many),
                "/**\n" + " * ".repeat(many) + "\n");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> inputs.forEach(KernelDocFileTest::read));
    }
}
