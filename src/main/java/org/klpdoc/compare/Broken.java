// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;

/**
 * What a refactor breaks.
 *
 * @param addresses pages and places on them that were there and are not any more
 * @param labels labels that other projects may refer to and that nothing has any more
 * @param references references within the tree after that led somewhere before and lead nowhere now
 */
public record Broken(List<Address> addresses, List<Label> labels, List<Link> references) {
    /** Copies the lists. */
    public Broken {
        addresses = List.copyOf(addresses);
        labels = List.copyOf(labels);
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
            return name().toLowerCase(java.util.Locale.ROOT);
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

    /** A reference that leads nowhere: the file and the line that it is on, what it names, and where that went. */
    public record Link(String file, int line, String target, String was, List<String> went) {
        /** Copies the list. */
        public Link {
            went = List.copyOf(went);
        }
    }

    /** Whether nothing is broken that anybody named. */
    public boolean isEmpty() {
        return labels.isEmpty()
                && references.isEmpty()
                && addresses.stream().allMatch(address -> address.kind() == Kind.GENERATED);
    }
}
