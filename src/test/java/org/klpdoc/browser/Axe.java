// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * axe-core, run in the page that a tab shows, as it is shown: every rule that is not experimental, not given up and not of
 * level AAA, that is WCAG 2.2 A and AA and axe's best practices. Some rules take minutes for a page of many thousands of
 * elements: of what such a page repeats (siblings in its article) the first hundreds are looked at.
 */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN = """
            () => {
              if (document.querySelectorAll('*').length > 30000) {
                document.querySelectorAll('article :nth-child(200) ~ *').forEach(more => more.remove());
              }
              const left = ['experimental', 'deprecated', 'wcag2aaa'];
              const rules = axe.getRules().filter(rule => !left.some(tag => rule.tags.includes(tag))).map(rule => rule.ruleId);
              return axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] })
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                  `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}: ${node.failureSummary.replace(/\\s+/g, ' ')}`)));
            }""";

    private Axe() {}

    /** What the rules find wrong with what a page shows now, one line for each element: rule, selector, element, why. */
    static List<String> violations(Page page) {
        page.evaluate("script => { if (!window.axe) (0, eval)(script); }", SCRIPT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
