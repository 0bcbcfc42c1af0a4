// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a preview that is marked against a revision says, while files and revisions change. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SinceServedTest {
    private static final String PAGE = "Page\n====\n\nFirst words of it, <b>not</b> & all.\n";

    @TempDir
    private Path temp;

    private Path top;
    private ServedFolder served;
    private RawClient client;

    @BeforeEach
    void start() throws Exception {
        top = Files.createDirectories(temp.toRealPath().resolve("docs"));
        Files.writeString(top.resolve("index.rst"), "Start\n=====\n\n.. toctree::\n   :glob:\n\n   *\n");
        Files.writeString(top.resolve("page.rst"), PAGE);
        Files.writeString(top.resolve("other.rst"), "Other\n=====\n\nText that is as it was.\n");
        ServedFolder.commit(top);
        served = ServedFolder.since(top, "HEAD");
        client = new RawClient(served.port());
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    private String token() throws IOException {
        Matcher found = Pattern.compile("data-token=\"(\\w+)\"").matcher(client.answer(RawClient.get("/")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String marks(String words) throws Exception {
        return answer("/_klpdoc/marks?page=page.html&token=" + token(), words);
    }

    private String answer(String path, String words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String answer = client.answer(RawClient.get(path));
        while (!answer.contains(words) && System.nanoTime() < end) {
            Thread.sleep(20);
            answer = client.answer(RawClient.get(path));
        }
        assertThat(answer).contains(words);
        return answer;
    }

    @Test
    void anEditIsMarkedAndGoesWithItsCommit() throws Exception {
        assertThat(marks("\"ready\"")).contains("\"pages\":{}", "\"marks\":[]");
        Files.writeString(top.resolve("page.rst"), PAGE.replace("First", "Second"));
        assertThat(marks("\"pages\":{\"page.html\":\"changed\"}"))
                .contains("\"kind\":\"changed\",\"first\":1,\"last\":1", "\"come\":[[1,\"Second\"]]");
        answer("/_klpdoc-changes.html", "<a href=\"page.html\">Page</a>");
        ServedFolder.commit(top);
        marks("\"pages\":{}");
        answer("/_klpdoc-changes.html", "no page has changed");
        assertThat(served.compared().get(served.compared().size() - 1).pages()).isEmpty();
    }

    @Test
    void theTextBeforeIsNoMarkup() throws Exception {
        Files.writeString(top.resolve("page.rst"), PAGE.replace("First words of it", "Others"));
        String json = marks("\"kind\":\"changed\",\"first\"");
        // The JSON has no sign of markup at all, and what it holds is text in markup of ours.
        assertThat(json.substring(json.indexOf("{\"since\""))).doesNotContain("<", ">");
        assertThat(json).contains("\\u0026lt;b\\u0026gt;").doesNotContain("\\u003cb\\u003e");
    }

    @Test
    void pagesThatComeAndGoAreListed() throws Exception {
        Files.writeString(top.resolve("fresh.rst"), "Fresh\n=====\n\nWords that nobody had used up to then.\n");
        Files.delete(top.resolve("other.rst"));
        answer("/_klpdoc-changes.html", "<code>other</code>");
        assertThat(answer("/_klpdoc-changes.html", "fresh.html")).contains("1 new", "1 gone");
    }

    @Test
    void whatIsServedIsWhatABuildWritesButForTheScripts() throws Exception {
        marks("\"ready\"");
        String page = client.answer(RawClient.get("/page.html"));
        assertThat(page).containsOnlyOnce("/_klpdoc/since.js").containsOnlyOnce("/_klpdoc/since.css");
        try (ServedFolder plain = ServedFolder.of(top)) {
            String other = new RawClient(plain.port()).answer(RawClient.get("/page.html"));
            assertThat(other).doesNotContain("since.");
            assertThat(withoutScripts(page)).isEqualTo(withoutScripts(other));
        }
    }

    private static String withoutScripts(String answer) {
        return answer.substring(answer.indexOf("<!DOCTYPE"))
                .replaceAll("<(script defer src|link rel=\"stylesheet\" href)=\"/_klpdoc/[^\\n]*\\n", "");
    }

    @Test
    void marksAreForThoseWhoKnowTheWord() throws Exception {
        assertThat(client.status(RawClient.get("/_klpdoc/marks?page=page.html")))
                .isEqualTo(403);
        try (ServedFolder plain = ServedFolder.of(top)) {
            RawClient other = new RawClient(plain.port());
            assertThat(other.status(RawClient.get("/_klpdoc-changes.html"))).isEqualTo(404);
        }
    }

    @Test
    void aRevisionThatIsGoneIsSaid() throws Exception {
        marks("\"ready\"");
        Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/nowhere\n");
        Files.writeString(top.resolve("page.rst"), PAGE + "\nMore.\n");
        marks("\"failed\"");
        Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        marks("\"kind\":\"new\"");
    }
}
