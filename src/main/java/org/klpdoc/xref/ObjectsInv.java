// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contents of Sphinx' {@code objects.inv}: what other projects link to by intersphinx.
 *
 * @param project the project's name
 * @param version its version, or ""
 * @param objects the objects, sorted
 */
public record ObjectsInv(String project, String version, List<Entry> objects) {
    /**
     * An object.
     *
     * @param name its name: {@code klp_enable_patch}; may hold spaces
     * @param type its domain and kind: {@code c:function}, {@code std:doc}, {@code std:label}
     * @param priority how much a search prefers it: 1 for most, -1 for what a search leaves out
     * @param address where it is, relative to the site's top: {@code livepatch/api.html#c.klp_enable_patch}
     * @param shown the text that a link to it shows
     */
    public record Entry(String name, String type, int priority, String address, String shown)
            implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::domain)
                .thenComparing(Entry::name)
                .thenComparing(Entry::shown)
                .thenComparing(Entry::type)
                .thenComparing(Entry::address)
                .thenComparingInt(Entry::priority);

        /** The type's part before the colon. */
        public String domain() {
            return type.substring(0, Math.max(0, type.indexOf(':')));
        }

        /** The address without its fragment. */
        public String file() {
            int hash = address.indexOf('#');
            return hash < 0 ? address : address.substring(0, hash);
        }

        /** The address's fragment, or "". */
        public String anchor() {
            int hash = address.indexOf('#');
            return hash < 0 ? "" : address.substring(hash + 1);
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /** Sorts the objects by domain, then as their names go, so that the file does not hang on the order of work. */
    public ObjectsInv {
        List<Entry> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.naturalOrder());
        objects = List.copyOf(sorted);
    }

    /** The inventory of the same names, for references to a source that is not at hand. */
    public Inventory asInventory(String name, Published published) {
        InventoryBuilder out = new InventoryBuilder(name, published, version);
        for (Entry entry : objects) {
            out.add(entry);
        }
        return out.build();
    }
}
