// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.klpdoc.check.web.Answer.Fault;

/**
 * One request of HTTP/1.1 on a connection of its own (RFC 9112). It carries no cookies and no credentials, follows no
 * redirect, asks for the page unpacked, and has to be over within a time, however slowly the bytes come.
 */
final class WebRequest {
    private static final String AGENT = "klpdoc-check (looks whether a link in a document still leads somewhere)";
    private static final int BUFFER = 8 << 10;

    private final Duration limit;
    private final ScheduledExecutorService clock;
    private final SSLSocketFactory secure;

    /**
     * Requests.
     *
     * @param limit how long each may take, all in all
     * @param clock ends those that take longer
     * @param secure makes connections of TLS
     */
    WebRequest(Duration limit, ScheduledExecutorService clock, SSLSocketFactory secure) {
        this.limit = limit;
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * Asks for a page.
     *
     * @param method {@code HEAD} or {@code GET}
     * @param target the page
     * @param addresses where to connect to: the first that takes the connection
     * @param fragments the parts that the page is to have; looked for with {@code GET} alone
     */
    Answer ask(String method, WebTarget target, List<InetAddress> addresses, Set<String> fragments) {
        Answer last = Answer.failed(Fault.REFUSED);
        for (InetAddress address : addresses) {
            last = ask(method, target, address, fragments);
            if (last.fault() != Fault.REFUSED) {
                return last;
            }
        }
        return last;
    }

    private Answer ask(String method, WebTarget target, InetAddress address, Set<String> fragments) {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket socket = new Socket()) {
            Future<?> end = clock.schedule(() -> close(socket, late), limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), (int) limit.toMillis());
                return exchange(method, target, target.secure() ? secured(socket, target) : socket, fragments);
            } catch (IOException | RuntimeException failure) {
                return Answer.failed(late.get() ? Fault.TIMEOUT : fault(failure));
            } finally {
                end.cancel(false);
            }
        } catch (IOException unclosed) {
            return Answer.failed(Fault.LOST);
        }
    }

    private static void close(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed either way.
        }
    }

    /** TLS on a connection, for the host's name: the certificate has to be its own. */
    private Socket secured(Socket socket, WebTarget target) throws IOException {
        SSLSocket inner = (SSLSocket) secure.createSocket(socket, target.host(), target.port(), false);
        SSLParameters parameters = inner.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        inner.setSSLParameters(parameters);
        inner.startHandshake();
        return inner;
    }

    private static Fault fault(Exception failure) {
        if (failure instanceof AnswerReader.GarbledException) {
            return Fault.GARBLED;
        } else if (failure instanceof CutException) {
            return Fault.CUT;
        } else if (failure instanceof java.net.SocketTimeoutException) {
            return Fault.TIMEOUT;
        } else if (failure instanceof ConnectException || failure instanceof java.net.NoRouteToHostException) {
            return Fault.REFUSED;
        }
        boolean ended = failure.getCause() instanceof java.io.EOFException;
        return failure instanceof SSLException && !ended && !isReset(failure) ? Fault.TLS : Fault.LOST;
    }

    private static boolean isReset(Exception failure) {
        return failure.getCause() instanceof java.net.SocketException;
    }

    private static Answer exchange(String method, WebTarget target, Socket socket, Set<String> fragments)
            throws IOException {
        String request = method + " " + target.path() + " HTTP/1.1\r\nHost: " + target.authority()
                + "\r\nUser-Agent: " + AGENT
                + "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: identity"
                + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        AnswerReader reader = new AnswerReader(in);
        int status = reader.status();
        Map<String, String> headers = reader.headers();
        boolean page = method.equals("GET") && status / 100 == 2 && !fragments.isEmpty();
        if (!page) {
            return new Answer(Fault.NONE, status, headers, Set.of());
        }
        try {
            return PageAnchors.answer(status, headers, reader.body(headers), fragments);
        } catch (IOException failure) {
            throw new CutException(failure);
        }
    }

    /** The page ended before its end. */
    private static final class CutException extends IOException {
        private static final long serialVersionUID = 1;

        CutException(IOException cause) {
            super(cause);
        }
    }
}
