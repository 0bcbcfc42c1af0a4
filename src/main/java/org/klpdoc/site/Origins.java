// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.Profile;
import org.klpdoc.kernel.Contacts;
import org.klpdoc.render.Origin;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** Says of gathered pages where they come from, and who is to be told of a change. Safe for use by many threads. */
final class Origins {
    /** More than these are no help: whoever sends a change asks the kernel's own script. */
    private static final int KEEPERS = 3;

    private final Map<String, Contacts> contacts;
    private final SiteIndex index;
    private final ChangeDates changes;

    /** With what {@link #contacts} read. */
    Origins(Map<String, Contacts> contacts, SiteIndex index, ChangeDates changes) {
        this.contacts = contacts;
        this.index = index;
        this.changes = changes;
    }

    /** Reads who looks after the files of each source that says so, by the sources' names. */
    static Map<String, Contacts> contacts(Gathered gathered) {
        Map<String, Contacts> contacts = new HashMap<>();
        add(gathered.own(), contacts);
        gathered.sources().forEach(source -> add(source, contacts));
        return contacts;
    }

    private static void add(GatheredSource source, Map<String, Contacts> contacts) {
        String file = source.profile().changes().maintainers();
        if (source.isPresent() && !file.isEmpty()) {
            source.top().flatMap(top -> top.read(file)).map(Contacts::of).ifPresent(one -> {
                contacts.put(source.name(), one);
            });
        }
    }

    /** Where a page comes from; empty for a page of the guide's own, or of no known project. */
    Optional<Origin> of(ParsedPage page) {
        GatheredSource source = page.source();
        boolean gathered = !source.name().isEmpty() || !source.profile().name().isEmpty();
        if (!gathered || page.parsed().document().source().path().isEmpty()) {
            return Optional.empty();
        }
        String name = source.name().isEmpty() ? source.profile().name() : source.name();
        String licence = Spdx.of(page.parsed().document().source().text())
                .orElse(source.spec().licence());
        Address address = page.facts().address();
        String file = source.fromTop(address.file());
        return Optional.of(new Origin(
                name,
                source.revision(),
                file,
                seen(source, file, address),
                licence,
                changes.of(address),
                keepers(source, file),
                howTo(source, address)));
    }

    /** Where the web shows the file, or at least the page. */
    private static String seen(GatheredSource source, String file, Address address) {
        String shown = source.spec().file(file);
        return shown.isEmpty() ? source.published().address(address.home()) : shown;
    }

    private List<Origin.Keeper> keepers(GatheredSource source, String file) {
        return Optional.ofNullable(contacts.get(source.name())).stream()
                .flatMap(known -> known.of(file).stream())
                .limit(KEEPERS)
                .map(one -> new Origin.Keeper(
                        one.subsystem(),
                        one.lists(),
                        one.maintainers().stream().map(Origin.Person::of).toList()))
                .toList();
    }

    /** The page that explains how to send a change: on the site, or where it is published. */
    private String howTo(GatheredSource source, Address from) {
        Profile.Changes changes = source.profile().changes();
        if (changes.page().isEmpty()) {
            return "";
        }
        return index.home(source.name(), changes.page())
                .map(page -> Paths.href(from.page(), page.address().page(), ""))
                .orElseGet(() -> source.published().address(changes.page()));
    }
}
