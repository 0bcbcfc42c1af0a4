// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The kernel-doc of one C file. It may be asked for one choice of comments after another, by many threads: a declaration
 * is read when the first of them wants it, and once.
 */
public final class KernelDocFile {
    private final Source source;
    private final List<FoundComment> found;
    private final List<Diagnostic> problems;

    KernelDocFile(Source source, List<FoundComment> found, List<Diagnostic> problems) {
        this.source = source;
        this.found = List.copyOf(found);
        this.problems = List.copyOf(problems);
    }

    /** Reads the comments of a C file. */
    public static KernelDocFile of(Source source) {
        return new KernelDocReader(source).read();
    }

    /** The file. */
    public Source source() {
        return source;
    }

    /** Its comments in order, also those whose declaration could not be read. */
    public List<KernelComment> comments() {
        return comments(Selection.ALL);
    }

    /** Its comments in order; those that the selection cannot want have their name and nothing else. */
    public List<KernelComment> comments(Selection selection) {
        return found.stream()
                .map(one -> one.isDoc() || selection.mayWant(one.name()) ? one.comment() : one.nameAlone())
                .toList();
    }

    /**
     * What is wrong outside of those comments: a comment that looks like kernel-doc and is none, one that is not
     * closed.
     */
    public List<Diagnostic> problems() {
        return problems;
    }
}
