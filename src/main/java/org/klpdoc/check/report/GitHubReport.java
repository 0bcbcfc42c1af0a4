// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Place;
import org.klpdoc.text.Severity;

/**
 * Commands of GitHub's workflows: {@code ::error file=doc.rst,line=3,col=1,title=xref.label::there is no label}. A step
 * shows ten of each level; what goes beyond them is counted.
 */
final class GitHubReport implements ReportFormat.Writer {
    private static final int MOST = 10;

    @Override
    public String write(ReportFormat.Content content) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            List<Diagnostic> all = content.findings().stream()
                    .filter(one -> one.severity() == severity)
                    .toList();
            all.stream().limit(MOST).forEach(one -> out.append(command(one)).append('\n'));
            if (all.size() > MOST) {
                out.append(all.size() - MOST)
                        .append(" more at level ")
                        .append(level(severity))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String command(Diagnostic found) {
        Place place = found.pos().place();
        StringBuilder out =
                new StringBuilder("::").append(level(found.severity())).append(' ');
        if (!place.path().isEmpty()) {
            out.append("file=").append(property(place.path())).append(',');
        }
        if (place.line() > 0) {
            out.append("line=").append(place.line()).append(',');
        }
        if (place.column() > 0) {
            out.append("col=").append(place.column()).append(',');
        }
        return out.append("title=").append(property(found.code())).append("::") + data(Visible.message(found));
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.word();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Visible.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
