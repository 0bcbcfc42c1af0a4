// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.source.SourcePlace;

/**
 * A side of a comparison as a user names it: a folder, a revision, a saved tree.
 *
 * @param name what reports call it
 * @param place the folder, or the repository and the revision; "" for a saved tree
 * @param saved the file of a saved tree
 */
public record TreePlace(String name, String place, Optional<Path> saved) {
    private static final String SINCE = "...";

    /** What a user asks for that is not there; the message says what, the hint what would do. */
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;
        private final String hint;

        Missing(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        /** What would do, or "". */
        public String hint() {
            return hint;
        }
    }

    /** Something that was named and is not there. */
    public static Missing missing(String message) {
        return new Missing(message, "");
    }

    /**
     * The two sides. One alone is compared with the files as they are; {@code A...B} is B and where the two parted;
     * without any it is the last commit.
     *
     * @param asked none, one or two places
     * @param here the user's current folder
     */
    public static List<TreePlace> sides(List<String> asked, Path here) throws Missing {
        String first = asked.isEmpty() ? "HEAD" : asked.get(0);
        if (asked.size() > 1) {
            return List.of(of(first, here), of(asked.get(1), here));
        }
        TreePlace before = of(first, here);
        int since = first.indexOf(SINCE);
        if (since >= 0 && !exists(first, here)) {
            String written = first.substring(since + SINCE.length());
            String branch = written.isEmpty() ? "HEAD" : written;
            String repository = before.place().substring(0, before.place().lastIndexOf('@') + 1);
            return List.of(before, new TreePlace(branch, repository + branch, Optional.empty()));
        }
        return List.of(before, workingTree(first, here));
    }

    /**
     * The two sides of a patch: a tree, the last commit where none is named, and the same with the patch.
     *
     * @param asked none or one place
     * @param patch what the user calls the patch
     * @param here the user's current folder
     */
    public static List<TreePlace> patched(List<String> asked, String patch, Path here) throws Missing {
        if (asked.size() > 1) {
            throw new Missing(
                    "a patch is compared with the one tree that it is for", "klpdoc compare REV --patch FILE");
        }
        TreePlace before = of(asked.isEmpty() ? "HEAD" : asked.get(0), here);
        if (before.saved().isPresent()) {
            throw new Missing("a patch needs the tree itself, and '" + before.name() + "' is a file", "");
        }
        return List.of(before, new TreePlace(before.name() + " with " + patch, before.place(), Optional.empty()));
    }

    /** The files as they are in the repository that a revision is of, else in the one around the user. */
    private static TreePlace workingTree(String first, Path here) throws Missing {
        SourcePlace place = SourcePlace.parse(first, here);
        boolean named = !place.revision().isEmpty() && place.isThere();
        Path from = named ? place.path().orElse(here) : here;
        Optional<Path> top = SourcePlace.repositoryAround(from).filter(found -> Files.exists(found.resolve(".git")));
        if (top.isEmpty()) {
            throw new Missing(
                    "it is not said what '" + first + "' is compared with, and there is no working tree here",
                    "klpdoc compare BEFORE AFTER");
        }
        return new TreePlace("the working tree", top.get().toString(), Optional.empty());
    }

    private static TreePlace of(String text, Path here) throws Missing {
        if (exists(text, here)) {
            Path path = here.resolve(text);
            return Files.isRegularFile(path)
                    ? new TreePlace(text, "", Optional.of(path))
                    : new TreePlace(text, text, Optional.empty());
        }
        SourcePlace place = SourcePlace.parse(text, here);
        if (!place.revision().isEmpty() && place.isThere()) {
            return new TreePlace(text, text, Optional.empty());
        }
        Optional<Path> repository = SourcePlace.repositoryAround(here);
        if (repository.isEmpty()) {
            throw new Missing(
                    "'" + text
                            + "' is neither a folder nor a file, and no revision, as there is no git repository here",
                    "REPOSITORY@REVISION names one elsewhere");
        }
        return new TreePlace(text, repository.get() + "@" + text, Optional.empty());
    }

    private static boolean exists(String text, Path here) {
        try {
            return !text.isEmpty() && Files.exists(here.resolve(text));
        } catch (InvalidPathException odd) {
            return false;
        }
    }
}
