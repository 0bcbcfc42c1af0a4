// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.Locale;
import java.util.Set;

/**
 * Addresses that a page may hold: relative ones and those whose scheme cannot run anything in the reader's browser. The
 * scheme is read as browsers do (WHATWG URL: white space and control characters before it and tabs and line ends within
 * it do not count).
 */
public final class SafeUrl {
    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "mailto", "ftp", "ftps", "sftp", "git", "ssh", "irc", "ircs", "news", "nntp", "rsync",
            "svn", "tel", "xmpp", "urn", "doi");
    private static final Set<String> PICTURES = Set.of("png", "jpeg", "gif", "webp");
    private static final String DATA_IMAGE = "data:image/";

    private SafeUrl() {}

    /** Whether a link may lead there. */
    public static boolean link(String url) {
        String scheme = scheme(url);
        return scheme.isEmpty() || SCHEMES.contains(scheme);
    }

    /** Whether an image may come from there. */
    public static boolean image(String url) {
        String scheme = scheme(url);
        if (scheme.equals("data")) {
            return dataPicture(url);
        }
        return scheme.isEmpty() || scheme.equals("http") || scheme.equals("https");
    }

    /** Whether to show what is there a browser would ask another host than the page's own. */
    static boolean elsewhere(String url) {
        String scheme = scheme(url);
        String start = url.strip();
        boolean host = start.length() > 1 && isSlash(start.charAt(0)) && isSlash(start.charAt(1));
        return host || !scheme.isEmpty() && !scheme.equals("data");
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static boolean dataPicture(String url) {
        int from = url.indexOf(DATA_IMAGE);
        if (from != 0) {
            return false;
        }
        int at = DATA_IMAGE.length();
        while (at < url.length() && Character.isLetter(url.charAt(at))) {
            at++;
        }
        boolean ends = at < url.length() && (url.charAt(at) == ';' || url.charAt(at) == ',');
        return ends && PICTURES.contains(url.substring(DATA_IMAGE.length(), at).toLowerCase(Locale.ROOT));
    }

    /** The scheme in lower case; "" for a relative address. */
    private static String scheme(String url) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return name.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return "";
            }
            boolean ignored = c == '\t' || c == '\n' || c == '\r' || name.length() == 0 && c <= ' ';
            if (!ignored) {
                name.append(c);
            }
        }
        return "";
    }
}
