// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.Paths;

/** Which pages refer to a page: what its reader may want to read, too. Lines of toctrees do not count. */
final class Referrers {
    private static final String ENDING = ".html";

    private final Map<String, List<String>> byTarget;

    private Referrers(Map<String, List<String>> byTarget) {
        this.byTarget = byTarget;
    }

    /** From the links of all pages; both lists have the same order, in which the answers are. */
    static Referrers of(List<ParsedPage> pages, List<LinkResolver.Resolved> links) {
        Map<String, List<String>> found = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String from = pages.get(i).name();
            for (String to : targets(from, links.get(i).links())) {
                found.computeIfAbsent(to, none -> new ArrayList<>()).add(from);
            }
        }
        return new Referrers(found);
    }

    private static Set<String> targets(String from, List<Optional<Link>> links) {
        Set<String> targets = new HashSet<>();
        String folder = Paths.folder(from);
        for (Optional<Link> link : links) {
            if (link.isPresent() && !link.get().external()) {
                String href = link.get().href();
                int anchor = href.indexOf('#');
                String file = anchor < 0 ? href : href.substring(0, anchor);
                if (file.endsWith(ENDING)) {
                    Paths.join(folder, file.substring(0, file.length() - ENDING.length()))
                            .filter(page -> !page.equals(from))
                            .ifPresent(targets::add);
                }
            }
        }
        return targets;
    }

    /** The names of the pages that refer to {@code page}. */
    List<String> of(String page) {
        return byTarget.getOrDefault(page, List.of());
    }
}
