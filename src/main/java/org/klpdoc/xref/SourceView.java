// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;

/**
 * What references must know of a source of pages: whether it is at hand, which files it has, where it is published.
 * The guide's own pages are the source named "".
 */
public interface SourceView {
    /** The source's name. */
    String name();

    /** Whether its pages were gathered into this site. */
    boolean gathered();

    /** Whether its documentation has a file of that path; false where it is not at hand. */
    boolean hasFile(String path);

    /** The published address of a page of its documentation, without a fragment; empty where it is not published. */
    Optional<String> published(String home);

    /** Where it shows what prose mentions of it. */
    MentionedPlaces mentioned();

    /** What is known of a page that was not gathered: from the inventory. */
    Optional<KnownPage> page(String home);

    /** What is known of a label that was not gathered. */
    Optional<KnownPlace> label(String name);

    /** What is known of a C declaration that was not gathered. */
    Optional<KnownPlace> symbol(String name);

    /** The names of the pages that are known but not gathered, for suggestions. */
    List<String> knownPages();

    /**
     * A page of a source that is not at hand.
     *
     * @param home its name within the documentation
     * @param title its title
     * @param anchors its ids, as far as they are known
     */
    record KnownPage(String home, String title, List<String> anchors) {
        /** Copies the anchors. */
        public KnownPage {
            anchors = List.copyOf(anchors);
        }
    }

    /** A place on such a page: the page's name, the id, and the title to show. */
    record KnownPlace(String home, String anchor, String title) {}
}
