// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The languages of a project's pages. Translations stand in a folder each, named as gettext names languages: {@code
 * translations/zh_CN/livepatch/api.rst}.
 *
 * @param main the language of all other pages as a tag of BCP 47, "" for that of the site
 * @param folder the folder of the translations' folders
 * @param tags the tags of folders that are named otherwise
 */
public record Languages(String main, String folder, Map<String, String> tags) {
    /** Nothing special. */
    public static final Languages USUAL = new Languages("", "translations", Map.of());

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    /** The languages that are written from the right, whatever the country. */
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

    /** Not the JDK's names: those differ between its versions. */
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("ar", "العربية"),
            Map.entry("cs", "Čeština"),
            Map.entry("de", "Deutsch"),
            Map.entry("en", "English"),
            Map.entry("es", "Español"),
            Map.entry("fr", "Français"),
            Map.entry("he", "עברית"),
            Map.entry("it", "Italiano"),
            Map.entry("ja", "日本語"),
            Map.entry("ko", "한국어"),
            Map.entry("nl", "Nederlands"),
            Map.entry("pl", "Polski"),
            Map.entry("pt", "Português"),
            Map.entry("ru", "Русский"),
            Map.entry("tr", "Türkçe"),
            Map.entry("uk", "Українська"),
            Map.entry("zh-CN", "简体中文"),
            Map.entry("zh-TW", "繁體中文"),
            Map.entry("zh", "中文"));

    /** Copies the map. */
    public Languages {
        tags = Map.copyOf(tags);
    }

    /** The tag of a page's language by its file's path within the documentation; "" for that of the site. */
    public String of(String file) {
        String start = folder + "/";
        int end = file.startsWith(start) ? file.indexOf('/', start.length()) : -1;
        String tag = end < 0 ? "" : tag(file.substring(start.length(), end));
        return tag.isEmpty() ? main : tag;
    }

    /** The path of what a file or page translates, by its own path; the path itself for what is no translation. */
    public String original(String path) {
        String start = folder + "/";
        int end = path.startsWith(start) ? path.indexOf('/', start.length()) : -1;
        boolean translated =
                end > 0 && !tag(path.substring(start.length(), end)).isEmpty();
        return translated ? path.substring(end + 1) : path;
    }

    /** A language's name for itself, or its tag. */
    public static String ownName(String tag) {
        return OWN_NAMES.getOrDefault(tag, OWN_NAMES.getOrDefault(tag.split("-", 2)[0], tag));
    }

    private String tag(String name) {
        String said = tags.getOrDefault(name, "");
        if (!said.isEmpty()) {
            return said;
        }
        String tag = name.replace('_', '-');
        boolean known = tag.matches("[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?") && KNOWN.contains(tag.substring(0, 2));
        return known ? tag : "";
    }

    /** The direction of a language's lines: {@code ltr} or {@code rtl}. */
    public static String direction(String tag) {
        int hyphen = tag.indexOf('-');
        boolean right = FROM_THE_RIGHT.contains(hyphen < 0 ? tag : tag.substring(0, hyphen))
                || tag.contains("-Arab")
                || tag.contains("-Hebr");
        return right && !tag.contains("-Latn") ? "rtl" : "ltr";
    }
}
