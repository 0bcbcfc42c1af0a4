// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the server says to a request.
 *
 * @param status the status of HTTP
 * @param type the type of the content
 * @param body the content
 * @param headers what else is said, by name
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    private static final String BINARY = "application/octet-stream";
    private static final String TEXT = "text/plain; charset=utf-8";

    /** The types of the files that a site has, by their endings. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("txt", TEXT),
            Map.entry("dot", TEXT),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"));

    /** A few words. */
    static Answer of(int status, String words) {
        return new Answer(status, TEXT, (words + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A file of the site. */
    static Answer file(String path, byte[] content) {
        String type = Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                .orElse(BINARY);
        return new Answer(200, type, content, Map.of());
    }

    /** The same with one thing more that is said beside the content. */
    Answer with(String name, String value) {
        return new Answer(status, type, body, Map.of(name, value));
    }
}
