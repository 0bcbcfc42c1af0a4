// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Place;

/**
 * SARIF 2.1.0 as GitHub's code scanning takes it: paths of the repository, a fingerprint that does not hang on lines, and
 * no more results, and no larger a file, than it keeps: the worst of them, and how many were left out.
 */
final class SarifReport implements ReportFormat.Writer {
    private static final int MOST_RESULTS = 5_000;
    /** A larger file is refused; GitHub counts it compressed, here it is counted as it is. */
    static final int LARGEST = 10_000_000;

    private static final int FINGERPRINT = 32;
    private static final String UNRESERVED = "-._~/";
    private final Gson gson =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public String write(ReportFormat.Content content) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> codes = List.copyOf(
                new TreeSet<>(content.findings().stream().map(Diagnostic::code).toList()));
        List<Map<String, Object>> results = content.findings().stream()
                .sorted(Comparator.comparing((Diagnostic one) -> one.severity()).reversed())
                .limit(MOST_RESULTS)
                .map(one -> result(one, codes, fingerprint(content.keys().key(one), seen)))
                .toList();
        String text = log(content, codes, results);
        for (int size = size(text); size > LARGEST && !results.isEmpty(); size = size(text)) {
            int fewer = (int) ((long) results.size() * LARGEST / size);
            results = results.subList(0, Math.min(fewer, results.size() - 1));
            text = log(content, codes, results);
        }
        return text;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String log(ReportFormat.Content content, List<String> codes, List<Map<String, Object>> results) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("checked", content.counts());
        if (results.size() < content.findings().size()) {
            properties.put("leftOut", content.findings().size() - results.size());
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "klpdoc");
        driver.put("rules", codes.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        run.put("properties", properties);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return gson.toJson(log) + "\n";
    }

    private static Map<String, Object> rule(String code) {
        return Map.of("id", code, "shortDescription", Map.of("text", "klpdoc explain " + code));
    }

    private static Map<String, Object> result(Diagnostic found, List<String> codes, String fingerprint) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", found.code());
        out.put("ruleIndex", codes.indexOf(found.code()));
        out.put("level", found.severity().word());
        out.put("message", Map.of("text", Visible.message(found)));
        Place place = found.pos().place();
        if (!place.path().isEmpty()) {
            out.put("locations", List.of(Map.of("physicalLocation", location(place))));
        }
        out.put("partialFingerprints", Map.of("primaryLocationLineHash", fingerprint));
        return out;
    }

    private static Map<String, Object> location(Place place) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", encoded(place.path())));
        if (place.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
            }
            location.put("region", region);
        }
        return location;
    }

    /** A path as a relative reference of a URI. */
    private static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
            out.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return out.toString();
    }

    /** A digest of a finding's key, and of how many findings before it have the same. */
    private static String fingerprint(String key, Map<String, Integer> seen) {
        int before = seen.merge(key, 1, Integer::sum);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT) + ":" + before;
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("a JDK without SHA-256", never);
        }
    }
}
