// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/** The texts that every page can include, sets of characters as substitutions: {@code .. include:: <isonum.txt>}. */
final class StandardText {
    private static final String FOLDER = "/org/klpdoc/rst/include/";
    private static final Set<String> NAMES =
            Set.of("isonum.txt", "isolat1.txt", "xhtml1-lat1.txt", "xhtml1-special.txt", "xhtml1-symbol.txt");

    private StandardText() {}

    /** The text of that name; nothing where there is none. */
    static Optional<Source> read(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
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
