// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;
import java.util.Map;
import org.klpdoc.text.Place;

/**
 * What a comparison knows of a tree.
 *
 * @param name what the user called it
 * @param sections the sections, page by page in the order of their text
 * @param pages the file of each page, by the page's name
 * @param names what may be referred to by name, in the order of the pages
 * @param references what pages refer to on other pages or by name; none for a tree out of a saved comparison
 */
public record DocTree(
        String name, List<Section> sections, Map<String, Page> pages, List<Name> names, List<Reference> references) {
    /** Copies the collections. */
    public DocTree {
        sections = List.copyOf(sections);
        pages = Map.copyOf(pages);
        names = List.copyOf(names);
        references = List.copyOf(references);
    }

    /**
     * The file that a page was made from.
     *
     * @param source the source of a guide that it is of, or ""
     * @param home the page's name within the documents of that source, which its authors refer to it by
     * @param path the file's path from the top of the project's tree: {@code Documentation/livepatch/shadow-vars.rst}
     */
    public record Page(String source, String home, String path) {}

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
     * @param place where it stands
     * @param target what it names
     * @param found whether it leads anywhere
     */
    public record Reference(String page, Place place, Target target, boolean found) {}

    /**
     * What a reference names.
     *
     * @param kind {@code page} for {@code :doc:} and paths of pages, else the kind of the name
     * @param source the source that it is looked for in, "" for the documents themselves
     * @param name the page as its authors call it, or the name
     * @param id the place on the page, or ""
     * @param far whether the page is named from the top of the documents, and not from where the reference stands
     */
    public record Target(String kind, String source, String name, String id, boolean far) {
        /** How it is written. */
        String written() {
            return id.isEmpty() ? name : name + "#" + id;
        }
    }
}
