// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.klpdoc.guide.Languages;
import org.klpdoc.xref.Address;

/** The same page in several languages, by the folders that {@link Languages} tells of. */
final class Translations {
    private final Map<String, Map<String, String>> byOriginal = new HashMap<>();
    private final String siteLanguage;

    /** For all pages of a site whose own language is {@code siteLanguage}. */
    Translations(List<ParsedPage> pages, String siteLanguage) {
        this.siteLanguage = siteLanguage;
        for (ParsedPage page : pages) {
            if (page.file().isPresent()) {
                byOriginal
                        .computeIfAbsent(original(page), none -> new TreeMap<>())
                        .put(language(page), page.name());
            }
        }
    }

    private static String original(ParsedPage page) {
        Address address = page.facts().address();
        return address.source() + ":" + page.source().profile().languages().original(address.home());
    }

    /** The language of a page as a tag. */
    String language(ParsedPage page) {
        String own =
                page.source().profile().languages().of(page.facts().address().file());
        return own.isEmpty() ? siteLanguage : own;
    }

    /**
     * A page in one language.
     *
     * @param language the tag
     * @param page the page's name on the site
     */
    record Version(String language, String page) {}

    /** The languages that a page is in, its own with it, the original's first; empty where there is but one. */
    List<Version> of(ParsedPage page) {
        Map<String, String> all = byOriginal.getOrDefault(original(page), Map.of());
        List<Version> versions = new ArrayList<>();
        all.forEach((language, name) -> {
            boolean first = language.equals(siteLanguage);
            versions.add(first ? 0 : versions.size(), new Version(language, name));
        });
        return versions.size() < 2 ? List.of() : versions;
    }
}
