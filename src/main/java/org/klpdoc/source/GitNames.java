// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Names of commits for people: a tag that names the commit, else the first twelve digits, as the kernel cites them. */
final class GitNames {
    private static final int DIGITS = 12;

    private GitNames() {}

    /**
     * The name of a commit. The tag that was asked for comes first, then the shortest, then the first in the order of
     * the alphabet, so that the name does not hang on the order of the references.
     */
    static String describe(Repository repository, RevCommit commit, String asked) {
        try {
            Optional<String> tag = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).stream()
                    .filter(ref -> commit.equals(target(repository, ref)))
                    .map(ref -> ref.getName().substring(Constants.R_TAGS.length()))
                    .min(Comparator.comparing((String name) -> !name.equals(asked))
                            .thenComparing(String::length)
                            .thenComparing(Comparator.naturalOrder()));
            return tag.orElseGet(() -> commit.name().substring(0, DIGITS));
        } catch (IOException unreadable) {
            return commit.name().substring(0, DIGITS);
        }
    }

    private static ObjectId target(Repository repository, Ref ref) {
        try {
            Ref peeled = repository.getRefDatabase().peel(ref);
            return peeled.getPeeledObjectId() == null ? peeled.getObjectId() : peeled.getPeeledObjectId();
        } catch (IOException broken) {
            return ObjectId.zeroId();
        }
    }
}
