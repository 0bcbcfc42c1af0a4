// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Servers on addresses of the loopback network, one for each host, all on one port, that do by a request's path what
 * {@link WebCase} names. They keep when each host was asked, how many requests it had at once, and how often each path
 * was asked for.
 */
final class WebHosts implements AutoCloseable {
    private static final int PER_NET = 200;
    /** What a client of TLS begins with. */
    private static final int HANDSHAKE = 0x16;

    private static final int BACKLOG = 200;

    private final List<ServerSocket> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "host", 128 << 10);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** Starts so many, beginning at {@code 127.0.NET.1}. */
    WebHosts(int hosts, int net) throws IOException {
        int port = 0;
        for (int i = 0; i < hosts; i++) {
            byte[] number = {127, 0, (byte) (net + i / PER_NET), (byte) (i % PER_NET + 1)};
            ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(number));
            port = server.getLocalPort();
            servers.add(server);
            threads.execute(() -> accept(server));
        }
    }

    /** A host with its port. */
    String authority(int host) {
        ServerSocket server = servers.get(host % servers.size());
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** How many connections there were. */
    int connections() {
        return connections.get();
    }

    /** How many requests one host had at once, at most. */
    int mostAtOnce() {
        return most.get();
    }

    /** How often a path was asked for. */
    Map<String, AtomicInteger> asked() {
        return asked;
    }

    /** The most requests that one host had within a span of time. */
    int mostWithin(long nanoseconds) {
        int highest = 0;
        for (List<Long> one : times.values()) {
            List<Long> sorted = one.stream().sorted().toList();
            for (int from = 0, to = 0; to < sorted.size(); to++) {
                while (sorted.get(to) - sorted.get(from) >= nanoseconds) {
                    from++;
                }
                highest = Math.max(highest, to - from + 1);
            }
        }
        return highest;
    }

    private void accept(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> answer(server, socket));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void answer(ServerSocket server, Socket socket) {
        String host = server.getInetAddress().getHostAddress();
        AtomicInteger now = open.computeIfAbsent(host, any -> new AtomicInteger());
        try (socket) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            times.computeIfAbsent(host, any -> java.util.Collections.synchronizedList(new ArrayList<>()))
                    .add(System.nanoTime());
            socket.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 2048);
            in.mark(1);
            if (in.read() == HANDSHAKE) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            in.reset();
            String first = in.readLine();
            for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("authorization")) {
                    throw new IOException("credentials were sent");
                }
            }
            if (first != null && first.endsWith(" HTTP/1.1")) {
                String[] words = first.split(" ");
                int before = asked.computeIfAbsent(host + words[1], any -> new AtomicInteger())
                        .getAndIncrement();
                OutputStream out = socket.getOutputStream();
                new WebScript(socket, out, words[0], words[1], before).run();
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has had enough.
        } finally {
            now.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }
}
