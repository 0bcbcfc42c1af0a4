// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Place;

/** {@code {"counts": {"page": 12}, "findings": [{"code": ..., "severity": ..., "path": ..., "line": ...}]}}. */
final class JsonReport implements ReportFormat.Writer {
    private final Gson gson = new GsonBuilder().setPrettyPrinting().create();

    @Override
    public String write(ReportFormat.Content content) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("tool", "klpdoc");
        whole.put("counts", content.counts());
        whole.put(
                "findings", content.findings().stream().map(JsonReport::finding).toList());
        return gson.toJson(whole) + "\n";
    }

    private static Map<String, Object> finding(Diagnostic found) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", found.code());
        out.put("severity", found.severity().word());
        place(found.pos().place(), out);
        out.put("message", Visible.of(found.message()));
        if (!found.hint().isEmpty()) {
            out.put("hint", Visible.of(found.hint()));
        }
        List<Map<String, Object>> related =
                found.related().stream().map(JsonReport::related).toList();
        if (!related.isEmpty()) {
            out.put("related", related);
        }
        return out;
    }

    private static Map<String, Object> related(Diagnostic.Related one) {
        Map<String, Object> out = new LinkedHashMap<>();
        place(one.pos().place(), out);
        out.put("message", Visible.of(one.message()));
        return out;
    }

    private static void place(Place place, Map<String, Object> out) {
        out.put("path", Visible.of(place.path()));
        out.put("line", place.line());
        out.put("column", place.column());
    }
}
