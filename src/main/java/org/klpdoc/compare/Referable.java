// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Slug;
import org.klpdoc.xref.Paths;

/** What can be referred to in a tree: pages by what their authors call them, names, places with an id. */
final class Referable {
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, DocTree.Name> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    Referable(DocTree tree) {
        tree.pages().forEach((page, file) -> {
            pages.put(file.source() + ":" + file.home(), page);
            homes.put(page, file.home());
            sources.put(page, file.source());
        });
        for (Section section : tree.sections()) {
            ids.computeIfAbsent(section.page(), none -> new HashSet<>()).addAll(section.ids());
        }
        tree.names().forEach(name -> names.put(key(name), name));
    }

    /** Names of labels belong to a source; C declarations and terms are known on the whole site, terms in any case. */
    private static String key(String kind, String source, String name) {
        return switch (kind) {
            case "label" -> kind + " " + source + ":" + name;
            case "term" -> kind + " " + Slug.name(name);
            default -> kind + " " + name;
        };
    }

    private String key(DocTree.Name name) {
        return key(name.kind(), sources.getOrDefault(name.page(), ""), name.name());
    }

    /** The same name here, wherever it leads. */
    Optional<DocTree.Name> same(DocTree.Name name, Referable there) {
        return Optional.ofNullable(names.get(there.key(name)));
    }

    /** The ids of a page. */
    Set<String> ids(String page) {
        return ids.getOrDefault(page, Set.of());
    }

    boolean hasPage(String page) {
        return ids.containsKey(page);
    }

    /**
     * Where a reference leads; empty where nowhere.
     *
     * @param target what it names
     * @param from the page that it stands on, one of this tree or not
     */
    Optional<String> find(DocTree.Target target, String from) {
        if (!target.kind().equals("page")) {
            return Optional.ofNullable(names.get(key(target.kind(), target.source(), target.name())))
                    .map(DocTree.Name::address);
        }
        String folder = target.far() ? "" : Paths.folder(homes.getOrDefault(from, from));
        return Paths.join(folder, target.name())
                .flatMap(home -> Optional.ofNullable(pages.get(target.source() + ":" + home)))
                .filter(page -> target.id().isEmpty() || ids(page).contains(target.id()))
                .map(page -> Section.address(page, target.id()));
    }
}
