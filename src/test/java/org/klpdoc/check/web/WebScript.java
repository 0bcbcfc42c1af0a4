// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/** One answer of a host of {@link WebHosts}: what the case does that the path names. */
final class WebScript {
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
    private static final String PAGE = "<!doctype html><title>x</title><p id=\"part\">text</p>";
    private static final byte[] FILL = "<p>text without an end</p>".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    private static final byte[] SMALL = packed(0);
    private static final byte[] BOMB = packed(60);

    private final Socket socket;
    private final OutputStream out;
    private final boolean head;
    private final String path;
    private final int before;

    /** {@code before} is how often the path was asked for already. */
    WebScript(Socket socket, OutputStream out, String method, String path, int before) {
        this.socket = socket;
        this.out = out;
        this.head = method.equals("HEAD");
        this.path = path;
        this.before = before;
    }

    void run() throws IOException, InterruptedException {
        WebCase what = WebCase.valueOf(path.split("/")[1]);
        switch (what) {
            case OK -> send("200 OK", HTML, head ? "" : PAGE);
            case NO_CONTENT -> send("204 No Content", "", "");
            case PART -> send("206 Partial Content", HTML, "");
            case OLD_HTTP -> write("HTTP/1.0 200 OK\r\n" + HTML + "\r\n" + (head ? "" : PAGE));
            case INTERIM -> write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
            case FOUND, SEE_OTHER, FOR_NOW, MOVED, MOVED_308, CHAIN, LONG_CHAIN, LOOP -> redirect(what);
            case TO_NOWHERE -> send("302 Found", "", "");
            case TO_PRIVATE -> send("302 Found", "Location: http://10.11.12.13/\r\n", "");
            case TO_FILE -> send("301 Moved", "Location: file:///etc/hostname\r\n", "");
            case TO_FAR_TOO_LONG -> send("302 Found", "Location: /" + "x".repeat(12_000) + "\r\n", "");
            case NO_HEAD -> send(head ? "405 Method Not Allowed" : "200 OK", "", "");
            case LOGIN -> send("401 Unauthorized", "WWW-Authenticate: Basic\r\n", "");
            case WALL -> send("403 Forbidden", "", "");
            case WALL_MITIGATED -> send("404 Not Found", "cf-mitigated: challenge\r\n", "");
            case ODD_999 -> send("999 Request denied", "", "");
            case GONE_404 -> send("404 Not Found", HTML, head ? "" : PAGE);
            case GONE_410 -> send("410 Gone", "", "");
            case TEAPOT -> send("418 I'm a teapot", "", "");
            case BUSY_SECONDS, BUSY_DATE, BUSY_SILENT, BUSY_YEARS, BUSY_ALWAYS, FLAKY, FAILS, UNAVAILABLE ->
                later(what);
            case GARBLED -> write("SSH-2.0-OpenSSH_9.2\r\n");
            case INTERIM_FLOOD -> write("HTTP/1.1 102 Processing\r\n\r\n".repeat(1000));
            case HEADER_FLOOD -> write("HTTP/1.1 200 OK\r\n" + "X-Header: value\r\n".repeat(20_000) + "\r\n");
            case HEAD_LOST, RESET, RESET_IN_HEADERS -> reset(what);
            case STALL, STALL_IN_HEADERS, DRIP, DRIP_BODY -> slow(what);
            default -> page(what);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void send(String status, String headers, String body) throws IOException {
        write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private void redirect(WebCase what) throws IOException {
        String[] parts = path.split("/");
        int step = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
        String next = "/" + what + "/" + parts[2] + "/" + (step + 1);
        String end = "Location: /OK/" + parts[2] + "-" + what + "\r\n";
        switch (what) {
            case FOUND -> send("302 Found", end, "");
            case SEE_OTHER -> send("303 See Other", end, "");
            case FOR_NOW -> send("307 Temporary Redirect", end, "");
            case MOVED -> send("301 Moved Permanently", end, "");
            case MOVED_308 -> send("308 Permanent Redirect", end, "");
            case CHAIN -> send("302 Found", step < 5 ? "Location: " + next + "\r\n" : end, "");
            case LONG_CHAIN -> send("302 Found", step < 20 ? "Location: " + next + "\r\n" : end, "");
            default -> send("302 Found", "Location: " + path + "\r\n", "");
        }
    }

    private void later(WebCase what) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        boolean again = before == 0;
        switch (what) {
            case BUSY_SECONDS -> send(again ? "429 Too Many Requests" : "200 OK", "Retry-After: 1\r\n", "");
            case BUSY_DATE -> send(again ? "429 Too Many Requests" : "200 OK", "Retry-After: " + date + "\r\n", "");
            case BUSY_SILENT -> send(again ? "429 Too Many Requests" : "200 OK", "", "");
            case BUSY_YEARS -> send("429 Too Many Requests", "Retry-After: 1000000000\r\n", "");
            case BUSY_ALWAYS -> send("429 Too Many Requests", "", "");
            case FLAKY -> send(again ? "500 Internal Server Error" : "200 OK", "", "");
            case FAILS -> send("500 Internal Server Error", "", "");
            default -> send("503 Service Unavailable", "", "");
        }
    }

    private void reset(WebCase what) throws IOException {
        if (what == WebCase.HEAD_LOST && !head) {
            send("200 OK", HTML, PAGE);
            return;
        } else if (what == WebCase.RESET_IN_HEADERS) {
            write("HTTP/1.1 200 OK\r\nContent-Ty");
        }
        socket.setSoLinger(true, 0);
    }

    private void slow(WebCase what) throws IOException, InterruptedException {
        if (what == WebCase.STALL_IN_HEADERS) {
            write("HTTP/1.1 200 OK\r\nContent-Type: te");
        } else if (what == WebCase.DRIP || what == WebCase.DRIP_BODY) {
            String text = "HTTP/1.1 200 OK\r\n" + HTML + "\r\n" + PAGE;
            int at = what == WebCase.DRIP ? 0 : text.indexOf(PAGE);
            write(text.substring(0, at));
            for (; at < text.length(); at++) {
                write(text.substring(at, at + 1));
                Thread.sleep(1000);
            }
        }
        // Until the other side hangs up.
        socket.setSoTimeout(60_000);
        while (socket.getInputStream().read() >= 0) {
            continue;
        }
    }

    private void page(WebCase what) throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\n" + HTML + "Transfer-Encoding: chunked\r\n\r\n";
        switch (what) {
            case ANCHOR, NO_ANCHOR -> send("200 OK", HTML, PAGE);
            case ANCHOR_OVER_CHUNKS -> {
                int half = PAGE.indexOf("part") + 2;
                write(chunked + Integer.toHexString(half) + "\r\n" + PAGE.substring(0, half) + "\r\n");
                write(Integer.toHexString(PAGE.length() - half) + ";x=y\r\n" + PAGE.substring(half) + "\r\n0\r\n\r\n");
            }
            case ANCHOR_ODD_CHARSET -> send("200 OK", "Content-Type: text/html; charset=klingon-8\r\n", PAGE);
            case ENDLESS_BODY -> {
                write(chunked);
                while (true) {
                    write(Integer.toHexString(FILL.length) + "\r\n");
                    out.write(FILL);
                    write("\r\n");
                }
            }
            case CUT_BODY -> write("HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 5000\r\n\r\n<p>begins");
            default -> packed(what);
        }
    }

    private void packed(WebCase what) throws IOException {
        write("HTTP/1.1 200 OK\r\n" + HTML + "Content-Encoding: gzip\r\n\r\n");
        out.write(what == WebCase.GZIP_BOMB ? BOMB : SMALL);
    }

    /** A small page behind so many megabytes of nothing, packed. */
    private static byte[] packed(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] none = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(none);
            }
            zip.write(PAGE.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }
}
