// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.compare.TreePlace;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.PatchedRoot;

/** The file of {@code --patch}: a patch, or a mailbox of them. */
final class PatchFile {
    private final String name;
    private final byte[] content;
    private final List<String> problems = new ArrayList<>();

    private PatchFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static Optional<PatchFile> of(Optional<Path> file) throws IOException, TreePlace.Missing {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path path = file.get();
        if (!Files.isRegularFile(path)) {
            throw TreePlace.missing("there is no file '" + path + "'");
        } else if (Files.size(path) > ContentRoot.LARGEST_FILE) {
            throw TreePlace.missing("'" + path + "' is larger than " + (ContentRoot.LARGEST_FILE >> 20) + " MiB");
        }
        try {
            return Optional.of(new PatchFile(path.toString(), Files.readAllBytes(path)));
        } catch (NoSuchFileException gone) {
            throw TreePlace.missing("there is no file '" + path + "'");
        }
    }

    /** The files of a tree with the patch; where it does not apply, {@link #problems} says why. */
    ContentRoot on(ContentRoot root) {
        PatchedRoot.Result result = PatchedRoot.of(root, name, content);
        problems.clear();
        problems.addAll(result.problems());
        return result.root();
    }

    List<String> problems() {
        return problems;
    }
}
