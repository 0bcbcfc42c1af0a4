// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.PlainText;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Source;

class CSourcesTest {
    private static final String FILE = """
            /**
             * one() - the first
             */
            void one(void) {}
            EXPORT_SYMBOL(one);

            /**
             * two() - the second
             */
            void two(void) {}
            """;

    /** A root that counts how often its files are read. */
    private record Counted(ExampleRoot files, AtomicInteger reads) implements ContentRoot {
        @Override
        public String name() {
            return files.name();
        }

        @Override
        public String description() {
            return files.description();
        }

        @Override
        public List<String> list(String folder) {
            return files.list(folder);
        }

        @Override
        public boolean exists(String path) {
            return files.exists(path);
        }

        @Override
        public Optional<SourceFile> read(String path) {
            reads.incrementAndGet();
            return files.read(path);
        }
    }

    private static String read(RstParser parser, String text) {
        return PlainText.ofBlocks(parser.parse(Source.of("page.rst", text, Source.Tabs.EXPAND))
                .document()
                .children());
    }

    @Test
    void aFileIsReadOnceHoweverManyDirectivesAndPagesNameIt() {
        Counted root = new Counted(new ExampleRoot(Map.of("a.c", FILE)), new AtomicInteger());
        RstParser parser = new RstParser(RstSettings.ofSphinx().withKernel(Optional.of(root)));
        String exported = read(parser, ".. kernel-doc:: a.c\n   :export:\n");
        String internal = read(parser, ".. kernel-doc:: a.c\n   :internal: a.c\n");
        String named = read(parser, ".. kernel-doc:: a.c\n   :identifiers: two\n\n.. kernel-doc:: a.c\n");
        assertThat(exported).contains("the first").doesNotContain("the second");
        assertThat(internal).contains("the second").doesNotContain("the first");
        assertThat(named).contains("the first", "the second");
        assertThat(root.reads()).hasValue(1);
    }
}
