// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;
import java.util.Map;

/**
 * What a comparison knows of a tree.
 *
 * @param name what the user called it
 * @param sections the sections, page by page in the order of their text
 * @param files the file of each page, as reports print it, by the page's name
 * @param names what may be referred to by name, in the order of the pages
 * @param references what pages refer to on other pages or by name; none for a tree out of a saved comparison
 */
public record DocTree(
        String name, List<Section> sections, Map<String, String> files, List<Name> names, List<Reference> references) {
    /** Copies the collections. */
    public DocTree {
        sections = List.copyOf(sections);
        files = Map.copyOf(files);
        names = List.copyOf(names);
        references = List.copyOf(references);
    }

    /**
     * A name that leads to a place, in this tree and through {@code objects.inv} from others.
     *
     * @param kind {@code label}, {@code term}, or {@code symbol} for a C declaration or what else has a description
     * @param name the name
     * @param page the page of the place
     * @param id its id
     */
    public record Name(String kind, String name, String page, String id) {
        String address() {
            return Section.address(page, id);
        }
    }

    /**
     * A reference of a page.
     *
     * @param page the page that has it
     * @param line its line, from 1; 0 where unknown
     * @param kind {@code page} for {@code :doc:} and paths of pages, else the kind of the name
     * @param target the page as its authors call it, or the name
     * @param id the place on the page, or ""
     * @param found whether it leads anywhere
     */
    public record Reference(String page, int line, String kind, String target, String id, boolean found) {}
}
