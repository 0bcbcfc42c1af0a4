// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages of a site that was built before: {@code -Dsite=FOLDER}, {@code -Dpages=a.html,b/c.html} in the browser (by default
 * all), {@code -Dlooks=WIDE_LIGHT,NARROW_DARK} (by default all), {@code -Dvalid=a.html,...} for the HTML (by default those
 * of {@code pages}).
 */
@EnabledIfSystemProperty(named = "site", matches = ".+")
class BuiltPagesTest {
    private final Path folder = Path.of(System.getProperty("site", ""));

    private List<String> asked(String property) throws IOException {
        String names = System.getProperty(property, "");
        return names.isEmpty() ? PageChecks.pages(folder) : Arrays.asList(names.split(","));
    }

    @Test
    void theyAreValidHtml() throws IOException {
        PageChecks.assertValid(folder, asked(System.getProperty("valid", "").isEmpty() ? "pages" : "valid"));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theyAreFitForTheirReaders(Look look) throws IOException {
        String looks = System.getProperty("looks", look.name());
        if (List.of(looks.split(",")).contains(look.name())) {
            try (Chromium chromium = Chromium.start();
                    BuiltSite site = BuiltSite.of(folder)) {
                PageChecks.assertFitFor(look, chromium, site, asked("pages"));
            }
        }
    }

    @Test
    void theyAreQuietFromTheDisk() throws IOException {
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(folder)) {
            PageChecks.assertQuietFromDisk(chromium, site, asked("pages"));
        }
    }
}
