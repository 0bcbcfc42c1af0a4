// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Mount;
import org.klpdoc.text.Diagnostic;

/**
 * What a finding is known by from one run to the next: its code, its file as it is called within its source, and its
 * message. No line and no column, so that a line added above it does not make it a new one.
 */
public final class FindingKeys {
    private static final Pattern PLACE = Pattern.compile(":\\d+(?::\\d+)?\\b");

    /** What paths of a source begin with in reports, and how the source is called in keys. */
    private record Prefix(String shown, String name) {}

    private final List<Prefix> prefixes = new ArrayList<>();

    private FindingKeys() {}

    /** The keys of findings in these sources. */
    public static FindingKeys of(Gathered gathered) {
        FindingKeys keys = new FindingKeys();
        keys.add(gathered.own(), "");
        gathered.sources().forEach(source -> keys.add(source, source.name() + ":"));
        gathered.kernel().ifPresent(root -> keys.add(root, "linux:"));
        // The longest first: a source may lie within another.
        keys.prefixes.sort(Comparator.comparing((Prefix one) -> -one.shown().length()));
        return keys;
    }

    private void add(GatheredSource source, String name) {
        source.top().or(() -> source.mount().map(Mount::root)).ifPresent(root -> add(root, name));
    }

    private void add(ContentRoot root, String name) {
        String shown = root.display("x");
        prefixes.add(new Prefix(shown.substring(0, shown.length() - 1), name));
    }

    /** The file of a finding, as it is called within its source. */
    String path(Diagnostic found) {
        return within(found.pos().place().path());
    }

    private String within(String path) {
        for (Prefix prefix : prefixes) {
            if (path.startsWith(prefix.shown())) {
                return prefix.name() + path.substring(prefix.shown().length());
            }
        }
        return path;
    }

    /** The key of a finding; several findings may have the same. */
    public String key(Diagnostic found) {
        String message = PLACE.matcher(found.message()).replaceAll("");
        for (Prefix prefix : prefixes) {
            message = prefix.shown().isEmpty() ? message : message.replace(prefix.shown(), prefix.name());
        }
        return found.code() + "\t" + path(found) + "\t" + message.replaceAll("[\\t\\r\\n]+", " ");
    }
}
