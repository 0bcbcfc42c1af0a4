// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.since.PageMarks;
import org.klpdoc.compare.since.SinceTree;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.LiveSite;
import org.klpdoc.text.Parallel;

/** Which block of a page shows which passage of its text, over the pages of the guide itself. */
class PageBlocksTest {
    /** Shorter texts stand in many blocks. */
    private static final int LONG = 25;
    /** So many letters of a text are looked for. */
    private static final int SOME = 10;

    @TempDir
    private Path temp;

    private static Gathered gathered(Path folder) {
        Gatherer.Request request = new Gatherer.Request(
                folder.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        return Gatherer.gather(request, Profiles.bundled());
    }

    @Test
    void everyPassageOfTheGuideIsInItsBlock() throws IOException {
        Path content = Path.of("content").toAbsolutePath();
        Files.writeString(temp.resolve("index.rst"), "Other\n=====\n\nNothing.\n");
        try (Parallel parallel = new Parallel(2)) {
            LiveSite site = new LiveSite(() -> gathered(content), BuildOptions.of(content), parallel);
            site.update(Set.of(), true);
            SinceTree tree = SinceTree.of(gathered(temp), site.pages(), parallel);
            List<String> wrong = new ArrayList<>();
            int seen = 0;
            for (String path : site.paths()) {
                if (path.endsWith(".html")) {
                    PageMarks marks = tree.marks(path.replaceFirst("\\.html$", ""));
                    String html = new String(site.file(path).orElseThrow(), StandardCharsets.UTF_8);
                    seen += look(path, marks, html, wrong);
                }
            }
            assertThat(seen).isGreaterThan(2000);
            assertThat(wrong.size()).as(String.join("\n", wrong)).isLessThan(seen / 200);
        }
    }

    private static int look(String path, PageMarks marks, String html, List<String> wrong) {
        int[] blocks = PageBlocks.of(html).of(marks.passages());
        Elements shown = Jsoup.parse(html).select("[data-article]").select(PageBlocks.SELECTOR);
        int seen = 0;
        for (int i = 0; i < blocks.length; i++) {
            String text = letters(marks.passages().get(i).passage().text());
            boolean stands = marks.passages().get(i).passage().kind() == Kind.STAND_IN;
            if (!stands && text.length() >= LONG) {
                seen++;
                String there = blocks[i] < 0 ? "" : letters(shown.get(blocks[i]).text());
                // References are shown by titles, which the passage does not know.
                boolean found = there.contains(text.substring(0, SOME))
                        || there.contains(text.substring(text.length() - SOME))
                        || there.contains(text.substring(LONG / 2 - SOME / 2, LONG / 2 + SOME / 2));
                if (!found) {
                    wrong.add(path + ": " + text);
                }
            }
        }
        return seen;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
