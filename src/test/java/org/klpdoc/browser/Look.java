// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a reader reads on: a wide window or a phone, in light or dark colours. */
enum Look {
    WIDE_LIGHT(1400, 900, ColorScheme.LIGHT),
    WIDE_DARK(1400, 900, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** The same for a tab, in CSS pixels. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }
}
