// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.xref.PageFacts;

/** The pages depth first along the toctrees, each once, at the first place that names it. */
record ReadingOrder(List<String> pages, Map<String, Integer> places, Map<String, String> parents) {
    static ReadingOrder of(Map<String, List<List<TocTarget>>> targets, String root) {
        List<String> pages = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        // An explicit stack: a chain of toctrees may be as long as the site has pages.
        List<String[]> waiting = new ArrayList<>();
        waiting.add(new String[] {root, ""});
        while (!waiting.isEmpty()) {
            String[] next = waiting.remove(waiting.size() - 1);
            if (places.containsKey(next[0])) {
                continue;
            }
            places.put(next[0], pages.size());
            pages.add(next[0]);
            if (!next[1].isEmpty()) {
                parents.put(next[0], next[1]);
            }
            List<String> below = targets.getOrDefault(next[0], List.of()).stream()
                    .flatMap(List::stream)
                    .flatMap(target -> target.page().stream())
                    .map(PageFacts::address)
                    .map(address -> address.page())
                    .toList();
            for (int i = below.size() - 1; i >= 0; i--) {
                waiting.add(new String[] {below.get(i), next[0]});
            }
        }
        return new ReadingOrder(List.copyOf(pages), Map.copyOf(places), Map.copyOf(parents));
    }

    Optional<String> beside(String page, int step) {
        Integer at = places.get(page);
        return at == null || at + step < 0 || at + step >= pages.size()
                ? Optional.empty()
                : Optional.of(pages.get(at + step));
    }

    List<String> ancestors(String page) {
        List<String> up = new ArrayList<>();
        for (String at = parents.get(page); at != null; at = parents.get(at)) {
            up.add(0, at);
        }
        return up;
    }
}
