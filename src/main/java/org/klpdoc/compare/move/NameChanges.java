// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Slug;

/**
 * References by name that are to be written otherwise, in one text.
 *
 * @param page a page whose titles were labels behind its name, and its name now; none where they were not
 * @param labels what {@code :ref:} names now, by what it named, each as it is compared
 * @param refs the labels of places that are on another page now, by the names that the page called them
 * @param names what places of the same page are called now, by what they were called
 */
record NameChanges(
        Optional<Renamed> page, Map<String, String> labels, Map<String, String> refs, Map<String, String> names) {
    /** Nothing is named otherwise. */
    static final NameChanges NONE = new NameChanges(Optional.empty(), Map.of(), Map.of(), Map.of());

    /** What a page was called, and what it is called now. */
    record Renamed(String from, String to) {}

    /** All titles of a page that goes elsewhere. */
    static NameChanges ofPage(String from, String to) {
        return new NameChanges(Optional.of(new Renamed(from, to)), Map.of(), Map.of(), Map.of());
    }

    /** Copies the maps. */
    NameChanges {
        labels = Map.copyOf(labels);
        refs = Map.copyOf(refs);
        names = Map.copyOf(names);
    }

    /** The text with these references as they are to be. */
    Relocation.Rewritten in(String text, boolean markdown) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int count = 0;
        for (PathToken token : PathTokens.of(text, markdown)) {
            Optional<String> now = now(token);
            if (now.isPresent() && token.start() >= done) {
                out.append(text, done, token.start()).append(now.get());
                done = token.end();
                count++;
            }
        }
        return new Relocation.Rewritten(out.append(text, done, text.length()).toString(), count);
    }

    private Optional<String> now(PathToken token) {
        if (token.kind() == PathToken.Kind.LABEL) {
            return Optional.ofNullable(labels.get(Slug.name(token.written())))
                    .or(() -> page.filter(one -> token.written().startsWith(one.from() + ":"))
                            .map(one -> one.to()
                                    + token.written().substring(one.from().length())));
        } else if (token.kind() != PathToken.Kind.NAME) {
            return Optional.empty();
        }
        Named named = Named.of(token.written());
        String name = Slug.name(named.name());
        if (refs.containsKey(name) && named.text().indexOf('<') < 0) {
            return Optional.of(":ref:`" + named.text() + " <" + refs.get(name) + ">`");
        }
        return Optional.ofNullable(names.get(name))
                .map(now -> named.own() ? "`" + now + "`_" : "`" + named.text() + " <" + now + "_>`_");
    }

    /**
     * A reference by a name.
     *
     * @param text what readers see
     * @param name the name
     * @param own whether they see the name
     */
    record Named(String text, String name, boolean own) {
        static Named of(String written) {
            if (!written.startsWith("`")) {
                String word = written.substring(0, written.length() - 1);
                return new Named(word, word, true);
            }
            String inner = written.substring(1, written.length() - 2);
            int open = inner.endsWith("_>") ? inner.lastIndexOf('<') : -1;
            return open > 0
                    ? new Named(
                            inner.substring(0, open).stripTrailing(),
                            inner.substring(open + 1, inner.length() - 2),
                            false)
                    : new Named(inner, inner, true);
        }
    }
}
