// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The server of a preview. It hands out the files of a map, {@link LiveScript} into each page, and streams of events to
 * pages that know this start's secret. It never sends a header that lets other sites read what it says.
 */
final class PreviewServer implements AutoCloseable {
    /** Where everything stands that is not of the site. */
    static final String OWN = "/_klpdoc/";

    private static final String SCRIPT = "live.js";
    private static final List<String> RESOURCES = List.of(SCRIPT, "since.js", "since.css");
    private static final int SECRET_BYTES = 16;
    /** The longest path that is looked at, in characters. */
    private static final int LONGEST = 4096;

    /** The stack of a thread that serves a request: many of them wait, none of them works deeply. */
    private static final long STACK_BYTES = 256L << 10;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Deadlines deadlines;
    private final Changes changes;
    private final EventStreams streams;
    private final RequestRules rules;
    private final String secret;
    private final Map<String, byte[]> resources = new HashMap<>();
    private final Contents contents;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * What there is to be served.
     *
     * @param file the content of a file of the site
     * @param problems what is wrong with a page, as JSON
     * @param marks what is marked on a page, as JSON; empty where nothing is
     * @param open opens a place in an editor; empty where nobody asked for that
     */
    record Contents(
            Function<String, Optional<byte[]>> file,
            Function<String, String> problems,
            Optional<Function<String, String>> marks,
            Optional<Function<Map<String, String>, Boolean>> open) {}

    static {
        limit("sun.net.httpserver.nodelay", "true");
        // A header that takes longer than this is no browser's; in seconds.
        limit("sun.net.httpserver.maxReqTime", "10");
        limit("sun.net.httpserver.idleInterval", "30");
        limit("sun.net.httpserver.maxIdleConnections", "512");
        limit("jdk.httpserver.maxConnections", "2000");
        limit("sun.net.httpserver.maxReqHeaders", "100");
        limit("sun.net.httpserver.maxReqHeaderSize", "65536");
    }

    private static void limit(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private PreviewServer(HttpServer server, String name, Changes changes, Contents contents) throws IOException {
        this.server = server;
        this.changes = changes;
        this.contents = contents;
        this.deadlines = new Deadlines(Duration.ofSeconds(30));
        this.streams = new EventStreams(changes, deadlines);
        this.rules = new RequestRules(name);
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
        for (String one : RESOURCES) {
            resources.put(one, resource(one));
        }
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "klpdoc-serve-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not in the jar");
            }
            return in.readAllBytes();
        }
    }

    /**
     * Opens a server and lets it answer.
     *
     * @param address where it listens
     * @param name what else it is called by those who ask it
     * @throws IOException where it cannot listen there
     */
    static PreviewServer open(InetSocketAddress address, String name, Changes changes, Contents contents)
            throws IOException {
        PreviewServer made = new PreviewServer(HttpServer.create(address, 512), name, changes, contents);
        made.server.setExecutor(made.threads);
        made.server.createContext("/", made::handle);
        made.server.start();
        return made;
    }

    /** The port that it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    /** The files of the pages that are open in some browser. */
    java.util.Set<String> pages() {
        return streams.pages();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Optional<Answer> answer = answeredOrFault(exchange);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        } catch (IOException gone) {
            // Whoever asked does not want to know any more.
            Thread.interrupted();
        }
    }

    /** The same; a file that cannot be made now, as an image that has just gone, takes nothing else with it. */
    private Optional<Answer> answeredOrFault(HttpExchange exchange) throws IOException {
        try {
            return answered(exchange);
        } catch (RuntimeException fault) {
            return Optional.of(Answer.of(500, "this file cannot be made now"));
        }
    }

    /** The answer, or nothing where it was given already. */
    private Optional<Answer> answered(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        String raw = Optional.ofNullable(address.getRawPath()).orElse("");
        boolean posted = raw.equals(OWN + "open");
        Optional<Answer> refused =
                rules.refusal(exchange.getRequestMethod(), address, exchange.getRequestHeaders(), posted);
        if (refused.isPresent()) {
            return refused;
        } else if (raw.length() > LONGEST) {
            return Optional.of(Answer.of(414, "too long"));
        } else if (raw.startsWith(OWN)) {
            return own(exchange, raw.substring(OWN.length()), query(address));
        }
        return Optional.of(site(raw));
    }

    private Answer site(String raw) {
        Optional<String> name = SitePath.file(raw);
        // The state before the file, so that nobody misses what comes between.
        long version = changes.version();
        Optional<byte[]> found = name.flatMap(contents.file());
        if (found.isPresent()) {
            Answer file = Answer.file(name.get(), found.get());
            return name.get().endsWith(".html")
                    ? Answer.file(
                            name.get(),
                            LiveScript.into(
                                    file.body(),
                                    secret,
                                    name.get(),
                                    version,
                                    contents.marks().isPresent()))
                    : file;
        }
        boolean folder = name.filter(path -> !raw.endsWith("/"))
                .flatMap(path -> contents.file().apply(path + "/index.html"))
                .isPresent();
        return folder
                ? Answer.of(302, "there").with("Location", raw + "/")
                : Answer.of(404, "there is no such file on this site");
    }

    private Optional<Answer> own(HttpExchange exchange, String name, Map<String, String> query) throws IOException {
        if (resources.containsKey(name)) {
            return Optional.of(
                    Answer.file(name, Optional.ofNullable(resources.get(name)).orElseThrow()));
        } else if (!secret.equals(query.get("token"))) {
            return Optional.of(Answer.of(403, "not for those who do not know the word"));
        }
        String page = query.getOrDefault("page", "");
        return switch (name) {
            case "events" -> streams.serve(exchange, page, number(query.getOrDefault("version", "")));
            case "problems" ->
                Optional.of(Answer.file(
                        "problems.json", contents.problems().apply(page).getBytes(StandardCharsets.UTF_8)));
            case "marks" ->
                contents.marks()
                        .map(marks ->
                                Answer.file("marks.json", marks.apply(page).getBytes(StandardCharsets.UTF_8)))
                        .or(() -> Optional.of(Answer.of(404, "started without --since")));
            case "open" -> Optional.of(open(query));
            default -> Optional.of(Answer.of(404, "there is nothing of that name"));
        };
    }

    private Answer open(Map<String, String> query) {
        if (contents.open().isEmpty()) {
            return Answer.of(403, "started without --editor");
        }
        return contents.open().get().apply(query)
                ? Answer.of(200, "opened")
                : Answer.of(404, "there is no such place, or no editor");
    }

    /** The number of a state; for what is none, that of a page that has seen nothing. */
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : Optional.ofNullable(address.getQuery()).orElse("").split("&")) {
            int cut = part.indexOf('=');
            if (cut > 0) {
                values.putIfAbsent(part.substring(0, cut), part.substring(cut + 1));
            }
        }
        return values;
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", "SAMEORIGIN");
        headers.set("Referrer-Policy", "same-origin");
        answer.headers().forEach(headers::set);
        boolean bare = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        deadlines.within(() -> {
            exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
            if (!bare) {
                exchange.getResponseBody().write(answer.body());
            }
        });
    }

    /** Ends all answers; a second time, nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        changes.close();
        server.stop(0);
        threads.shutdownNow();
        deadlines.close();
    }
}
