// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a page's HTML an open page can take in without loading itself anew: the article, the list of contents, the
 * title and the description. All else is the frame.
 */
final class PageParts {
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("(?s)<article data-article>.*</article>"),
            Pattern.compile("(?s)<nav class=\"contents-here\".*?</nav>"),
            Pattern.compile("(?s)<title>.*?</title>"),
            Pattern.compile("(?s)<meta name=\"description\"[^>]*>"));

    private PageParts() {}

    /** What a page has to do that shows the one and is to show the other. */
    static Changes.Kind between(byte[] before, byte[] after) {
        return frame(before).equals(frame(after)) ? Changes.Kind.ARTICLE : Changes.Kind.RELOAD;
    }

    private static String frame(byte[] page) {
        String frame = new String(page, StandardCharsets.UTF_8);
        for (Pattern part : PARTS) {
            frame = part.matcher(frame).replaceFirst("");
        }
        return frame;
    }
}
