// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A site in memory. */
public final class MemoryOutput implements Output {
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public void put(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    @Override
    public void copy(String path, InputStream content) {
        try (content) {
            files.put(path, content.readAllBytes());
        } catch (IOException failure) {
            throw new OutputFailure("cannot read what '" + path + "' is a copy of: " + failure.getMessage());
        }
    }

    @Override
    public void paths(Consumer<String> each) {
        files.keySet().forEach(each);
    }

    /** All files by their paths. */
    Map<String, byte[]> all() {
        return Map.copyOf(files);
    }

    /** The content of a file. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
