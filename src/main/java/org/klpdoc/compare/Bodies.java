// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
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
    public void add(String page, Document document) {
        if (wanted) {
            BodyReader.read(document).forEach((id, body) -> byAddress.put(Section.address(page, id), body));
        }
    }

    /** Adds what another place has. */
    public void add(Bodies others) {
        byAddress.putAll(others.byAddress);
    }

    /** The text of a section; empty where it is not at hand, as in a tree out of a saved comparison. */
    public Optional<SectionBody> of(Section section) {
        return Optional.ofNullable(byAddress.get(section.address()));
    }

    /** The texts of sections one behind the other, each below its title. */
    public SectionBody of(List<Section> sections) {
        List<SectionBody.Passage> all = new ArrayList<>();
        for (Section section : sections) {
            all.addAll(
                    of(section).orElse(SectionBody.NONE).below(section.title()).passages());
        }
        return new SectionBody(all);
    }
}
