// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pages of the kernel's documents in plain text: {@code Documentation/livepatch/index.rst}. */
final class PageMentions {
    private static final String DOCUMENTS = "Documentation/";
    private static final String SUFFIX = ".rst";

    private PageMentions() {}

    /**
     * A line with the pages that it mentions replaced. A page's path goes on up to the last {@code .rst} before a
     * character that no path has.
     *
     * @param line the line
     * @param runs what a path may be made of, as much of it as there is
     * @param reference what comes instead of a page, which is given without its ending: {@code livepatch/index}
     */
    static String replaced(String line, Pattern runs, UnaryOperator<String> reference) {
        if (!line.contains(DOCUMENTS) || !line.contains(SUFFIX)) {
            return line;
        }
        return runs.matcher(line).replaceAll(found -> Matcher.quoteReplacement(inRun(found.group(), reference)));
    }

    private static String inRun(String run, UnaryOperator<String> reference) {
        int from = run.indexOf(DOCUMENTS);
        int end = run.lastIndexOf(SUFFIX);
        int path = from + DOCUMENTS.length();
        if (from < 0 || path >= end) {
            return run;
        }
        return run.substring(0, from)
                + reference.apply(run.substring(path, end))
                + run.substring(end + SUFFIX.length());
    }
}
