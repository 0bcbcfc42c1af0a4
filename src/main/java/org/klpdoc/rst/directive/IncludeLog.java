// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/** The files that a page includes: where each text came from, which are being read, how much was read in all. */
final class IncludeLog {
    /** How deep files may include each other. */
    static final int DEEPEST = 50;
    /** How many UTF-16 units a page may include in all. */
    static final long MOST_TEXT = 64L << 20;

    private record Open(String path, String clip, Pos where) {}

    private final Map<Source, String> paths = new IdentityHashMap<>();
    private final List<Open> open = new ArrayList<>();
    private long read;

    /** The path within the root of an included text. */
    Optional<String> path(Source source) {
        return Optional.ofNullable(paths.get(source));
    }

    /** Begins the reading of a file, clipped as {@code clip} says, which {@code where} includes. */
    void enter(FileText file, String clip, Pos where) {
        paths.put(file.source(), file.path());
        open.add(new Open(file.path(), clip, where));
        read += file.source().text().length();
    }

    /** Ends it. */
    void leave() {
        open.remove(open.size() - 1);
    }

    /** Why a file cannot be included here; "" where it can. */
    String refusal(FileText file, String clip, Pos where, String page) {
        List<String> chain = new ArrayList<>();
        boolean circular = page.equals(file.path()) && clip.isEmpty();
        for (Open one : open) {
            circular |= one.path().equals(file.path()) && one.clip().equals(clip);
            chain.add(0, "\"" + one.path() + "\" included at " + one.where().place());
        }
        chain.add(0, "\"" + file.path() + "\" included at " + where.place());
        if (circular) {
            return "circular inclusion in \"include\" directive:\n" + String.join("\n> ", chain);
        }
        if (open.size() >= DEEPEST) {
            return "files include each other more than " + DEEPEST + " deep:\n"
                    + String.join("\n> ", chain.subList(0, 3));
        }
        if (read + file.source().text().length() > MOST_TEXT) {
            return "the page includes more than " + (MOST_TEXT >> 20) + " MiB:\n" + chain.get(0);
        }
        return "";
    }
}
