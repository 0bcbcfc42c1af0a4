// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** One page without script: what was checked, how many findings there are of each kind, and all of them by file. */
final class HtmlReport implements ReportFormat.Writer {
    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>klpdoc check</title>\n<style>\n"
            + "body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }\n"
            + "table { border-collapse: collapse; } td, th { padding: 0.2rem 0.8rem; text-align: left; vertical-align: top; }\n"
            + "tr { border-bottom: 1px solid #ccc; } code { font-size: 0.9em; }\n"
            + ".error { color: #b00020; } .warning { color: #8a5300; } .note { color: #555; }\n"
            + "</style>\n</head>\n<body>\n<h1>klpdoc check</h1>\n";

    @Override
    public String write(ReportFormat.Content content) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<h2>Checked</h2>\n<table>\n<tr><th>What</th><th>How many</th></tr>\n");
        content.counts().forEach((what, number) -> row(out, Visible.escaped(what), String.valueOf(number)));
        out.append("</table>\n<h2>Findings by kind</h2>\n");
        table(content.findings(), out);
        Map<String, List<Diagnostic>> files = content.findings().stream()
                .collect(Collectors.groupingBy(one -> one.pos().place().path(), TreeMap::new, Collectors.toList()));
        out.append("<h2>Findings by file</h2>\n");
        files.forEach((path, findings) -> file(path, findings, out));
        return out.append("</body>\n</html>\n").toString();
    }

    private static void table(List<Diagnostic> findings, StringBuilder out) {
        Map<String, Long> kinds =
                findings.stream().collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.counting()));
        out.append("<table>\n<tr><th>Code</th><th>How many</th></tr>\n");
        kinds.forEach((code, number) -> row(out, "<code>" + Visible.escaped(code) + "</code>", String.valueOf(number)));
        out.append("</table>\n");
    }

    private static void row(StringBuilder out, String first, String second) {
        out.append("<tr><td>").append(first).append("</td><td>").append(second).append("</td></tr>\n");
    }

    private static void file(String path, List<Diagnostic> findings, StringBuilder out) {
        out.append("<h3>")
                .append(Visible.escaped(path.isEmpty() ? "(no file)" : path))
                .append("</h3>\n<table>\n");
        for (Diagnostic one : findings) {
            Severity severity = one.severity();
            out.append("<tr><td>")
                    .append(one.pos().place().line())
                    .append("</td><td class=\"")
                    .append(severity.word())
                    .append("\">")
                    .append(severity.word())
                    .append("</td><td>")
                    .append(Visible.escaped(Visible.message(one)))
                    .append("</td><td><code>")
                    .append(Visible.escaped(one.code()))
                    .append("</code></td></tr>\n");
        }
        out.append("</table>\n");
    }
}
