// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.Map;

/** The words that stand for the kinds of notes: titles of admonitions, what is said of versions. */
public final class NoteWords {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("attention", "Attention"),
            Map.entry("caution", "Caution"),
            Map.entry("danger", "Danger"),
            Map.entry("error", "Error"),
            Map.entry("hint", "Hint"),
            Map.entry("important", "Important"),
            Map.entry("note", "Note"),
            Map.entry("seealso", "See also"),
            Map.entry("tip", "Tip"),
            Map.entry("warning", "Warning"));
    private static final Map<String, Version> VERSIONS = Map.of(
            "versionadded", new Version("added", "New in version "),
            "versionchanged", new Version("changed", "Changed in version "),
            "deprecated", new Version("deprecated", "Deprecated since version "));
    private static final Version CHANGED = new Version("changed", "Changed in version ");

    private NoteWords() {}

    /**
     * A kind of note on a version.
     *
     * @param word its class ({@code added})
     * @param label the words before the number
     */
    public record Version(String word, String label) {}

    /** The title of an admonition of a kind; the kind itself where it is not known. */
    public static String title(String kind) {
        return TITLES.getOrDefault(kind, kind);
    }

    /** Whether there is such a kind of note on a version. */
    static boolean isVersion(String kind) {
        return VERSIONS.containsKey(kind);
    }

    /** The kind of note on a version. */
    public static Version version(String kind) {
        return VERSIONS.getOrDefault(kind, CHANGED);
    }
}
