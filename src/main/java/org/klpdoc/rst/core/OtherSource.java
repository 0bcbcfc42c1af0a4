// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Collection;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;

/** A source whose files the pages of a guide may name: {@code linux:samples/livepatch/livepatch-sample.c}. */
public interface OtherSource {
    /** The name that stands before the colon. */
    String name();

    /** Its whole tree, where it is at hand. */
    Optional<ContentRoot> root();

    /** The address of a file on the web; empty where it has none. */
    Optional<String> published(String path);

    /** The files that are known to be in it, whether or not it is at hand; empty where nobody keeps a list. */
    Optional<Collection<String>> known();
}
