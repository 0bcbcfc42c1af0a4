// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered by the preview's server, and with what. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PreviewServerTest {
    private static final String HTML = "<html><head><title>T</title></head><body>page</body></html>";
    private static final Map<String, byte[]> FILES = Map.of(
            "index.html", HTML.getBytes(StandardCharsets.UTF_8),
            "a/index.html", HTML.getBytes(StandardCharsets.UTF_8),
            "_search/index.js", "search()".getBytes(StandardCharsets.UTF_8));

    private final Changes changes = new Changes();
    private PreviewServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = PreviewServer.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "preview.example",
                changes,
                new PreviewServer.Contents(
                        path -> Optional.ofNullable(FILES.get(path)),
                        page -> "[]\n",
                        Optional.empty(),
                        Optional.empty()));
        client = new RawClient(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String token() throws IOException {
        Matcher found = Pattern.compile("data-token=\"(\\w+)\"").matcher(client.answer(RawClient.get("/")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aPageIsWhatABuildWritesAndTheScript() throws IOException {
        String answer = client.answer(RawClient.get("/"));
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-type: text/html; charset=utf-8");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4).replaceAll("<script[^>]*></script>\n", ""))
                .isEqualTo(HTML);
        assertThat(client.answer(RawClient.get("/_klpdoc/live.js"))).contains("EventSource");
    }

    @Test
    void nothingThatIsSaidCanBeReadByOtherSites() throws IOException {
        for (String path : List.of("/", "/_search/index.js", "/none", "/_klpdoc/live.js", "/_klpdoc/events")) {
            String answer = client.answer(RawClient.get(path)).toLowerCase(java.util.Locale.ROOT);
            assertThat(answer)
                    .contains("x-content-type-options: nosniff")
                    .contains("cross-origin-resource-policy: same-origin")
                    .doesNotContain("access-control");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..",
                "/a/../index.html",
                "/%2e%2e/index.html",
                "/%2e%2e%2fetc/passwd",
                "/a/..%2findex.html",
                "/..%5cindex.html",
                "/%252e%252e/index.html",
                "/index.html%00",
                "//etc",
                "//index.html",
                "/a//index.html",
                "/C:/",
                "/c%3a/index.html",
                "/%5c%5chost%5cx",
                "/con",
                "/x%ef%bc%8findex.html",
                "/%ff%fe",
                "/%c0%ae%c0%ae/index.html",
                "/./index.html",
                "/index.html/",
                "/_klpdoc",
                "/%0d%0aSet-Cookie:x",
                "/index.html%20"
            })
    void oddPathsLeadNowhere(String path) throws IOException {
        assertThat(client.status(RawClient.get(path))).isIn(400, 404);
        assertThat(client.status(RawClient.get("/"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:8000",
                "Host: 127.0.0.1.nip.example",
                "Host: [",
                "Host: [::1",
                "Host: localhost.evil.example",
                "Host: ",
                "Host: localhost\r\nHost: localhost",
                "X: no host at all"
            })
    void namesThatAreNotOursAreRefused(String host) throws IOException {
        assertThat(client.status("GET / HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"))
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost",
                "Host: LOCALHOST:8000",
                "Host: a.localhost:1",
                "Host: 127.0.0.1:8000",
                "Host: [::1]:8000",
                "Host: 192.168.1.7",
                "Host: preview.example:8000"
            })
    void namesThatAreOursAreAnswered(String host) throws IOException {
        assertThat(client.status("GET / HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo(200);
    }

    @Test
    void otherSitesAreRefused() throws IOException {
        assertThat(client.status(RawClient.get("/", "Origin: http://evil.example")))
                .isEqualTo(403);
        assertThat(client.status(RawClient.get("/", "Origin: http://localhost:1")))
                .isEqualTo(403);
        assertThat(client.status(RawClient.get("/", "Origin: null"))).isEqualTo(403);
        assertThat(client.status(RawClient.get("/", "Origin: http://localhost")))
                .isEqualTo(200);
        assertThat(client.status(
                        RawClient.get("/_search/index.js", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors")))
                .isEqualTo(403);
        // A link on another site that a reader follows.
        assertThat(client.status(RawClient.get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PRI", "get"})
    void nothingButReadingIsAllowed(String method) throws IOException {
        assertThat(client.status(
                        method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .isEqualTo(405);
    }

    @Test
    void whatIsOurOwnNeedsTheToken() throws IOException {
        String token = token();
        for (String name : List.of("events", "problems")) {
            assertThat(client.status(RawClient.get("/_klpdoc/" + name))).isEqualTo(403);
            assertThat(client.status(RawClient.get("/_klpdoc/" + name + "?token=" + token.replaceAll(".", "0"))))
                    .isEqualTo(403);
        }
        assertThat(client.status(RawClient.get("/_klpdoc/problems?token=" + token)))
                .isEqualTo(200);
        assertThat(client.status(RawClient.get("/_klpdoc/open?token=" + token))).isEqualTo(405);
        String post = "POST /_klpdoc/open?token=" + token + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Length: 0\r\n\r\n";
        assertThat(client.status(post)).isEqualTo(403);
    }

    @Test
    void aFolderLeadsToItsFirstPageAndAHeadHasNoBody() throws IOException {
        assertThat(client.answer(RawClient.get("/a")))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /a/");
        String head = client.answer("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void streamsTellWhatChangedOfTheirPageAlone() throws IOException {
        String token = token();
        try (Socket socket = client.open()) {
            socket.getOutputStream()
                    .write(RawClient.get("/_klpdoc/events?version=1&page=index.html&token=" + token)
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            until(in, ": hello");
            assertThat(server.pages()).isEqualTo(Set.of("index.html"));
            changes.add(Map.of("other.html", Changes.Kind.RELOAD), List.of());
            changes.add(Map.of("index.html", Changes.Kind.ARTICLE), List.of(Changes.Kind.STYLES));
            assertThat(until(in, "data:")).isEqualTo("data: 3 styles article");
            server.close();
            assertThat(in.lines().filter(line -> line.startsWith("data"))).isEmpty();
        }
    }

    @Test
    void aPageThatMissedAChangeIsToldWhenItComesBack() throws IOException {
        changes.add(Map.of("index.html", Changes.Kind.ARTICLE), List.of());
        changes.add(Map.of("index.html", Changes.Kind.RELOAD), List.of());
        try (Socket socket = client.open()) {
            socket.getOutputStream()
                    .write(RawClient.get("/_klpdoc/events?version=1&page=index.html&token=" + token())
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(until(in, "data:")).isEqualTo("data: 3 article reload");
        }
    }

    private static String until(BufferedReader in, String start) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(start)) {
            line = in.readLine();
        }
        return line + "";
    }

    @Test
    void pagesAreServedWhileManyStreamsAreOpenAndSlowClientsHang() throws IOException {
        String events = RawClient.get("/_klpdoc/events?version=1&page=index.html&token=" + token());
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                Socket socket = client.open();
                open.add(socket);
                boolean slow = i % 5 == 0;
                socket.getOutputStream()
                        .write((slow ? "GET / HTTP/1.1\r\nHo" : events).getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(client.status(RawClient.get("/"))).isEqualTo(200);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void garbageLeavesItUp() throws IOException {
        List<String> garbage = new ArrayList<>(List.of(
                "",
                "\r\n\r\n",
                "GET",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + "0-0,".repeat(10_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(300) + "\r\n",
                "GET /" + "a".repeat(60_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /?" + "&=".repeat(2_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: local\u0000host\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"));
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            garbage.add(
                    "GET /" + new String(bytes, StandardCharsets.ISO_8859_1) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        for (String one : garbage) {
            assertThat(client.status(one))
                    .as(one)
                    .satisfiesAnyOf(
                            status -> assertThat(status).isZero(),
                            status -> assertThat(status).isBetween(200, 499));
        }
        assertThat(client.status(RawClient.get("/"))).isEqualTo(200);
    }
}
