// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web, made fit to be asked for: without the name and password that it may hold, its host in small
 * ASCII letters, in its path nothing but what may stand in a request.
 *
 * @param secure whether it is {@code https}
 * @param host the host, an IPv6 address without its brackets
 * @param port the port
 * @param path the path with its query, never empty
 * @param fragment the part of the page, "" for the page itself; as it is written, {@code %} and all
 */
record WebTarget(boolean secure, String host, int port, String path, String fragment) {
    private static final int LONGEST = 8_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile(
            "(?i)(https?)://(?:[^/?#]*@)?(\\[[0-9a-f:.]+\\]|[^/?#:@\\[\\]]+)(?::(\\d{0,5}))?([/?][^#]*)?(?:#(.*))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
    private static final Pattern SECRET =
            Pattern.compile("(?i)([?&;][^=&#]*(?:token|key|secret|sig|passw|auth|credential|session)[^=&#]*=)[^&#]*");
    /** What stands in no request: blanks, quotes, brackets of all kinds, and what is no ASCII. */
    private static final String ODD = " \"<>\\^`{|}[]";

    /** Reads an address; empty where it is none of the web. */
    static Optional<WebTarget> of(String address) {
        String text = address.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean secure = matcher.group(1).length() == "https".length();
        String port = Optional.ofNullable(matcher.group(3)).orElse("");
        int number = port.isEmpty() ? (secure ? HTTPS : HTTP) : Integer.parseInt(port);
        String path = Optional.ofNullable(matcher.group(4)).orElse("/");
        String fragment = Optional.ofNullable(matcher.group(5)).orElse("");
        return host(matcher.group(2))
                .filter(any -> number > 0 && number <= LAST_PORT)
                .map(host -> new WebTarget(
                        secure, host, number, encoded(path.startsWith("?") ? "/" + path : path), fragment));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT));
        }
        try {
            String name = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("\\.$", "");
            return Optional.of(name).filter(one -> NAME.matcher(one).matches());
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean hex = c == '%'
                    && i + 2 < path.length()
                    && HexFormat.isHexDigit(path.charAt(i + 1))
                    && HexFormat.isHexDigit(path.charAt(i + 2));
            if (c < 0x7f && ODD.indexOf(c) < 0 && (c != '%' || hex)) {
                out.append(c);
                continue;
            }
            String one = Character.isHighSurrogate(c) && i + 1 < path.length()
                    ? path.substring(i, ++i + 1)
                    : String.valueOf(c);
            for (byte part : one.getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
            }
        }
        return out.toString();
    }

    /** Where a redirect from here leads; empty where that is no address of the web. */
    Optional<WebTarget> redirect(String location) {
        String text = location.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        try {
            int sharp = text.indexOf('#');
            String plain = sharp < 0 ? text : text.substring(0, sharp);
            String part = sharp < 0 ? "" : text.substring(sharp);
            boolean whole = plain.matches("(?i)[a-z][a-z0-9+.-]*:.*");
            String next =
                    whole ? plain : URI.create(page()).resolve(encoded(plain)).toString();
            return of(next + part);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /** The same page, whatever part of it. */
    WebTarget whole() {
        return new WebTarget(secure, host, port, path, "");
    }

    /** The value of the request's {@code Host}. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** The address of the page, without the fragment. */
    String page() {
        return (secure ? "https://" : "http://") + authority() + path;
    }

    /** The address as it may be printed: of what looks like a secret in it only the name. */
    String shown() {
        String part = fragment.isEmpty() ? "" : "#" + fragment;
        return shown(page()) + part;
    }

    /** Any address as it may be printed. */
    static String shown(String address) {
        String anonymous = address.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@", "$1");
        return SECRET.matcher(anonymous).replaceAll("$1...");
    }
}
