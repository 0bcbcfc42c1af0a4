// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.List;
import java.util.Map;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * JUnit's XML: a test case for each kind of thing that was checked, which passes, and one for each finding, which fails;
 * notes are skipped tests.
 */
final class JUnitReport implements ReportFormat.Writer {
    @Override
    public String write(ReportFormat.Content content) {
        List<Diagnostic> findings = content.findings();
        long notes =
                findings.stream().filter(one -> one.severity() == Severity.NOTE).count();
        int tests = findings.size() + content.counts().size();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites>\n  <testsuite name=\"klpdoc check\" tests=\"")
                .append(tests)
                .append("\" failures=\"")
                .append(findings.size() - notes)
                .append("\" errors=\"0\" skipped=\"")
                .append(notes)
                .append("\">\n");
        for (Map.Entry<String, Integer> one : content.counts().entrySet()) {
            String name = one.getKey() + ": " + one.getValue() + " checked";
            out.append("    <testcase classname=\"klpdoc\" name=\"")
                    .append(Visible.escaped(name))
                    .append("\"/>\n");
        }
        findings.forEach(one -> out.append(testcase(one)));
        return out.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static String testcase(Diagnostic found) {
        boolean note = found.severity() == Severity.NOTE;
        String message = Visible.escaped(Visible.message(found));
        String place = Visible.escaped(found.pos().place().toString());
        String result = note
                ? "<skipped message=\"" + message + "\"/>"
                : "<failure type=\"" + found.severity().word() + "\" message=\"" + message + "\">" + place
                        + "</failure>";
        return "    <testcase classname=\"" + Visible.escaped(found.code()) + "\" name=\"" + place + "\">\n      "
                + result + "\n    </testcase>\n";
    }
}
