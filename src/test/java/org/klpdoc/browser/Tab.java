// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tab of a browser that keeps a record of what its pages complain about and of all that they ask for. */
public final class Tab implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /** Playwright's page, for all that this class has no method for. */
    public Page page() {
        return page;
    }

    /** Goes to an address and waits until the page and its deferred script are there. */
    public Tab open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** Presses a key as a reader would ({@code /}, {@code Control+k}, {@code ArrowDown}). */
    public Tab press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types into what has the focus. */
    public Tab type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** What a selector finds. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** All addresses that were asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Fails where a page wrote an error or a warning, or asked for something that does not begin with {@code home}. */
    public void assertQuiet(URI home) {
        assertThat(complaints).as("what the pages complain about").isEmpty();
        assertThat(requests)
                .as("requests to others")
                .allMatch(url -> url.startsWith(home.toString()) || url.startsWith("data:"));
    }

    @Override
    public void close() {
        context.close();
    }
}
