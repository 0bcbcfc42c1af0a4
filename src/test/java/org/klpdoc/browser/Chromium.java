// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that is installed, driven by Playwright with the node that is installed; nothing is fetched. Where either
 * is missing, {@link #start} skips the test and says so on standard error. One for a test class; open {@link Tab}s in it.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test that asks. */
    public static Chromium start() {
        Optional<Path> chromium =
                PROGRAMS.stream().flatMap(name -> program(name).stream()).findFirst();
        Optional<Path> node = program("node");
        if (chromium.isEmpty() || node.isEmpty()) {
            String missing = chromium.isEmpty() ? "no Chromium" : "no node";
            System.err.println("!!! NOT CHECKED: what needs a browser: " + missing + " on the PATH");
            Assumptions.abort(missing + " on the PATH");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString())));
        // As root, which build machines are, Chromium does not start its sandbox.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--allow-file-access-from-files=false")));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> program(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new tab with nothing remembered. */
    public Tab tab() {
        return tab(new Browser.NewContextOptions());
    }

    /** A new tab of a certain size, colour scheme or language, or without script. */
    public Tab tab(Browser.NewContextOptions options) {
        return new Tab(browser.newContext(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
