// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.doc.Document;

/** The texts of a tree's sections, by their addresses, for reports that show them. Pages are added by several threads. */
public final class Bodies {
    private final Map<String, SectionBody> byAddress = new ConcurrentHashMap<>();
    private final boolean wanted;

    /** A place for texts; {@code wanted} says whether any report shows them. */
    public Bodies(boolean wanted) {
        this.wanted = wanted;
    }

    /** Adds the sections of a page. */
    void add(String page, Document document) {
        if (wanted) {
            BodyReader.read(document).forEach((id, body) -> byAddress.put(Section.address(page, id), body));
        }
    }

    /** The text of a section; empty where it is not at hand, as in a tree out of a saved comparison. */
    public Optional<SectionBody> of(Section section) {
        return Optional.ofNullable(byAddress.get(section.address()));
    }
}
