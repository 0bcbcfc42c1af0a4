// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file of the index: a script that calls {@code klpdocSearch} with its name and its content, so that a browser can load
 * it from a disk, too, where nothing but scripts can be loaded.
 */
final class Script {
    /** Writes the content of a file. */
    interface Content {
        /** Writes one value. */
        void write(JsonWriter out) throws IOException;
    }

    private Script() {}

    /** The file in UTF-8. */
    static byte[] of(String name, Content content) {
        StringWriter out = new StringWriter(1 << 15);
        out.append("klpdocSearch(\"").append(name).append("\",");
        try {
            content.write(new JsonWriter(out));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.append(");\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
