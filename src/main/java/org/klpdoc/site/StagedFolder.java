// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A site's folder that is published whole or not at all: files go to a staging folder beside it, and {@link #publish}
 * swaps the two by renaming. A build that fails or is killed leaves the old site; what it left behind is cleared by the
 * next one. One build at a time: the staging area is locked.
 */
public final class StagedFolder implements Output, AutoCloseable {
    /** The file that says that a folder is a site of ours and may be replaced. */
    public static final String MARKER = ".klpdoc";

    private static final List<String> KEPT = List.of(".gitignore", ".git", ".gitattributes", "CNAME", ".nojekyll");

    private final Path folder;
    private final Path staging;
    private final Path old;
    private final FileChannel channel;
    private final UnchangedFiles unchanged;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private StagedFolder(Path folder, Path staging, Path old, FileChannel channel) {
        this.folder = folder;
        this.staging = staging;
        this.old = old;
        this.channel = channel;
        this.unchanged = UnchangedFiles.of(folder, staging.resolve(MARKER));
    }

    /**
     * Opens the staging area of a site's folder.
     *
     * @throws OutputRefused where the folder is somebody else's
     * @throws OutputFailure where it cannot be written, or is being built already
     */
    public static StagedFolder open(Path site) {
        Path folder = site.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(folder.getParent())
                .orElseThrow(() -> new OutputRefused("'" + site + "' cannot be a site's folder"));
        String name = folder.getFileName().toString();
        Path staging = parent.resolve("." + name + ".klpdoc-new");
        Path old = parent.resolve("." + name + ".klpdoc-old");
        try {
            checkOurs(folder, site);
            Files.createDirectories(parent);
            FileChannel channel = lock(parent.resolve("." + name + ".klpdoc-lock"), site);
            recover(folder, staging, old);
            Files.createDirectories(staging);
            Files.write(staging.resolve(MARKER), "klpdoc 1\n".getBytes(StandardCharsets.US_ASCII));
            return new StagedFolder(folder, staging, old, channel);
        } catch (IOException failure) {
            throw new OutputFailure(reason("the site's folder '" + site + "' cannot be written", failure));
        }
    }

    /** A hidden file beside a site's folder, for what a build leaves to the next one. */
    public static Path beside(Path site, String what) {
        Path folder = site.toAbsolutePath().normalize();
        return folder.resolveSibling("."
                + Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("") + ".klpdoc-" + what);
    }

    private static void checkOurs(Path folder, Path shown) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputRefused("'" + shown + "' is not a folder");
        }
        if (Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Optional<Path> strange = entries.filter(
                            entry -> !KEPT.contains(entry.getFileName().toString()))
                    .sorted()
                    .findFirst();
            if (strange.isPresent()) {
                throw new OutputRefused("'" + shown + "' is neither empty nor a site of klpdoc (it holds '"
                        + strange.get().getFileName() + "'); name another folder with --out");
            }
        }
    }

    /**
     * Locks the file; it is removed at the end, so what was locked must be seen to be what has that name still. That is
     * seen by its key: opening the file a second time and closing it would give up the lock.
     */
    private static FileChannel lock(Path file, Path shown) throws IOException {
        for (int attempt = 0; attempt < 10; attempt++) {
            Optional<Object> before = key(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!locked(channel)) {
                channel.close();
                break;
            }
            if (before.isPresent() && before.equals(key(file))) {
                return channel;
            }
            channel.close();
        }
        throw new OutputFailure("another klpdoc is writing '" + shown + "'");
    }

    /** What tells a file from another of its name; its name where the file system has nothing better. */
    private static Optional<Object> key(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(Optional.ofNullable(found.fileKey()).orElse(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Clears what a killed build left; one that was killed between its two renames gets its old site back. */
    private static void recover(Path folder, Path staging, Path old) throws IOException {
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                delete(old);
            } else {
                Files.move(old, folder);
            }
        }
        if (Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
            delete(staging);
        }
    }

    /**
     * Adds a file. One that the old site has just so is linked to instead of written: it keeps its time, for whoever copies
     * the site to a server, and making and deleting thousands of files is what a build of few changes would wait for.
     */
    @Override
    public void put(String path, byte[] bytes) {
        add(path, file -> {
            if (!unchanged.link(path, bytes, file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(bytes);
                }
            }
        });
    }

    @Override
    public void copy(String path, InputStream content) {
        add(path, file -> {
            try (content;
                    OutputStream out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
        });
    }

    /** What makes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void add(String path, Writing writing) {
        Path file = staging.resolve(path).normalize();
        if (!file.startsWith(staging)) {
            throw new OutputFailure("'" + path + "' would be written outside of the site");
        }
        try {
            Path parent = file.getParent();
            if (!folders.contains(parent)) {
                // Made before it is noted: another thread may rely on the note at once.
                Files.createDirectories(parent);
                folders.add(parent);
            }
            writing.to(file);
            written.add(path);
        } catch (IOException failure) {
            throw new OutputFailure(reason("cannot write '" + path + "'", failure));
        }
    }

    @Override
    public void paths(Consumer<String> each) {
        written.forEach(each);
    }

    /**
     * Puts the new site in the place of the old one.
     *
     * @throws OutputFailure where that cannot be done; the old site is then still there
     */
    public void publish() {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            for (String kept : KEPT) {
                carry(folder.resolve(kept), staging.resolve(kept));
            }
            swap();
        } catch (IOException failure) {
            throw new OutputFailure(reason("cannot publish the site to '" + folder + "'", failure));
        }
    }

    private void swap() throws IOException {
        Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        Files.move(real, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(staging, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.move(old, real, StandardCopyOption.ATOMIC_MOVE);
            throw failure;
        }
        delete(old);
    }

    private static void carry(Path from, Path to) throws IOException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.copy(
                        one,
                        to.resolve(from.relativize(one).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path one : (Iterable<Path>) all.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.delete(one);
            }
        }
    }

    private static String reason(String what, IOException failure) {
        String why = failure instanceof FileSystemException detail && detail.getReason() != null
                ? detail.getReason()
                : failure.getClass().getSimpleName();
        return what + ": " + why;
    }

    /** Clears the staging area and frees the lock. */
    @Override
    public void close() {
        try {
            if (Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
                delete(staging);
            }
            Files.deleteIfExists(staging.resolveSibling("." + folder.getFileName() + ".klpdoc-lock"));
            channel.close();
        } catch (IOException left) {
            // What stays behind is cleared by the next build.
            return;
        }
    }
}
