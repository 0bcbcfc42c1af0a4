// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server that examples of links to the web lead to: what a path of it does is in its name. */
final class ExampleServer implements AutoCloseable {
    /** Its address as examples write it. */
    static final String ADDRESS = "localhost:8080";

    private static final byte[] PAGE = "<p id=\"part\">text</p>".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ExampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            switch (path) {
                case "/moved.html" -> {
                    exchange.getResponseHeaders().add("Location", "/page.html");
                    exchange.sendResponseHeaders(301, -1);
                }
                case "/gone.html" -> exchange.sendResponseHeaders(404, -1);
                case "/members.html" -> exchange.sendResponseHeaders(403, -1);
                case "/slow.html" -> Thread.sleep(60_000);
                default -> {
                    boolean head = exchange.getRequestMethod().equals("HEAD");
                    exchange.sendResponseHeaders(200, head ? -1 : PAGE.length);
                    exchange.getResponseBody().write(head ? new byte[0] : PAGE);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
