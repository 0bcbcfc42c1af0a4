// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests as no browser would. */
final class RawClient {
    private final int port;

    RawClient(int port) {
        this.port = port;
    }

    /** What comes back to some bytes, as text, until the server ends the connection or nothing more comes. */
    String answer(String request) throws IOException {
        try (Socket socket = open()) {
            socket.setSoTimeout(3_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[4096];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                all.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException cut) {
            return all.toString();
        }
        return all.toString();
    }

    /** The status of the answer to some bytes; 0 where there was none. */
    int status(String request) throws IOException {
        String answer = answer(request);
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** A request for a path as a browser sends it. */
    static String get(String path, String... headers) {
        StringBuilder out = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            out.append(header).append("\r\n");
        }
        return out.append("\r\n").toString();
    }

    /** A connection of one's own. */
    Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
