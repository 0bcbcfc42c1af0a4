// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.directive.Directives;
import org.klpdoc.rst.role.Roles;

/**
 * The examples of the data files: their trees, their HTML and their diagnostics. With {@code -Dgolden=update} the
 * files are written anew; read the difference before you keep it.
 */
class RstExamplesTest {
    @BeforeAll
    static void rewritten() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            RstExample.rewrite();
        }
    }

    static List<RstExample> examples() {
        return RstExample.all();
    }

    @Test
    void eachExampleShowsItsHtml() {
        assertThat(examples()).isNotEmpty().allMatch(one -> one.html().isPresent());
    }

    /** A directive that docutils knows by a name has an example under that name. */
    @Test
    void eachDirectiveHasAnExample() {
        RstSettings settings = RstSettings.ofDocutils();
        Set<String> names =
                new TreeSet<>(Directives.of(settings, Roles.of(settings)).names());
        names.removeAll(found(Pattern.compile("\\.\\. (?:\\|[^|]+\\| )?([a-z-]+)::")));
        assertThat(names).as("directives without an example").isEmpty();
    }

    @Test
    void eachRoleHasAnExample() {
        Set<String> names = new TreeSet<>(Roles.of(RstSettings.ofDocutils()).names());
        names.removeAll(found(Pattern.compile(":([a-z-]+):`")));
        assertThat(names).as("roles without an example").isEmpty();
    }

    private static Set<String> found(Pattern name) {
        return examples().stream()
                .flatMap(one -> name.matcher(one.input()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** An id is given once, and a link within the page finds its place. */
    @ParameterizedTest
    @MethodSource("examples")
    void linksWithinThePageLeadSomewhere(RstExample example) {
        Document page = Jsoup.parseBodyFragment(example.html().orElse(""));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String href : page.select("a[href^=#]").eachAttr("href")) {
            assertThat(ids).as(href).contains(href.substring(1));
        }
    }

    /** What a browser's parser makes of the HTML is what was written: nothing is moved, closed or left out. */
    @ParameterizedTest
    @MethodSource("examples")
    void htmlIsWellFormed(RstExample example) {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Jsoup.parse("<!DOCTYPE html><title>x</title><body>" + example.html().orElse(""), parser);
        assertThat(parser.getErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void treeHtmlAndDiagnostics(RstExample example) {
        RstExample made = example.made();
        assertThat(made.tree()).isEqualTo(example.tree());
        assertThat(made.html()).isEqualTo(example.html());
        assertThat(made.diagnostics()).isEqualTo(example.diagnostics());
    }
}
