// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.SourceSpec;
import org.klpdoc.render.PageShell;

/** How a guide wants its site to look: templates and styles of its own, its colours. */
final class Theme {
    private static final String STYLES = "_static/klpdoc.css";

    private Theme() {}

    /** The templates' folder: the one that was asked for, else the guide's own where it names one. */
    static Optional<Path> templates(Optional<Path> asked, Gathered gathered) {
        String own = gathered.guide().theme().templates();
        SourceSpec spec = gathered.own().spec();
        return asked.or(() -> own.isEmpty()
                        ? Optional.empty()
                        : Optional.of(spec.base().resolve(spec.place()).resolve(own)))
                .filter(Files::isDirectory);
    }

    /** The files that every page refers to, by their path on the site. */
    static Map<String, byte[]> files(PageShell shell, Guide.Theme theme) {
        Map<String, byte[]> files = new TreeMap<>(shell.assets());
        String colours = colours(theme);
        if (!colours.isEmpty()) {
            String styles = new String(files.getOrDefault(STYLES, new byte[0]), StandardCharsets.UTF_8);
            files.put(STYLES, (styles + colours).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The guide's own colours of links, on light and on dark ground; they were checked when they were read. */
    private static String colours(Guide.Theme theme) {
        StringBuilder out = new StringBuilder();
        if (!theme.accent().isEmpty()) {
            out.append(":root { --link: ").append(theme.accent()).append("; }\n");
        }
        if (!theme.accentDark().isEmpty()) {
            String dark = "{ --link: " + theme.accentDark() + "; }";
            out.append("@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) ")
                    .append(dark)
                    .append(" }\n:root[data-theme=\"dark\"] ")
                    .append(dark)
                    .append("\n");
        }
        return out.toString();
    }
}
