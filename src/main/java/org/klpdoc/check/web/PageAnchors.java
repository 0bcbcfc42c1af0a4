// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.klpdoc.check.web.Answer.Fault;

/** Looks whether a page that arrives has the anchors that links lead to; what is read of it is bounded. */
final class PageAnchors {
    private static final long MOST_CHARACTERS = 2L << 20;
    private static final int BUFFER = 4 << 10;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern HTML = Pattern.compile("(?i)(?:text/html|application/xhtml\\+xml)\\b.*");
    /** Anchors that no page holds: its top, lines of code and routes, which a script shows, and words to look for. */
    private static final Pattern NO_ANCHOR = Pattern.compile("(?i)|top|L\\d+(?:-L?\\d+)?|[!/].*");

    private static final Pattern TEXT = Pattern.compile(":~:.*");

    private PageAnchors() {}

    /** Whether a fragment is one that a page has an anchor for. */
    static boolean isAnchor(String fragment) {
        return !NO_ANCHOR.matcher(withoutText(fragment)).matches();
    }

    private static String withoutText(String fragment) {
        return TEXT.matcher(fragment).replaceFirst("");
    }

    /** The answer with what is missing of {@code fragments}; a page that is no HTML has no anchors and misses none. */
    static Answer answer(int status, Map<String, String> headers, InputStream body, Set<String> fragments)
            throws IOException {
        String type = headers.getOrDefault("content-type", "text/html");
        String coding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        if (!HTML.matcher(type).matches()) {
            return new Answer(Fault.NONE, status, headers, Set.of());
        }
        boolean packed = coding.endsWith("gzip");
        if (!packed && !coding.isEmpty() && !coding.equals("identity")) {
            return new Answer(Fault.UNSEEN, status, headers, fragments);
        }
        Map<String, String> wanted = new HashMap<>();
        for (String fragment : fragments) {
            String name = withoutText(fragment);
            wanted.put(name, fragment);
            wanted.put(decoded(name), fragment);
            wanted.put("user-content-" + decoded(name), fragment);
        }
        Set<String> missing = new HashSet<>(fragments);
        AnchorScan scan = new AnchorScan(name -> {
            if (wanted.containsKey(name)) {
                missing.remove(wanted.get(name));
            }
        });
        boolean whole = read(packed ? new GZIPInputStream(body) : body, charset(type), scan, missing);
        return new Answer(missing.isEmpty() || whole ? Fault.NONE : Fault.UNSEEN, status, headers, missing);
    }

    /** Reads until nothing is missing, the page ends, or it has gone on for too long; false for the last. */
    private static boolean read(InputStream body, Charset charset, AnchorScan scan, Set<String> missing)
            throws IOException {
        Reader reader = new InputStreamReader(body, charset);
        char[] some = new char[BUFFER];
        for (long count = 0; count < MOST_CHARACTERS && !missing.isEmpty(); ) {
            int length = reader.read(some, 0, BUFFER);
            if (length < 0) {
                return true;
            }
            scan.next(some, length);
            count += length;
        }
        return missing.isEmpty();
    }

    private static Charset charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return fragment;
        }
    }
}
