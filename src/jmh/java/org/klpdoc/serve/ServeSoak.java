// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A preview under 1,000 connections: 700 streams of events, 200 readers that keep theirs and ask once a second, 100 clients
 * that send a header byte by byte. Prints how long pages take meanwhile, how soon all streams know of a change, what the
 * heap has grown by, how many slow clients are still there after the deadline; then sends 300 requests that no browser
 * would send. Usage: {@code ServeSoak [SECONDS]}.
 */
final class ServeSoak {
    private static final int STREAMS = 700;
    private static final int READERS = 200;
    private static final int SLOW = 100;
    private static final int HOSTILE = 300;

    private final RawClient client;
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    private ServeSoak(RawClient client) {
        this.client = client;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Path top = Files.createTempDirectory("soak");
        Path page = top.resolve("index.rst");
        Files.writeString(page, "Start\n=====\n\n" + "Words of a page of usual length. ".repeat(200) + "\n");
        try (ServedFolder served = ServedFolder.of(top)) {
            new ServeSoak(new RawClient(served.port())).run(page, seconds);
        }
        System.exit(0);
    }

    private void run(Path page, int seconds) throws IOException, InterruptedException {
        long heap = heap();
        Matcher token = Pattern.compile("data-token=\"(\\w+)\"").matcher(client.answer(RawClient.get("/")));
        if (!token.find()) {
            throw new IOException("no page");
        }
        List<Socket> streams = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(sent(RawClient.get("/_klpdoc/events?version=99999&page=index.html&token=" + token.group(1))));
        }
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(sent("GET / HT"));
        }
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Thread reader = new Thread(this::read);
            reader.start();
            readers.add(reader);
            // People do not ask at the same instant.
            Thread.sleep(1000 / READERS);
        }
        Thread.sleep(seconds * 1000L);
        over = true;
        for (Thread reader : readers) {
            reader.join();
        }
        print();
        long gone = slow.stream().filter(ServeSoak::isClosed).count();
        System.out.printf(Locale.ROOT, "%d of %d slow clients are gone%n", gone, SLOW);
        System.out.printf(Locale.ROOT, "the heap has grown by %d MB%n", (heap() - heap) / 1_000_000);
        for (Socket one : List.copyOf(open)) {
            one.close();
        }
        hostile();
    }

    private Socket sent(String request) throws IOException {
        Socket socket = client.open();
        open.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(100);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException waiting) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** A reader with one connection. */
    private void read() {
        String request = RawClient.get("/").replace("Connection: close\r\n", "");
        try (Socket socket = client.open()) {
            socket.setSoTimeout(20_000);
            while (!over) {
                long start = System.nanoTime();
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                answer(socket.getInputStream());
                times.add((System.nanoTime() - start) / 1000);
                Thread.sleep(1000);
            }
        } catch (IOException | InterruptedException failed) {
            System.out.println("a reader got no answer: " + failed);
        }
    }

    private static void answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            head.append((char) c);
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (!head.toString().startsWith("HTTP/1.1 200") || !length.find()) {
            throw new IOException(head.substring(0, Math.min(40, head.length())));
        }
        in.skipNBytes(Long.parseLong(length.group(1)));
    }

    private void print() {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%d pages: median %.1f ms, 99 of 100 within %.1f ms, most %.1f ms%n",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() * 99 / 100) / 1000.0,
                sorted.get(sorted.size() - 1) / 1000.0);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void hostile() throws IOException {
        Random random = new Random(1);
        int odd = 0;
        for (int i = 0; i < HOSTILE; i++) {
            byte[] bytes = new byte[1 + random.nextInt(400)];
            random.nextBytes(bytes);
            String noise = new String(bytes, StandardCharsets.ISO_8859_1);
            String request = switch (i % 5) {
                case 0 -> noise + "\r\n\r\n";
                case 1 -> "GET /" + noise + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                case 2 -> "GET /../../" + i + " HTTP/1.1\r\nHost: localhost\r\nX: " + noise + "\r\n\r\n";
                case 3 -> "GET / HTTP/1.1\r\nHost: " + noise + "\r\n\r\n";
                default -> "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n" + noise;
            };
            int status = client.status(request);
            odd += status >= 500 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d hostile requests, %d answered with 5xx; then a page: %d%n",
                HOSTILE,
                odd,
                client.status(RawClient.get("/")));
    }
}
