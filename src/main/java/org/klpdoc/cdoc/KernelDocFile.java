// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The kernel-doc of one C file.
 *
 * @param source the file, its tabs expanded
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

    /** Reads the comments of a C file; the source must have its tabs expanded. */
    public static KernelDocFile of(Source source) {
        return new KernelDocReader(source).read();
    }
}
