// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What would grow with the square of a page is cut short, and the page says so. */
class PageLimitsTest {
    private static final int MANY = 500;

    @Test
    void listsOfContentsEndWhereThereAreTooMany() {
        assertCut(".. contents::\n\n".repeat(MANY) + "a\n=\n\n".repeat(MANY));
    }

    @Test
    void numbersOfSectionsEndWhereThereAreTooMany() {
        assertCut(".. sectnum::\n\n".repeat(MANY) + "a\n=\n\n".repeat(MANY));
    }

    @Test
    void notesOfTargetsEndWhereThereAreTooMany() {
        assertCut("a_ ".repeat(MANY) + "\n\n.. _a: http://b\n\n" + ".. target-notes::\n\n".repeat(MANY));
    }

    @Test
    void oneListOfManySectionsIsWhole() {
        Parsed parsed = docutils(".. contents::\n\n" + Hard.each(MANY, i -> "a" + i + "\n======\n\n"));
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(TreeDump.of(parsed.document())).contains("refid=\"a" + (MANY - 1) + "\"");
    }

    @Test
    void symbolsOfFootnotesAreCountedWhereTheyWouldBeLong() {
        String tree = TreeDump.of(docutils(".. [*] x\n".repeat(1_001)).document());
        assertThat(tree).contains("*".repeat(100) + "\n").doesNotContain("*".repeat(101));
        assertThat(tree).contains("*101\n");
    }

    @Test
    void aNamespaceThatIsTooLongIsNotEntered() {
        String input = ".. c:namespace-push:: " + "a".repeat(2_000) + "\n\n.. c:macro:: B\n\n.. c:namespace-pop::\n";
        Parsed parsed = new RstParser(RstSettings.ofSphinx()).parse(Source.of("page.rst", input, Source.Tabs.EXPAND));
        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).containsExactly("c.namespace");
        assertThat(TreeDump.of(parsed.document())).contains("ids=\"c.B\"");
    }

    private static void assertCut(String input) {
        Parsed parsed = docutils(input);
        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).contains("rst.too-much-made");
        assertThat(TreeDump.of(parsed.document())).contains("are too many");
    }

    private static Parsed docutils(String input) {
        return new RstParser(RstSettings.ofDocutils()).parse(Source.of("page.rst", input, Source.Tabs.EXPAND));
    }
}
