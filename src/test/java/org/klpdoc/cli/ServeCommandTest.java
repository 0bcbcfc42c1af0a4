// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.compare.since.PageChange;
import org.klpdoc.serve.ChangedPages;
import org.klpdoc.serve.ServedFolder;

/** {@code klpdoc serve --since}: what it refuses, and what it says in the terminal. */
class ServeCommandTest {
    @TempDir
    private Path temp;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(temp.resolve("index.rst"), "Start\n=====\n\nText.\n");
    }

    private int serve(String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "serve";
        words[1] = temp.toString();
        words[2] = "--port";
        words[3] = "0";
        System.arraycopy(more, 0, words, 4, more.length);
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
    }

    @Test
    void aFolderThatIsNotInGitHasNoRevisions() {
        assertThat(serve("--since", "HEAD")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("is not a git repository").contains("[source.no-repository]");
    }

    @Test
    void ofARevisionThatIsNotThereItSaysSo() throws Exception {
        ServedFolder.commit(temp);
        assertThat(serve("--since", "v1.0")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("no revision 'v1.0'").contains("[source.no-revision]");
        assertThat(serve("--since", "v1.0...")).isEqualTo(ExitStatus.USAGE);
        Files.writeString(temp.resolve(".git/shallow"), "");
        assertThat(serve("--since", "v1.0")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("git fetch --unshallow");
    }

    @Test
    void whichPagesChangedIsSaidOnce() {
        RebuildLines lines = new RebuildLines(new PrintWriter(err), temp);
        PageChange one = new PageChange(PageChange.Kind.CHANGED, "one", "one", "One");
        PageChange two = new PageChange(PageChange.Kind.RENAMED, "two", "old", "Two");
        lines.compared(new ChangedPages("HEAD", List.of(one), ""));
        lines.compared(new ChangedPages("HEAD", List.of(one, two), ""));
        lines.compared(new ChangedPages("HEAD", List.of(two), ""));
        lines.compared(new ChangedPages("HEAD", List.of(), "it is gone"));
        assertThat(err.toString().lines())
                .containsExactly(
                        "since HEAD: 1 page: 1 changed",
                        "  one changed",
                        "since HEAD: 2 pages: 1 changed, 1 renamed",
                        "  two renamed, was old",
                        "since HEAD: 1 page: 1 renamed",
                        "  one as it was",
                        "klpdoc: warning: since HEAD: it is gone");
    }
}
