// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Redirects;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderView;
import org.klpdoc.source.Mount;
import org.klpdoc.source.RootPath;
import org.klpdoc.xref.Paths;

/**
 * A folder of documents on a disk, in which pages are moved.
 *
 * @param mount what of it are pages
 * @param folder where it is
 * @param name how files elsewhere in the project's tree begin its paths, {@code Documentation/}; "" where it is no part of one
 * @param hasTitleLabels whether titles are labels behind their page's name: {@code :ref:`livepatch/states:Leaving`}
 */
public record DocFolder(Mount mount, Path folder, String name, boolean hasTitleLabels) {
    /** What else holds text that may name a page. */
    private static final Set<String> TEXTS = Set.of("rst", "md", "txt", "inc", "yaml", "yml", "rest", "json");

    private static final List<String> PAGES = List.of(".rst", ".md");

    /** The folder that was gathered; empty where it is none on a disk. */
    public static Optional<DocFolder> of(Gathered gathered) {
        return gathered.own()
                .mount()
                .flatMap(mount -> Redirects.file(gathered)
                        .map(file -> new DocFolder(
                                mount,
                                Optional.ofNullable(file.getParent()).orElse(file),
                                mount.root() instanceof FolderView part ? part.folder() + "/" : "",
                                gathered.own()
                                        .profile()
                                        .reading()
                                        .sectionLabels()
                                        .withPage())));
    }

    /** A file's text and how it is written in bytes: what is no UTF-8 is carried over byte by byte. */
    public record Text(String text, Charset charset) {
        /** Reads bytes. */
        static Text of(byte[] bytes) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return new Text(text, StandardCharsets.UTF_8);
            } catch (CharacterCodingException other) {
                return new Text(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
            }
        }

        byte[] bytes(String other) {
            return other.getBytes(charset);
        }
    }

    private ContentRoot root() {
        return mount.root();
    }

    /** The files that may name a page, in order. */
    List<String> texts() {
        return root().list("").stream()
                .filter(file -> TEXTS.contains(file.substring(file.lastIndexOf('.') + 1)))
                .toList();
    }

    /** Reads a file of the folder. */
    Text read(String file) throws IOException {
        return Text.of(Files.readAllBytes(path(file)));
    }

    /** The labels of all documents, where any begins like this. */
    Set<String> labels(String beginning) throws IOException {
        Set<String> out = new HashSet<>();
        for (String file : texts()) {
            String text = read(file).text();
            if (text.contains(".. _" + beginning)) {
                text.lines().map(Titles::label).flatMap(Optional::stream).forEach(out::add);
            }
        }
        return out;
    }

    /** Where a file of the folder is. */
    public Path path(String file) {
        return folder.resolve(file);
    }

    /** Whether there is a file of the name, and not through a link that leads out. */
    public boolean exists(String file) {
        return RootPath.of(file).isPresent() && root().exists(file);
    }

    /** Whether a file is one of the pages. */
    public boolean isPage(String file) {
        return PAGES.stream().anyMatch(file::endsWith) && mount.isPage(file);
    }

    /** The file of a page by the page's name. */
    public Optional<String> page(String home) {
        return PAGES.stream().map(ending -> home + ending).filter(this::exists).findFirst();
    }

    /** A path as a user in {@code here} would write it. */
    public static String shown(Path here, Path file) {
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    static boolean isMarkdown(String file) {
        return file.endsWith(".md");
    }

    static String home(String file) {
        return Paths.withoutExtension(file);
    }
}
