// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be connected to, however they are written. */
class AddressGuardTest {
    /** Any name leads to the machine itself: what gets through is seen. */
    private static InetAddress[] home(String host) throws UnknownHostException {
        boolean literal = host.matches("[0-9.]+|.*:.*");
        return new InetAddress[] {InetAddress.getByName(literal ? host : "127.0.0.1")};
    }

    private static final AddressGuard GUARD = new AddressGuard(AddressGuardTest::home, AllowedHosts.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://localhost/",
                "http://LOCALHOST:80/",
                "http://localhost./",
                "http://a.localhost/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.100.100.200/",
                "http://192.0.0.192/",
                "http://168.63.129.16/",
                "http://0.0.0.0/",
                "http://0/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://198.18.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:db8::1]/",
                "http://[2001::1]/",
                "http://[::127.0.0.1]/",
                "http://a@127.0.0.1/",
                "http://www.kernel.org@127.0.0.1/",
                "http://127.0.0.1.nip.io/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://127\u30020\u30020\u30021/",
                "http://intranet/",
                "http://xyz.onion/",
                "https://127.0.0.1:8443/"
            })
    void whatIsNotOfThePublicNetworkIsRefused(String address) {
        assertThat(WebTarget.of(address)
                        .map(GUARD::pin)
                        .map(AddressGuard.Pinned::refusal)
                        .orElse("no address"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://kernel.org/",
                "file:///etc/hostname",
                "http:/kernel.org",
                "http://",
                "http:///x",
                "http://a b/",
                "http://kernel.org:99999/",
                "http://kernel.org:0/",
                "http://kern\nel.org/",
                "http://kernel.org/\r\nX: y",
                "http://kernel.org\\@x/",
                "http://[::1/",
                "http://-a..b/",
                "javascript:alert(1)",
                ""
            })
    void whatIsNoAddressOfTheWebIsNone(String address) {
        assertThat(WebTarget.of(address)).isEmpty();
    }

    @Test
    void publicAddressesAndPortsOfWebServersAreFine() {
        for (String address : List.of("http://1.1.1.1/", "https://8.8.8.8:8443/x", "http://[2606:4700::1111]:8080/")) {
            assertThat(WebTarget.of(address).map(GUARD::pin).orElseThrow().refusal())
                    .isEmpty();
        }
        for (String address : List.of("http://1.1.1.1:22/", "http://8.8.8.8:6379/", "http://8.8.8.8:25/")) {
            assertThat(WebTarget.of(address).map(GUARD::pin).orElseThrow().refusal())
                    .contains("port");
        }
    }

    @Test
    void whatIsAllowedIsAllowedAlone() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(
                AddressGuardTest::home,
                new AllowedHosts(List.of("docs.intranet", "*.lab.local", "10.8.0.0/16", "::1")));
        for (String address : List.of(
                "http://docs.intranet:9000/", "http://a.lab.local/", "http://10.8.3.4:22/", "http://[::1]:1/")) {
            assertThat(WebTarget.of(address).map(guard::pin).orElseThrow().refusal())
                    .as(address)
                    .isEmpty();
        }
        for (String address :
                List.of("http://intranet/", "http://lab.local/", "http://10.9.3.4/", "http://x.docs.intranet/")) {
            assertThat(WebTarget.of(address).map(guard::pin).orElseThrow().refusal())
                    .as(address)
                    .isNotEmpty();
        }
        for (String odd : List.of("", "a b", "10.0.0.0/40", "10.0.0", "http://x/", "*", "::1/200")) {
            assertThatThrownBy(() -> new AllowedHosts(List.of(odd))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRequestHoldsNothingThatTheLinkSneaksIn() {
        WebTarget target = WebTarget.of("HTTPS://user:pw@Kernel.ORG:443/a b/\u00fc?q=\"<x>\"&p=100%#a b")
                .orElseThrow();
        assertThat(target.page()).isEqualTo("https://kernel.org/a%20b/%C3%BC?q=%22%3Cx%3E%22&p=100%25");
        assertThat(target.redirect("../c?d#e").orElseThrow().page()).isEqualTo("https://kernel.org/c?d");
        assertThat(target.redirect("//lwn.net/x").orElseThrow().page()).isEqualTo("https://lwn.net/x");
        assertThat(target.redirect("/x\r\nSet-Cookie: a")).isEmpty();
        assertThat(target.redirect("data:text/html,x")).isEmpty();
        assertThat(WebTarget.shown("https://u:p@h/x?api_key=1&b=2")).isEqualTo("https://h/x?api_key=...&b=2");
    }
}
