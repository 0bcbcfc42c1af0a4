// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;

/**
 * Everything that reading one page asked of the files around it: which were read and what was in them, which were looked
 * for, which folders were listed. While all answers stay the same, so does the page.
 */
final class Trace {
    /** What was asked of a root. */
    enum Question {
        /** The content of a file. */
        CONTENT,
        /** Whether there is a file that can be read. */
        REFUSAL,
        /** Whether there is a file of any size. */
        FILE,
        /** The files below a folder. */
        SURVEY
    }

    /**
     * A question and its answer.
     *
     * @param root which root was asked: a number that its owner gave it
     * @param question what was asked
     * @param path the path it was asked about
     * @param answer a digest of the answer
     */
    record Asked(int root, Question question, String path, String answer) {}

    private final Set<Asked> asked = new LinkedHashSet<>();

    /** What was asked so far. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The root, every question to which is noted under {@code number}. */
    ContentRoot of(int number, ContentRoot root) {
        return new Noting(number, root);
    }

    /** The answer of a root to a question as a digest. */
    static String answer(ContentRoot root, Question question, String path) {
        return switch (question) {
            case CONTENT -> content(root.read(path));
            case REFUSAL -> root.refusal(path);
            case FILE -> Boolean.toString(root.isFile(path));
            case SURVEY -> survey(root.survey(path));
        };
    }

    private static String content(Optional<SourceFile> file) {
        return file.map(found -> Digests.of(found.bytes()) + " " + found.path()).orElse("");
    }

    private static String survey(ContentRoot.Survey found) {
        return Digests.of(String.join("\n", found.files()) + "\n\n" + String.join("\n", found.outside()));
    }

    private final class Noting implements ContentRoot {
        private final int number;
        private final ContentRoot root;

        Noting(int number, ContentRoot root) {
            this.number = number;
            this.root = root;
        }

        private <T> T noted(Question question, String path, String answer, T result) {
            asked.add(new Asked(number, question, path, answer));
            return result;
        }

        @Override
        public String name() {
            return root.name();
        }

        @Override
        public String description() {
            return root.description();
        }

        @Override
        public String revision() {
            return root.revision();
        }

        @Override
        public String display(String path) {
            return root.display(path);
        }

        @Override
        public Optional<Path> location(String path) {
            return root.location(path);
        }

        @Override
        public List<String> list(String folder) {
            return survey(folder).files();
        }

        @Override
        public Survey survey(String folder) {
            Survey found = root.survey(folder);
            return noted(Question.SURVEY, folder, Trace.survey(found), found);
        }

        @Override
        public Optional<SourceFile> read(String path) {
            Optional<SourceFile> file = root.read(path);
            return noted(Question.CONTENT, path, content(file), file);
        }

        @Override
        public boolean exists(String path) {
            return refusal(path).isEmpty();
        }

        @Override
        public String refusal(String path) {
            String refusal = root.refusal(path);
            return noted(Question.REFUSAL, path, refusal, refusal);
        }

        @Override
        public boolean isFile(String path) {
            boolean is = root.isFile(path);
            return noted(Question.FILE, path, Boolean.toString(is), is);
        }

        @Override
        public Optional<InputStream> open(String path) {
            throw new UnsupportedOperationException("reading a page copies no files");
        }
    }
}
