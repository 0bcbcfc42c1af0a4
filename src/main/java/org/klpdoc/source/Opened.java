// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

/** What came of opening a place: its files, or why there are none. */
public sealed interface Opened {
    /**
     * The place is there.
     *
     * @param root its files
     */
    record Tree(ContentRoot root) implements Opened {}

    /**
     * The place is not there.
     *
     * @param reason what kind of failure it is
     * @param message what is wrong, one sentence without a full stop
     * @param hint what would mend it, or ""
     */
    record Failure(Reason reason, String message, String hint) implements Opened {}

    /** The kinds of failure. */
    enum Reason {
        /** Nothing is at the path. */
        NO_PLACE,
        /** Something is at the path, but no folder. */
        NO_FOLDER,
        /** A revision was asked for, but the path is no git repository. */
        NO_REPOSITORY,
        /** The repository has no such revision, or more than one. */
        NO_REVISION,
        /** The machine refused: permissions, a broken repository. */
        UNREADABLE
    }
}
