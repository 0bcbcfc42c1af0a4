// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of servers by their certificates: of an authority that is trusted, expired, their own, another host's. */
@Timeout(120)
class CertificateTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private static Path temp;

    @BeforeAll
    static void certificates() throws IOException, InterruptedException {
        String valid = "-validity 30";
        keytool("ca.p12", "-genkeypair -alias ca -dname CN=authority -keyalg EC -ext bc:c " + valid);
        keytool("ca.p12", "-exportcert -alias ca -file ca.crt");
        keytool("trusted.p12", "-importcert -noprompt -alias ca -file ca.crt");
        keytool("own.p12", "-genkeypair -alias own -dname CN=localhost -keyalg EC -ext san=dns:localhost " + valid);
        signed("good", "dns:localhost", valid);
        signed("expired", "dns:localhost", "-startdate -20d -validity 5");
        signed("other", "dns:docs.example.org", valid);
    }

    private static void signed(String name, String host, String time) throws IOException, InterruptedException {
        String store = name + ".p12";
        keytool(store, "-genkeypair -alias " + name + " -dname CN=localhost -keyalg EC");
        keytool(store, "-certreq -alias " + name + " -file " + name + ".csr");
        keytool(
                "ca.p12",
                "-gencert -alias ca -infile " + name + ".csr -outfile " + name + ".crt -ext san=" + host + " " + time);
        keytool(store, "-importcert -noprompt -alias ca -file ca.crt");
        keytool(store, "-importcert -noprompt -alias " + name + " -file " + name + ".crt");
    }

    private static void keytool(String store, String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of("-keystore", store, "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words + "\n" + said).isZero();
    }

    private static SSLContext context(String store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(temp.resolve(store))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** A server with the certificate of a store; says that all is well to whoever trusts it. */
    private static SSLServerSocket server(String store) throws IOException, GeneralSecurityException {
        SSLServerSocket listening = (SSLServerSocket)
                context(store).getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!listening.isClosed()) {
                try (SSLSocket socket = (SSLSocket) listening.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException refused) {
                    // The client has no trust, or the test is over.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listening;
    }

    @ParameterizedTest
    @CsvSource({"good, NONE", "expired, TLS", "own, TLS", "other, TLS"})
    void onlyACertificateOfTheHostThatHoldsNowIsTrusted(String name, Answer.Fault fault)
            throws IOException, GeneralSecurityException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (SSLServerSocket server = server(name + ".p12")) {
            WebRequest request = new WebRequest(
                    Duration.ofSeconds(20), clock, context("trusted.p12").getSocketFactory());
            WebTarget target = WebTarget.of("https://localhost:" + server.getLocalPort() + "/")
                    .orElseThrow();
            Answer answer = request.ask("HEAD", target, List.of(InetAddress.getLoopbackAddress()), Set.of());
            assertThat(answer.fault()).isEqualTo(fault);
        } finally {
            clock.shutdownNow();
        }
    }

    @Test
    void aLinkToAServerThatNobodyVouchesForIsNotVerified() throws IOException, GeneralSecurityException {
        WebOptions options = new WebOptions(
                false,
                new AllowedHosts(List.of("localhost")),
                Optional.empty(),
                WebOptions.USUAL_AGE,
                WebOptions.Pace.USUAL);
        try (SSLServerSocket server = server("own.p12")) {
            String link = "https://localhost:" + server.getLocalPort() + "/";
            Verdict verdict =
                    WebCheck.of(List.of(link), options, Duration.ofMinutes(1)).get(link);
            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNVERIFIABLE);
            assertThat(verdict.reason()).contains("certificate");
        }
    }
}
