// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is served: what it goes through, and it serves on. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreviewTest {
    @TempDir
    private Path temp;

    private Path top;
    private ServedFolder served;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        top = Files.createDirectories(temp.resolve("docs"));
        Files.writeString(top.resolve("index.rst"), "Start\n=====\n\n.. toctree::\n   :glob:\n\n   *\n");
        Files.writeString(top.resolve("page.rst"), "Page\n====\n\nFirst words.\n");
        served = ServedFolder.of(top);
        client = new RawClient(served.port());
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    private void shows(String path, String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String answer = client.answer(RawClient.get(path));
        while (!answer.contains(words) && System.nanoTime() < end) {
            Thread.sleep(20);
            answer = client.answer(RawClient.get(path));
        }
        assertThat(answer).contains(words);
    }

    @Test
    void aCheckoutOfManyFilesIsOneRebuild() throws Exception {
        for (int i = 0; i < 50; i++) {
            Files.writeString(top.resolve("p" + i + ".rst"), "P" + i + "\n===\n\nText.\n");
        }
        shows("/p49.html", "Text.");
        // What more there were would be there by then.
        Thread.sleep(500);
        assertThat(served.rebuilds()).hasSize(2);
        assertThat(served.rebuilds().get(1).pages()).isGreaterThan(50);
    }

    @Test
    void garbageAndAVanishedFolderDoNotEndIt() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            Files.write(top.resolve("page.rst"), bytes);
            Files.write(top.resolve("g" + i + ".md"), bytes);
            Thread.sleep(10);
        }
        Path away = temp.resolve("away");
        Files.move(top, away);
        Thread.sleep(600);
        assertThat(client.status(RawClient.get("/index.html"))).isEqualTo(200);
        Files.move(away, top);
        Files.writeString(top.resolve("page.rst"), "Page\n====\n\nLast words.\n");
        shows("/page.html", "Last words.");
        Files.writeString(top.resolve("page.rst"), "Page\n====\n\nVery last words.\n");
        shows("/page.html", "Very last words.");
        assertThat(Files.readString(top.resolve("index.rst"), StandardCharsets.UTF_8))
                .startsWith("Start");
    }

    @Test
    void brokenSettingsLeaveTheLastGoodPages() throws Exception {
        Files.writeString(top.resolve("guide.yaml"), "title: [\n");
        Thread.sleep(500);
        assertThat(served.rebuilds().get(served.rebuilds().size() - 1).built()).isFalse();
        shows("/page.html", "First words.");
        Files.writeString(top.resolve("guide.yaml"), "title: A guide\n");
        shows("/page.html", "A guide");
    }
}
