// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the tags of raw HTML, as far as a document tree needs them: names, and the ids that links can lead to. */
final class HtmlTags {
    /**
     * A tag.
     *
     * @param name its name in lower case
     * @param closing whether it is an end tag
     * @param attributes its attributes, their names in lower case; the first of two equal ones
     * @param end the index behind it
     */
    record Tag(String name, boolean closing, Map<String, String> attributes, int end) {
        /** What links can lead to: the {@code id}, or an anchor's {@code name}; or "". */
        String id() {
            String id = get("id");
            return id.isEmpty() && name.equals("a") ? get("name") : id;
        }

        /** The value of an attribute, or "". */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    private HtmlTags() {}

    /** The ids that a piece of HTML defines, in order. */
    static List<String> ids(String html) {
        List<String> ids = new ArrayList<>();
        for (int at = html.indexOf('<'); at >= 0; ) {
            Optional<Tag> tag = tag(html, at);
            tag.filter(one -> !one.id().isEmpty()).ifPresent(one -> ids.add(one.id()));
            at = html.indexOf('<', tag.map(Tag::end).orElse(at + 1));
        }
        return ids;
    }

    /** Whether a piece of HTML is nothing but anchors without text: {@code <a name="x"></a>}. */
    static boolean isAnchors(String html) {
        int at = 0;
        boolean any = false;
        while (at < html.length()) {
            if (Character.isWhitespace(html.charAt(at))) {
                at++;
                continue;
            }
            Optional<Tag> tag = tag(html, at);
            if (tag.isEmpty()
                    || !tag.get().name().equals("a")
                    || tag.get().attributes().containsKey("href")) {
                return false;
            }
            any = true;
            at = tag.get().end();
        }
        return any;
    }

    /** The tag at {@code start}, which is a {@code <}. */
    static Optional<Tag> tag(String html, int start) {
        if (html.charAt(start) != '<') {
            return Optional.empty();
        }
        boolean closing = html.startsWith("/", start + 1);
        int at = start + (closing ? 2 : 1);
        int nameEnd = at;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == at) {
            return Optional.empty();
        }
        return Optional.of(new Attributes(html, nameEnd).read(lower(html.substring(at, nameEnd)), closing));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The attributes of one tag. */
    private static final class Attributes {
        private final String html;
        private int at;
        private final Map<String, String> values = new HashMap<>();

        Attributes(String html, int at) {
            this.html = html;
            this.at = at;
        }

        Tag read(String tag, boolean closing) {
            while (at < html.length() && html.charAt(at) != '>') {
                attribute();
            }
            int end = Math.min(html.length(), at + 1);
            return new Tag(tag, closing, values, end);
        }

        private void attribute() {
            int start = at;
            while (at < html.length() && " \t\n\r/=<>".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            if (at == start) {
                at++;
                return;
            }
            String key = lower(html.substring(start, at));
            skipSpace();
            if (at >= html.length() || html.charAt(at) != '=') {
                return;
            }
            at++;
            skipSpace();
            values.putIfAbsent(key, value());
        }

        private void skipSpace() {
            while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
                at++;
            }
        }

        private String value() {
            if (at >= html.length()) {
                return "";
            }
            char quote = html.charAt(at);
            int start = at;
            if (quote == '"' || quote == '\'') {
                int close = html.indexOf(quote, at + 1);
                at = close < 0 ? html.length() : close + 1;
                return html.substring(start + 1, close < 0 ? html.length() : close);
            }
            while (at < html.length() && " \t\n>".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            return html.substring(start, at);
        }
    }
}
