// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.xref.NameChange;

/**
 * A history: what came when, and what each release brought and took away.
 *
 * @param title the page's title
 * @param intro paragraphs before the entries
 * @param topics what entries are about
 * @param years the entries, oldest first
 */
public record Timeline(Datum title, Datum intro, List<Topic> topics, List<Year> years) implements ViewData {
    /** What begins the label of an entry. */
    public static final String LABEL = "timeline-";

    /** Copies the lists. */
    public Timeline {
        topics = List.copyOf(topics);
        years = List.copyOf(years);
    }

    /** A subject of entries: its id and what it is called. */
    public record Topic(Datum id, Datum title) {}

    /** A year and its entries. */
    public record Year(String year, List<Entry> entries) {
        /** Copies the list. */
        public Year {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that happened.
     *
     * @param id its label is {@code timeline-ID}
     * @param date {@code 2017-11-13}, {@code 2017-11} or {@code 2017}
     * @param shown the date in words
     * @param version the kernel release, {@code 4.15}, or that of another project, {@code kpatch 0.9.5}
     * @param release the version as it is spoken of: {@code v4.15}, {@code kpatch 0.9.5}
     * @param topics what it is about
     * @param what what happened
     * @param who whose work it is
     * @param since names that it brought
     * @param gone names that it took away
     * @param sources what says so
     */
    public record Entry(
            Datum id,
            Datum date,
            String shown,
            Optional<Datum> version,
            String release,
            List<Topic> topics,
            Datum what,
            List<Datum> who,
            List<Datum> since,
            List<Datum> gone,
            List<Quotation> sources) {
        /** Copies the lists. */
        public Entry {
            topics = List.copyOf(topics);
            who = List.copyOf(who);
            since = List.copyOf(since);
            gone = List.copyOf(gone);
            sources = List.copyOf(sources);
        }
    }

    /** All entries, oldest first. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        years.forEach(year -> all.addAll(year.entries()));
        return all;
    }

    /** What the releases did to names, oldest first. */
    public List<NameChange> changes() {
        List<NameChange> changes = new ArrayList<>();
        for (Entry entry : entries()) {
            String label = LABEL + entry.id().text();
            entry.since().forEach(name -> changes.add(new NameChange(name.text(), entry.release(), false, label)));
            entry.gone().forEach(name -> changes.add(new NameChange(name.text(), entry.release(), true, label)));
        }
        return changes;
    }
}
