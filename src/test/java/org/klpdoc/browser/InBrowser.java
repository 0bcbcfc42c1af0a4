// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a site in a browser, which is started once for all of a class; its own beginning sets the site. */
abstract class InBrowser {
    @TempDir
    static Path temp;

    static Chromium chromium;
    static BuiltSite site;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        site = null;
        chromium = null;
    }
}
