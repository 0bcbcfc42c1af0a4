// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker in this process: what is wrong with a page by the HTML standard. One for many pages of one thread. */
final class HtmlChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator checker;

    /** Reads the checker's schema, which takes a second. */
    HtmlChecker() {
        try {
            checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema(SCHEMA, findings);
            checker.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the checker's own schema", e);
        }
    }

    /** What is an error in a page, {@code NAME:line:column: message}; warnings are left out. */
    List<String> errors(String name, byte[] html) {
        findings.name = name;
        findings.found.clear();
        try {
            InputSource input = new InputSource(new ByteArrayInputStream(html));
            input.setEncoding("UTF-8");
            checker.checkHtmlInputSource(input);
        } catch (IOException | SAXException e) {
            findings.found.add(name + ": not readable to its end: " + e.getMessage());
        }
        return List.copyOf(findings.found);
    }

    /** Keeps what the checker says of one page. */
    private static final class Findings implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String name = "";

        @Override
        public void warning(SAXParseException finding) {}

        @Override
        public void error(SAXParseException finding) {
            found.add("%s:%d:%d: %s"
                    .formatted(name, finding.getLineNumber(), finding.getColumnNumber(), finding.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException finding) {
            error(finding);
        }
    }
}
