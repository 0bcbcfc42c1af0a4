// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Pictures of the pages of a built site, for eyes: each page on a wide window and a phone, light and dark; the first of them
 * in forced colours, too, without script, with little motion, on paper, with the search and the menu open.
 *
 * <p>Usage: {@code Screenshots SITE OUT PAGE...}; the pictures are {@code OUT/PAGE-look.png}, what lies below the window
 * left out.
 */
final class Screenshots {
    private final Chromium chromium;
    private final BuiltSite site;
    private final Path out;

    private Screenshots(Chromium chromium, BuiltSite site, Path out) {
        this.chromium = chromium;
        this.site = site;
        this.out = out;
    }

    /** Makes the pictures. */
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        List<String> pages = List.of(arguments).subList(2, arguments.length);
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(Path.of(arguments[0]))) {
            Screenshots all = new Screenshots(chromium, site, out);
            for (Look look : Look.values()) {
                pages.forEach(page -> all.plain(page, look));
            }
            all.special(pages.get(0));
        }
    }

    private void plain(String page, Look look) {
        try (Tab tab = chromium.tab(look.options()).open(site.served(page))) {
            picture(tab, page, look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private void special(String page) {
        for (Look look : List.of(Look.WIDE_LIGHT, Look.NARROW_DARK)) {
            String in = look == Look.WIDE_LIGHT ? "wide" : "narrow";
            open(page, in + "-forced", look.options().setForcedColors(ForcedColors.ACTIVE), "Tab", "Tab", "Tab");
            open(page, in + "-no-script", look.options().setJavaScriptEnabled(false));
            open(page, in + "-search", look.options().setReducedMotion(ReducedMotion.REDUCE), "/", "a", "p", "i");
            open(page, in + "-keys", look.options(), "?");
        }
        String top = page.replaceFirst("#.*", "");
        open(top + "#klpdoc.pages", "menu", Look.NARROW_LIGHT.options());
        open(top + "#klpdoc.contents", "contents", Look.NARROW_DARK.options());
        try (Tab tab = chromium.tab(new Browser.NewContextOptions()
                        .setViewportSize(794, 1123)
                        .setColorScheme(ColorScheme.DARK))
                .open(site.served(page))) {
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(tab, page, "print");
            tab.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(file(page, "print", ".pdf")));
        }
    }

    /** A page in a state that is reached by keys. */
    private void open(String page, String name, Browser.NewContextOptions options, String... keys) {
        try (Tab tab = chromium.tab(options).open(site.served(page))) {
            for (String key : keys) {
                tab.press(key);
                tab.page().waitForTimeout(300);
            }
            picture(tab, page.replaceFirst("#.*", ""), name);
        }
    }

    private void picture(Tab tab, String page, String name) {
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(file(page, name, ".png")));
    }

    private Path file(String page, String name, String ending) {
        return out.resolve(page.replace(".html", "").replaceAll("[/#]", "-") + "-" + name + ending);
    }
}
