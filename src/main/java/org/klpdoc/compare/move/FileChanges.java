// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that are to be written and removed together: all of them, or, where one cannot be, none. */
public final class FileChanges {
    private static final String STAGED = ".klpdoc-new";

    /** The content that a file is to have; none where it is to go. */
    private final Map<Path, Optional<byte[]>> changes = new LinkedHashMap<>();

    /** Has a file written. */
    public void write(Path file, byte[] content) {
        changes.put(file, Optional.of(content));
    }

    /** Has a file removed. */
    public void remove(Path file) {
        changes.put(file, Optional.empty());
    }

    /** The files, in the order in which they were named. */
    public List<Path> files() {
        return List.copyOf(changes.keySet());
    }

    /** What a file is to have; empty where it is to go or is not changed. */
    public Optional<byte[]> content(Path file) {
        return changes.getOrDefault(file, Optional.empty());
    }

    /**
     * Carries out all of it.
     *
     * @throws IOException where a file cannot be read, written or removed; everything is as it was
     */
    public void apply() throws IOException {
        apply(file -> {});
    }

    /** The same; {@code each} is told of every file before it is changed. */
    void apply(Consumer<Path> each) throws IOException {
        List<Runnable> back = new ArrayList<>();
        try {
            for (Map.Entry<Path, Optional<byte[]>> change : changes.entrySet()) {
                if (change.getValue().isPresent()) {
                    stage(change.getKey(), change.getValue().get(), back);
                }
            }
            for (Map.Entry<Path, Optional<byte[]>> change : changes.entrySet()) {
                each.accept(change.getKey());
                put(change.getKey(), change.getValue().isPresent(), back);
            }
        } catch (IOException | RuntimeException failed) {
            Collections.reverse(back);
            back.forEach(Runnable::run);
            throw failed;
        }
    }

    private static Path staged(Path file) {
        return file.resolveSibling(file.getFileName() + STAGED);
    }

    /** Writes a content beside its file, so that what takes its place later is there as a whole. */
    private static void stage(Path file, byte[] content, List<Runnable> back) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path folder = file.getParent(); folder != null && !Files.exists(folder); folder = folder.getParent()) {
            missing.add(folder);
        }
        missing.forEach(folder -> back.add(0, () -> quietly(() -> Files.deleteIfExists(folder))));
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        back.add(() -> quietly(() -> Files.deleteIfExists(staged(file))));
        Files.write(staged(file), content);
        if (Files.exists(file)) {
            staged(file).toFile().setExecutable(Files.isExecutable(file));
        }
    }

    private static void put(Path file, boolean stays, List<Runnable> back) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] before = Files.readAllBytes(file);
            back.add(() -> quietly(() -> Files.write(file, before)));
        } else {
            back.add(() -> quietly(() -> Files.deleteIfExists(file)));
        }
        if (stays) {
            Files.move(staged(file), file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(file);
        }
    }

    /** An undoing that may fail as well, of which nothing more can be said then. */
    private interface Undoing {
        void run() throws IOException;
    }

    private static void quietly(Undoing undoing) {
        try {
            undoing.run();
        } catch (IOException stuck) {
            // The first failure is what the user is told.
            return;
        }
    }
}
