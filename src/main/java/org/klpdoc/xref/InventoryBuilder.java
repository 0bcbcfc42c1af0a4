// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes an inventory out of the objects of a site. */
final class InventoryBuilder {
    private static final String ENDING = ".html";

    private final String name;
    private final Published published;
    private final String revision;
    private final SortedMap<String, String> titles = new TreeMap<>();
    private final SortedMap<String, List<String>> anchors = new TreeMap<>();
    private final SortedMap<String, Inventory.Target> labels = new TreeMap<>();
    private final SortedMap<String, Inventory.Target> symbols = new TreeMap<>();

    InventoryBuilder(String name, Published published, String revision) {
        this.name = name;
        this.published = published;
        this.revision = revision;
    }

    void add(ObjectsInv.Entry entry) {
        String file = entry.file();
        String page = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        String anchor = entry.anchor();
        if (entry.type().equals("std:doc")) {
            titles.put(page, entry.shown());
        } else if (entry.type().equals("std:label")) {
            String shown = entry.shown().equals(entry.name()) ? "" : entry.shown();
            labels.put(entry.name().toLowerCase(Locale.ROOT), new Inventory.Target(page, anchor, shown));
        } else if (entry.domain().equals("c") && !entry.type().endsWith("Param")) {
            symbols.put(entry.name(), new Inventory.Target(page, anchor, ""));
        }
        if (!anchor.isEmpty()) {
            List<String> known = anchors.computeIfAbsent(page, none -> new ArrayList<>());
            if (known.isEmpty() || !known.get(known.size() - 1).equals(anchor)) {
                known.add(anchor);
            }
        }
    }

    Inventory build() {
        SortedMap<String, Inventory.Page> pages = new TreeMap<>();
        titles.forEach((page, title) -> pages.put(
                page,
                new Inventory.Page(
                        title,
                        anchors.getOrDefault(page, List.of()).stream()
                                .distinct()
                                .sorted()
                                .toList())));
        return new Inventory(name, published, revision, pages, labels, symbols);
    }
}
