// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The kernel-doc of one C file.
 *
 * @param source the file
 * @param comments its comments in order, also those whose declaration could not be read
 * @param problems what is wrong outside of those comments: a comment that looks like kernel-doc and is none, one that
 *     is not closed
 */
public record KernelDocFile(Source source, List<KernelComment> comments, List<Diagnostic> problems) {
    /** Copies the lists. */
    public KernelDocFile {
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** Reads all comments of a C file. */
    public static KernelDocFile of(Source source) {
        return of(source, Selection.ALL);
    }

    /** Reads the comments of a C file; those that the selection cannot want have their name and nothing else. */
    public static KernelDocFile of(Source source, Selection selection) {
        return new KernelDocReader(source, selection).read();
    }
}
