// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.doc.Walk;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/**
 * Parts of the examples, and of docutils' cases where they are at hand, and the same with one byte damaged: whatever an
 * editor saves halfway is read without a fault, into a tree that is not deeper than a stack can bear. What is tried of a
 * long example is drawn by lot, with the same seed each time.
 */
class RobustRstTest {
    private static final Path FOLDER = Path.of("src/test/resources/rst");
    private static final int WHOLE = 120;
    private static final int DRAWN = 40;
    private static final int DEEPEST = 260;

    private final Random random = new Random(20221211);
    private final RstParser docutils = new RstParser(RstSettings.ofDocutils());
    private final RstParser sphinx = new RstParser(RstSettings.ofSphinx());

    @Test
    void anyBeginningIsRead() throws IOException {
        for (String input : inputs()) {
            cuts(input).forEach(at -> read(input.substring(0, at)));
        }
    }

    @Test
    void anyEndIsRead() throws IOException {
        for (String input : inputs()) {
            cuts(input).forEach(at -> read(input.substring(at)));
        }
    }

    @Test
    void anyDamagedByteIsRead() throws IOException {
        byte[] marks = "\n \t*`_|:.[]<>-=+\\\"#\u0000".getBytes(StandardCharsets.UTF_8);
        for (String input : inputs()) {
            byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < Math.min(DRAWN, bytes.length); i++) {
                byte[] damaged = bytes.clone();
                boolean mark = random.nextBoolean();
                damaged[random.nextInt(bytes.length)] =
                        mark ? marks[random.nextInt(marks.length)] : (byte) random.nextInt(256);
                read(new String(damaged, StandardCharsets.UTF_8));
            }
        }
    }

    private List<Integer> cuts(String input) {
        if (input.length() <= WHOLE) {
            return Stream.iterate(0, at -> at + 1).limit(input.length() + 1L).toList();
        }
        return Stream.generate(() -> random.nextInt(input.length() + 1))
                .limit(DRAWN)
                .toList();
    }

    private void read(String input) {
        for (RstParser parser : List.of(docutils, sphinx)) {
            try {
                Parsed parsed = parser.parse(Source.of("part.rst", input, Source.Tabs.EXPAND));
                Depth depth = new Depth();
                depth.document(parsed.document());
                assertThat(depth.most).as(input).isLessThan(DEEPEST);
                assertThat(TreeDump.of(parsed.document())).startsWith("<document");
            } catch (RuntimeException | StackOverflowError fault) {
                fail("a fault at this input:\n" + input, fault);
            }
        }
    }

    private static List<String> inputs() throws IOException {
        List<String> found = new ArrayList<>();
        RstExample.all().forEach(one -> found.add(one.input()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String part :
                        Files.readString(file, StandardCharsets.UTF_8).split("(?m)^##### ")) {
                    if (part.startsWith("case ")) {
                        found.add(part.substring(part.indexOf('\n') + 1));
                    }
                }
            }
        }
        if (DocutilsCases.file().isPresent()) {
            List<DocutilsCases.Case> cases =
                    DocutilsCases.read(DocutilsCases.file().get());
            for (int i = 0; i < cases.size(); i += 8) {
                found.add(cases.get(i).input());
            }
        }
        assertThat(found).hasSizeGreaterThan(80);
        return found;
    }

    /** How deep a tree is. */
    private static final class Depth extends Walk {
        private int now;
        private int most;

        private void down() {
            most = Math.max(most, ++now);
        }

        @Override
        protected void enter(Block block) {
            down();
        }

        @Override
        protected void leave(Block block) {
            now--;
        }

        @Override
        protected void enter(Inline inline) {
            down();
        }

        @Override
        protected void leave(Inline inline) {
            now--;
        }

        @Override
        protected void enterPart(Attrs attrs) {
            down();
        }

        @Override
        protected void leavePart(Attrs attrs) {
            now--;
        }
    }
}
