// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/**
 * A file of a root.
 *
 * @param root the root's name
 * @param path the path within the root, with forward slashes, without {@code .} and {@code ..}
 * @param display the path that reports print: one that the user can open, where there is one
 * @param bytes the content
 * @param composed the text with its places where the program composed it; empty for a file that was read
 */
public record SourceFile(String root, String path, String display, byte[] bytes, Optional<Source> composed) {
    /** A file that was read. */
    public SourceFile(String root, String path, String display, byte[] bytes) {
        this(root, path, display, bytes, Optional.empty());
    }

    /** A file that the program composed; reports print the path of what it was composed of. */
    static SourceFile of(String root, String path, Source composed) {
        byte[] bytes = composed.text().getBytes(StandardCharsets.UTF_8);
        return new SourceFile(root, path, composed.path(), bytes, Optional.of(composed));
    }

    /** The same file by the path that it has in a part of its root. */
    SourceFile at(String other) {
        return new SourceFile(root, other, display, bytes, composed);
    }

    /** The text in UTF-8, with what is wrong with its bytes. */
    public Decoded decoded(Source.Tabs tabs) {
        return composed.map(source -> new Decoded(source, List.of())).orElseGet(() -> Decoded.of(display, bytes, tabs));
    }
}
