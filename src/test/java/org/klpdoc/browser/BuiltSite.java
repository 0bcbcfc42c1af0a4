// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.MemoryOutput;
import org.klpdoc.site.Site;
import org.klpdoc.site.Timings;
import org.klpdoc.text.Parallel;

/** A site as a browser sees it: a folder, from the disk or from a server of plain files that counts what it sends. */
public final class BuiltSite implements AutoCloseable {
    private static final int THREADS = 6;

    static {
        // Otherwise the second half of an answer waits for the browser to acknowledge the first, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong sent = new AtomicLong();

    private BuiltSite(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** A site that was built before. */
    public static BuiltSite of(Path folder) throws IOException {
        return new BuiltSite(folder);
    }

    /** Builds a folder of documents into {@code out}. */
    public static BuiltSite build(Path content, Path out) throws IOException {
        Gatherer.Request request = new Gatherer.Request(
                content.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        MemoryOutput files = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            new Site(Gatherer.gather(request, Profiles.bundled()), BuildOptions.of(content), parallel, Timings.ofWall())
                    .write(files);
        }
        List<String> paths = new ArrayList<>();
        files.paths(paths::add);
        for (String path : paths) {
            Path file = out.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, files.file(path).orElseThrow());
        }
        return new BuiltSite(out);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file =
                folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        try (exchange) {
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            sent.addAndGet(bytes.length);
        }
    }

    private static String type(String file) {
        String type = file.endsWith(".js") ? "text/javascript" : file.endsWith(".css") ? "text/css" : "";
        boolean page = file.endsWith(".html");
        return type.isEmpty()
                ? page ? "text/html; charset=utf-8" : "application/octet-stream"
                : type + "; charset=utf-8";
    }

    /** The address of a file of the site, served. */
    public URI served(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    /** The address of a file of the site on the disk. */
    public URI onDisk(String path) {
        return URI.create("file://" + folder + "/" + path);
    }

    /** How many bytes of files were sent up to now, none of them compressed. */
    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
