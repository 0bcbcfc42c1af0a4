// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.text.Place;

/**
 * What a refactor breaks.
 *
 * @param addresses pages and places on them that were there and are not any more
 * @param labels labels that other projects may refer to and that nothing has any more
 * @param objects what else {@code objects.inv} had for other projects and has not any more: C declarations, terms
 * @param elsewhere names that are still there, at another address: nothing breaks once others have the new inventory
 * @param references references after that led somewhere before and lead nowhere now
 */
public record Broken(
        List<Address> addresses,
        List<Label> labels,
        List<Named> objects,
        List<Elsewhere> elsewhere,
        List<Link> references) {
    /** Copies the lists. */
    public Broken {
        addresses = List.copyOf(addresses);
        labels = List.copyOf(labels);
        objects = List.copyOf(objects);
        elsewhere = List.copyOf(elsewhere);
        references = List.copyOf(references);
    }

    /** What kind of a place is gone. */
    public enum Kind {
        /** A whole page. */
        PAGE,
        /** A section, by the id of its title. */
        SECTION,
        /** What an author has given a label. */
        LABEL,
        /** A C declaration, or what else is described. */
        SYMBOL,
        /** Something else that has an id of its own: a term, a footnote, a figure. */
        OTHER,
        /** An id that was counted, not named: {@code id7}. It may mean something else with every edit. */
        GENERATED;

        /** The name in files and reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a reference stands. */
    public enum Origin {
        /** On a page of the documents that are compared. */
        DOCUMENTS,
        /** On a page of a guide that gathers them, or of another one of its sources. */
        GUIDE,
        /** In a file of the project's tree: C, Kconfig, a makefile, MAINTAINERS. */
        TREE;

        /** The name in files and reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An address that no longer exists, and where its text went: nowhere, or to one place or several. */
    public record Address(String address, Kind kind, List<String> went) {
        /** Copies the list. */
        public Address {
            went = List.copyOf(went);
        }
    }

    /** A label that no longer exists, what it led to, and where the text of that went. */
    public record Label(String name, String was, List<String> went) {
        /** Copies the list. */
        public Label {
            went = List.copyOf(went);
        }
    }

    /** Another name that no longer exists: {@code symbol} or {@code term}, what it led to, and where that went. */
    public record Named(String kind, String name, String was, List<String> went) {
        /** Copies the list. */
        public Named {
            went = List.copyOf(went);
        }
    }

    /** A name that leads to another address than it did. */
    public record Elsewhere(String kind, String name, String was, String now) {}

    /**
     * A reference that leads nowhere.
     *
     * @param origin what kind of a file it stands in
     * @param place where
     * @param target what it names
     * @param was what that was: an address, for a file of the tree a path
     * @param went where that is now, in the same way
     */
    public record Link(Origin origin, Place place, String target, String was, List<String> went) {
        /** Copies the list. */
        public Link {
            went = List.copyOf(went);
        }
    }

    /** The references of one kind of files. */
    public List<Link> references(Origin origin) {
        return references.stream().filter(one -> one.origin() == origin).toList();
    }

    /** The same with references that are found beside the documents. */
    Broken with(List<Link> more) {
        List<Link> all = new ArrayList<>(references);
        all.addAll(more);
        return new Broken(addresses, labels, objects, elsewhere, all);
    }

    /** Whether nothing is broken that anybody named. */
    public boolean isEmpty() {
        return labels.isEmpty()
                && objects.isEmpty()
                && references.isEmpty()
                && addresses.stream().allMatch(address -> address.kind() == Kind.GENERATED);
    }
}
