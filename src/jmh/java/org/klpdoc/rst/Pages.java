// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Parsed;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/** The reStructuredText pages of a folder, in memory, and a parser that reads them as a site does (without C sources). */
final class Pages {
    /** The system property that names the folder. */
    static final String FOLDER = "klpdoc.bench.folder";

    private final RstParser parser;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    /** Reads the files of the folder that the system property names. */
    Pages() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, "content"));
        ContentRoot root = FolderRoot.of("pages", folder, folder);
        for (String path : root.list("")) {
            if (path.endsWith(".rst")) {
                root.read(path).filter(file -> !isMadeOfOthers(file)).ifPresent(file -> {
                    files.add(file);
                    paths.add(path);
                });
            }
        }
        parser = new RstParser(RstSettings.ofSphinx().withFiles(root));
    }

    /** Whether most of a page's text is made of files that are no pages, so that its bytes say little of the work. */
    private static boolean isMadeOfOthers(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).contains("\n.. kernel-abi::");
    }

    /** The size of all files, in bytes. */
    long bytes() {
        return files.stream().mapToLong(file -> file.bytes().length).sum();
    }

    /** Decodes and parses every file. */
    List<Parsed> parse() {
        List<Parsed> all = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            all.add(parse(i));
        }
        return all;
    }

    /** The number of pages. */
    int size() {
        return files.size();
    }

    /** The path of the {@code i}th page within the folder. */
    String path(int i) {
        return paths.get(i);
    }

    /** Decodes and parses the {@code i}th page. */
    Parsed parse(int i) {
        Decoded decoded = Decoded.of(paths.get(i), files.get(i).bytes(), Source.Tabs.EXPAND);
        return parser.parse(decoded.source(), paths.get(i));
    }
}
