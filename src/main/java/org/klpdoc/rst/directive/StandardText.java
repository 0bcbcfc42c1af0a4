// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/** The texts that every page can include, sets of characters as substitutions: {@code .. include:: <isonum.txt>}. */
final class StandardText {
    private static final String FOLDER = "/org/klpdoc/rst/include/";
    private static final Set<String> NAMES =
            Set.of("isonum.txt", "isolat1.txt", "xhtml1-lat1.txt", "xhtml1-special.txt", "xhtml1-symbol.txt");

    /** Those that were asked for; they never change, and many pages of a tree ask for the same. */
    private static final Map<String, Optional<Source>> READ = new ConcurrentHashMap<>();

    private StandardText() {}

    /** The text of that name; nothing where there is none. */
    static Optional<Source> read(String name) {
        return NAMES.contains(name) ? READ.computeIfAbsent(name, StandardText::decoded) : Optional.empty();
    }

    private static Optional<Source> decoded(String name) {
        try (InputStream in = StandardText.class.getResourceAsStream(FOLDER + name)) {
            return Optional.ofNullable(in).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Decoded.of("<" + name + ">", in.readAllBytes(), Source.Tabs.EXPAND)
                            .source());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
