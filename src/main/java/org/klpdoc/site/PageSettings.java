// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klpdoc.guide.ConfPy;
import org.klpdoc.rst.core.Configured;
import org.klpdoc.rst.directive.BuildDate;
import org.klpdoc.text.Source;

/** What a {@code conf.py} says to pages, with what Sphinx takes for settings that it leaves out. */
final class PageSettings {
    private static final Map<String, Object> USUAL = Map.ofEntries(
            Map.entry("author", "unknown"),
            Map.entry("builder", "html"),
            Map.entry("copyright", ""),
            Map.entry("exclude_patterns", List.of()),
            Map.entry("extensions", List.of()),
            Map.entry("highlight_language", "default"),
            Map.entry("html_logo", Optional.empty()),
            Map.entry("html_theme", "alabaster"),
            Map.entry("language", "en"),
            Map.entry("nitpicky", false),
            Map.entry("numfig", false),
            Map.entry("numfig_secnum_depth", 1L),
            Map.entry("primary_domain", "py"),
            Map.entry("project", "Python"),
            Map.entry("release", ""),
            Map.entry("root_doc", "index"),
            Map.entry("smartquotes", true),
            Map.entry("today", ""),
            Map.entry("today_fmt", Optional.empty()),
            Map.entry("todo_include_todos", false),
            Map.entry("version", ""));

    private PageSettings() {}

    /** For the pages of a source; {@code file} is what reports call its {@code conf.py}. */
    static Configured of(ConfPy conf, String file) {
        SortedMap<String, Object> values = new TreeMap<>(USUAL);
        values.putAll(conf.literals());
        Object root = values.getOrDefault("master_doc", values.getOrDefault("root_doc", ""));
        values.put("root_doc", conf.has("root_doc") ? values.getOrDefault("root_doc", "") : root);
        values.put("master_doc", values.getOrDefault("root_doc", ""));
        Map<String, String> texts = new HashMap<>();
        for (String name : List.of("version", "release")) {
            if (conf.has(name)) {
                texts.put(name, conf.text(name, ""));
            }
        }
        String today = conf.text("today", "");
        String format = conf.text("today_fmt", "%b %d, %Y");
        Optional<String> date = today.isEmpty() ? BuildDate.ofEnvironment().shown(format) : Optional.of(today);
        texts.put("today", date.orElse("(no date)"));
        return new Configured(
                text(conf, "rst_prolog", file),
                text(conf, "rst_epilog", file),
                conf.text("default_role", ""),
                texts,
                values);
    }

    /** A setting's text, its lines numbered as in the file. */
    private static Source text(ConfPy conf, String name, String file) {
        String text = conf.text(name, "");
        return text.isBlank() ? Source.EMPTY : Source.of(file, "\n".repeat(conf.line(name)) + text, Source.Tabs.EXPAND);
    }
}
