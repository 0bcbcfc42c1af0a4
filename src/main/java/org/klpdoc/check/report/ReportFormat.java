// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.List;
import java.util.Map;
import org.klpdoc.text.Diagnostic;

/** A form for the findings of a check. */
public enum ReportFormat {
    /** One JSON object. */
    JSON(new JsonReport()),
    /** The Static Analysis Results Interchange Format, 2.1.0. */
    SARIF(new SarifReport()),
    /** Annotations of GitHub's Actions. */
    GITHUB(new GitHubReport()),
    /** A test suite in JUnit's XML. */
    JUNIT(new JUnitReport()),
    /** A page for people. */
    HTML(new HtmlReport());

    private final Writer writer;

    ReportFormat(Writer writer) {
        this.writer = writer;
    }

    /**
     * What a report is made of.
     *
     * @param findings the findings to report, sorted by file and place
     * @param counts what was checked
     * @param keys what tells findings apart
     */
    public record Content(List<Diagnostic> findings, Map<String, Integer> counts, FindingKeys keys) {
        /** Copies the list. */
        public Content {
            findings = List.copyOf(findings);
        }
    }

    /** Writes one form. */
    interface Writer {
        String write(Content content);
    }

    /** The report as text that ends with a line end. */
    public String write(Content content) {
        return writer.write(content);
    }
}
