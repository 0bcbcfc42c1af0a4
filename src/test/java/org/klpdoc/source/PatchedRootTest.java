// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches that are applied to nothing but a tree in memory, and those that do not apply. */
class PatchedRootTest {
    private static final String EDIT = """
            diff --git a/docs/a.rst b/docs/a.rst
            index 1111111..2222222 100644
            --- a/docs/a.rst
            +++ b/docs/a.rst
            @@ -2,3 +2,4 @@ head
             two
            -three
            +drei
            +extra
             four
            """;
    private static final String ADD = """
            diff --git a/docs/new.rst b/docs/new.rst
            new file mode 100644
            --- /dev/null
            +++ b/docs/new.rst
            @@ -0,0 +1,2 @@
            +New
            +===
            """;

    @TempDir
    private Path temp;

    private ContentRoot root;

    @BeforeEach
    void writeTree() throws IOException {
        Files.createDirectories(temp.resolve("docs"));
        Files.writeString(temp.resolve("docs/a.rst"), "one\ntwo\nthree\nfour\nfive\n");
        Files.writeString(temp.resolve("docs/b.rst"), "no end");
        root = FolderRoot.of("", temp, temp);
    }

    private PatchedRoot.Result apply(String patch) {
        return PatchedRoot.of(root, "p.patch", patch.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> text(PatchedRoot.Result result, String path) {
        return result.root().read(path).map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void filesAreChangedAddedRenamedAndTakenAway() {
        PatchedRoot.Result result = apply(EDIT + ADD + """
                diff --git a/docs/b.rst b/docs/c.rst
                similarity index 50%
                rename from docs/b.rst
                rename to docs/c.rst
                --- a/docs/b.rst
                +++ b/docs/c.rst
                @@ -1 +1 @@
                -no end
                \\ No newline at end of file
                +an end
                """);
        assertThat(result.problems()).isEmpty();
        assertThat(text(result, "docs/a.rst")).contains("one\ntwo\ndrei\nextra\nfour\nfive\n");
        assertThat(text(result, "docs/c.rst")).contains("an end\n");
        assertThat(result.root().list("")).containsExactly("docs/a.rst", "docs/c.rst", "docs/new.rst");
        assertThat(result.root().exists("docs/b.rst")).isFalse();
        assertThat(temp.resolve("docs/a.rst")).hasContent("one\ntwo\nthree\nfour\nfive\n");
        PatchedRoot.Result gone = apply("""
                diff --git a/docs/b.rst b/docs/b.rst
                deleted file mode 100644
                --- a/docs/b.rst
                +++ /dev/null
                @@ -1 +0,0 @@
                -no end
                \\ No newline at end of file
                """);
        assertThat(gone.problems()).isEmpty();
        assertThat(gone.root().list("docs")).containsExactly("docs/a.rst");
    }

    @Test
    void aHunkIsFoundWhereItsLinesHaveGone() throws IOException {
        Files.writeString(temp.resolve("docs/a.rst"), "zero\n".repeat(30) + "one\ntwo\nthree\nfour\nfive\n");
        assertThat(text(apply(EDIT), "docs/a.rst").orElse("")).endsWith("two\ndrei\nextra\nfour\nfive\n");
    }

    @Test
    void aMailboxIsAppliedLetterByLetter() {
        String second = EDIT.replace("-three", "-drei")
                .replace("+drei", "+tre")
                .replace("@@ -2,3 +2,4 @@ head", "@@ -2,4 +2,5 @@")
                .replace("+extra\n", "+more\n extra\n");
        String base64 = Base64.getMimeEncoder().encodeToString(ADD.getBytes(StandardCharsets.UTF_8));
        String box =
                "From abc Mon Sep 17 00:00:00 2001\nFrom: A <a@example.org>\nSubject: [PATCH 1/3]\n docs: first\n\n"
                        + "Why.\n---\n docs/a.rst | 3 ++-\n\n" + EDIT + "-- \n2.40\n\n"
                        + "From abc Mon Sep 17 00:00:00 2001\nSubject: [PATCH 2/3] docs: second\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\nWhy =3D so.\n\n" + second.replace("=", "=3D")
                        + "-- \n2.40\n\n"
                        + "From abc Mon Sep 17 00:00:00 2001\nSubject: third\nContent-Transfer-Encoding: base64\n\n"
                        + base64
                        + "\n";
        PatchedRoot.Result result = apply(box);
        assertThat(result.problems()).isEmpty();
        assertThat(text(result, "docs/a.rst")).contains("one\ntwo\ntre\nmore\nextra\nfour\nfive\n");
        assertThat(text(result, "docs/new.rst")).contains("New\n===\n");
    }

    @Test
    void whatDoesNotApplyIsSaidWithItsFileAndHunk() {
        assertThat(apply(EDIT.replace(" four", " vier")).problems())
                .containsExactly("hunk 1 of 'docs/a.rst', at line 2, does not apply");
        assertThat(apply("Subject: [PATCH] docs: x\n\n" + EDIT.replace("docs/a.rst", "docs/z.rst"))
                        .problems())
                .containsExactly("'[PATCH] docs: x': 'docs/z.rst' is to be changed, and is not there");
        assertThat(apply(ADD.replace("new.rst", "a.rst")).problems())
                .containsExactly("'docs/a.rst' is to be added, and is there already");
        assertThat(apply("Nothing at all.\n").problems()).containsExactly("there is no patch in it");
        assertThat(apply("").problems()).containsExactly("there is no patch in it");
    }

    @Test
    void aPatchReachesNothingOutside() throws IOException {
        for (String path : List.of("../x.rst", "/etc/x.rst", "docs/../../x.rst", ".git/config", "docs/.git/x.rst")) {
            PatchedRoot.Result result = apply(ADD.replace("docs/new.rst", path));
            assertThat(result.root().list("")).as(path).containsExactly("docs/a.rst", "docs/b.rst");
            assertThat(result.root().read(path)).as(path).isEmpty();
        }
        PatchedRoot.Result link = apply("""
                diff --git a/docs/link.rst b/docs/link.rst
                new file mode 120000
                --- /dev/null
                +++ b/docs/link.rst
                @@ -0,0 +1 @@
                +/etc/passwd
                \\ No newline at end of file
                """);
        assertThat(link.problems()).isEmpty();
        assertThat(link.root().exists("docs/link.rst")).isFalse();
    }

    @Test
    void tornPatchesAreNoFault() {
        String whole = EDIT + ADD;
        for (int cut = 0; cut < whole.length(); cut += 7) {
            assertThat(apply(whole.substring(0, cut)).root().exists("docs/a.rst"))
                    .isTrue();
            assertThat(apply(whole.substring(cut)).root().exists("docs/a.rst")).isTrue();
        }
        String huge = EDIT.replace("-2,3 +2,4", "-2147483647,2147483647 +99999999999,4");
        assertThat(apply(huge).problems()).isNotEmpty();
    }
}
