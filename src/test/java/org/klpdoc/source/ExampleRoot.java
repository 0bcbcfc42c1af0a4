// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of an example as a root: their texts by their paths. */
public record ExampleRoot(Map<String, String> texts) implements ContentRoot {
    @Override
    public String name() {
        return "example";
    }

    @Override
    public String description() {
        return "an example's files";
    }

    @Override
    public List<String> list(String folder) {
        return texts.keySet().stream()
                .filter(path -> RootPath.isWithin(folder, path))
                .sorted()
                .toList();
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return Optional.ofNullable(texts.get(path))
                .map(text -> new SourceFile("example", path, path, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean exists(String path) {
        return texts.containsKey(path);
    }
}
