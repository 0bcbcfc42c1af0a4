// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A folder of the file system as a root. Links are followed as long as they stay within the folder; what is opened is
 * always the real path, never a link.
 */
public final class FolderRoot implements ContentRoot {
    private final String name;
    private final Path folder;
    private final Path real;
    private final String shown;

    private FolderRoot(String name, Path folder, Path real, String shown) {
        this.name = name;
        this.folder = folder;
        this.real = real;
        this.shown = shown;
    }

    /**
     * A folder.
     *
     * @param name the root's name in reports
     * @param folder the folder, as the user wrote it
     * @param from the user's current folder, which paths in reports are relative to where that is shorter
     * @throws IOException where it is no folder or cannot be entered
     */
    public static FolderRoot of(String name, Path folder, Path from) throws IOException {
        Path real = from.resolve(folder).toRealPath();
        if (!Files.isDirectory(real)) {
            throw new java.nio.file.NotDirectoryException(folder.toString());
        }
        return new FolderRoot(name, folder, real, shown(folder, from));
    }

    private static String shown(Path folder, Path from) {
        String asGiven = slashes(folder.normalize());
        Path base = from.toAbsolutePath().normalize();
        Path whole = base.resolve(folder).normalize();
        if (!whole.getFileSystem().equals(base.getFileSystem()) || whole.getRoot() == null) {
            return asGiven;
        }
        String relative = slashes(base.relativize(whole));
        boolean better = !folder.isAbsolute() || relative.length() < asGiven.length();
        return better ? relative : asGiven;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The folder's real path: for watching it, and for finding what lies around it. */
    public Path path() {
        return real;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return folder.toString();
    }

    @Override
    public Optional<History> history() {
        return History.of(real);
    }

    @Override
    public List<String> list(String below) {
        return survey(below).files();
    }

    @Override
    public Survey survey(String below) {
        Optional<String> start = below.isEmpty() ? Optional.of("") : RootPath.of(below);
        return start.map(plain -> new FolderWalk(real).survey(plain)).orElse(new Survey(List.of(), List.of()));
    }

    @Override
    public boolean isFile(String path) {
        return find(path, Long.MAX_VALUE).refusal().isEmpty();
    }

    @Override
    public Optional<InputStream> open(String path) {
        Found found = find(path, Long.MAX_VALUE);
        if (!found.refusal().isEmpty()) {
            return Optional.empty();
        }
        try {
            InputStream in = Files.newInputStream(found.real(), LinkOption.NOFOLLOW_LINKS);
            if (found.real().toRealPath().equals(found.real())) {
                return Optional.of(in);
            }
            in.close();
            return Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        return find(path).refusal().isEmpty();
    }

    @Override
    public String refusal(String path) {
        Found found = find(path);
        if (found.refusal().isEmpty() && !Files.isReadable(found.real())) {
            return "it cannot be read (permission denied)";
        }
        return found.refusal();
    }

    @Override
    public String display(String path) {
        return RootPath.join(shown, path);
    }

    @Override
    public Optional<SourceFile> read(String path) {
        Found found = find(path);
        if (!found.refusal().isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(found.real(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = bytes(in, (int) found.size());
            // A link that was put there between the check and the opening shows up as another real path.
            if (bytes.length > LARGEST_FILE || !found.real().toRealPath().equals(found.real())) {
                return Optional.empty();
            }
            return Optional.of(new SourceFile(name, found.plain(), display(found.plain()), bytes));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** All that a file has, at once where it is as long as it was said to be, and no more of it than a byte too many. */
    private static byte[] bytes(InputStream in, int expected) throws IOException {
        byte[] bytes = new byte[expected];
        int count = in.readNBytes(bytes, 0, expected);
        int next = in.read();
        if (next < 0) {
            return count == expected ? bytes : Arrays.copyOf(bytes, count);
        }
        byte[] rest = in.readNBytes((int) LARGEST_FILE - count);
        byte[] all = Arrays.copyOf(bytes, count + 1 + rest.length);
        all[count] = (byte) next;
        System.arraycopy(rest, 0, all, count + 1, rest.length);
        return all;
    }

    /** A checked path: its plain form, real path and length, or why it is refused. */
    private record Found(String plain, Path real, long size, String refusal) {}

    private Found refused(String why) {
        return new Found("", real, 0, why);
    }

    private Found find(String path) {
        return find(path, LARGEST_FILE);
    }

    private Found find(String path, long largest) {
        Optional<String> plain = RootPath.of(path);
        if (plain.isEmpty()) {
            return refused("the path leads out of the source's folder");
        }
        try {
            Path there = real.resolve(plain.get()).toRealPath();
            if (!there.startsWith(real)
                    || RootPath.of(slashes(real.relativize(there))).isEmpty()) {
                return refused("a link leads out of the source's folder");
            }
            BasicFileAttributes found =
                    Files.readAttributes(there, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isDirectory()) {
                return refused("it is a folder");
            } else if (!found.isRegularFile()) {
                return refused("it is not a regular file");
            } else if (found.size() > largest) {
                return refused("it is larger than " + (largest >> 20) + " MiB");
            }
            return new Found(plain.get(), there, found.size(), "");
        } catch (NoSuchFileException none) {
            return refused("there is no such file");
        } catch (AccessDeniedException denied) {
            return refused("it cannot be read (permission denied)");
        } catch (FileSystemLoopException loop) {
            return refused("its links run in a circle");
        } catch (IOException | InvalidPathException odd) {
            return refused("there is no such file");
        }
    }
}
