// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** What a check says of a guide that speaks of a kernel of 6.1, of another source and of other releases. */
class GuideCheckTest {
    @TempDir
    private Path temp;

    @BeforeEach
    void aGuideWithAKernel() throws IOException {
        write("linux/MAINTAINERS", "");
        write("linux/Kbuild", "");
        write("linux/Makefile", "VERSION = 6\nPATCHLEVEL = 1\nSUBLEVEL = 9\n");
        write("linux/Documentation/conf.py", "project = 'Demo'\n");
        write("linux/include/linux/mutex_new.h", "int lock(void);\n");
        write("linux/tools/include/linux/mutex.h", "int lock(void);\n");
        write("linux/tools/perf/util/map.c", "int map;\n");
        write(
                "linux/arch/demo/entry.S",
                "\t; it is kernel_gone_call() that comes here\nentry_real_call:\n\tb entry_done_call ; next\n");
        write("other/README.md", "# Other\n\nOTHER_MACRO() is a macro.\n");
        write("guide/guide.yaml", """
                title: Guide
                sources:
                  - {name: linux, place: ../linux, kernel: true, folder: Documentation, pages: ["*.rst"], mount: linux}
                  - {name: other, place: ../other, pages: ["*.md"], mount: other}
                views:
                  - {file: timeline.rst, template: timeline, data: data/timeline.yaml}
                feed: {pages: ["*.md"]}
                retired:
                  - {name: demo_old_name, instead: demo_new_name}
                """);
        write("guide/data/timeline.yaml", """
                title: Timeline
                intro: What came when.
                topics: {api: API}
                entries:
                  - id: new
                    date: "2025-12"
                    version: "6.19"
                    topics: [api]
                    what: Things came.
                    since: [demo_came_later, later_file.h]
                    gone: [demo_old_name]
                    sources: [{title: x, url: "https://lwn.net/1"}]
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> findings(String text) throws IOException {
        write("guide/index.rst", "Start\n=====\n\n.. toctree::\n\n   timeline\n   other/README\n\n" + text + "\n");
        Gatherer.Request request =
                new Gatherer.Request(temp.resolve("guide").toString(), Map.of(), "", temp.toAbsolutePath());
        try (Parallel parallel = new Parallel(2)) {
            return Trees.lines(Check.of(
                            Gatherer.gather(request, Profiles.bundled()),
                            CheckOptions.of(temp.resolve("guide")),
                            parallel))
                    .stream()
                    .filter(line -> line.matches(".*\\[(?:drift|tree|link)\\..*"))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Call demo_gone_call().                                     | warning
                    Call demo_came_later().                                    | none
                    It is in include/linux/later_file.h.                       | none
                    It needs demo_gone_call() since 6.19.                      | note
                    With 6.19 comes demo_gone_call().                          | note
                    See section 6.2, it tells of demo_gone_call().             | warning
                    Call demo_gone_call() of gcc 12.2.                         | warning
                    The macro is OTHER_MACRO() or OTHER_THING().               | none
                    OpenEuler calls demo_gone_call() here.                     | note
                    torvalds/linux@f6ac18f sched: Improve demo_gone_call()     | note
                    The patch adds a function, demo_gone_call().               | note
                    A system call is DEMO_DEFINEn().                           | none
                    The path ends in kernel_gone_call().                       | warning
                    The path ends in entry_done_call().                        | none
                    Include include/linux/mutex.h first.                       | note
                    Perf has it in util/map.c.                                 | none
                    Use demo_old_name() for it.                                | warning
                    Earlier it was demo_old_name().                            | note
                    See `the feed <feed.xml>`_.                                | none
                    See `the feed <food.xml#x>`_.                              | warning
                    """)
    void aSentenceIsJudgedByWhatItSpeaksOf(String sentence, String severity) throws IOException {
        List<String> found = findings(sentence);
        if (severity.equals("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isNotEmpty().allMatch(line -> line.contains(": " + severity + ": "));
        }
    }

    @Test
    void aSectionThatCameLaterIsAboutThatTime() throws IOException {
        String section = "Later\n-----\n\n.. versionadded:: 6.19\n\nText.\n\nCall demo_gone_call().\n";
        assertThat(findings(section)).hasSize(1).allMatch(line -> line.contains(": note: "));
        assertThat(findings(section.replace("6.19", "5.4"))).hasSize(1).allMatch(line -> line.contains(": warning: "));
    }

    /** A list of changes tells of the past; what is said of changes of something does not. */
    @ParameterizedTest
    @CsvSource({
        "Changes, note",
        "API changes, note",
        "Changes since version 2, note",
        "Data structure changes, warning",
        "How to submit changes, warning"
    })
    void aHeadingTellsOfThePastOrNot(String heading, String severity) throws IOException {
        String section = heading + "\n" + "-".repeat(heading.length()) + "\n\nCall demo_gone_call().\n";
        assertThat(findings(section)).hasSize(1).allMatch(line -> line.contains(": " + severity + ": "));
    }

    @Test
    void aPatchDefinesWhatItAddsAlone() throws IOException {
        String patch = "Called in demo_gone_call() and demo_added_call().\n\n.. code-block:: diff\n\n"
                + "   @@ -10,3 +10,5 @@ long demo_gone_call(void)\n    \tdemo_gone_call();\n   +\tdemo_added_call();\n";
        assertThat(findings(patch))
                .anyMatch(line -> line.contains("warning: ") && line.contains("'demo_gone_call'"))
                .noneMatch(line -> line.contains("warning: ") && line.contains("'demo_added_call'"));
    }
}
