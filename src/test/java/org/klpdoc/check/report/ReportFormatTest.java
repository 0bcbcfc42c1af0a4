// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import org.w3c.dom.Document;

/** The forms of a report, with text in them that would like to be more than text. */
class ReportFormatTest {
    private static final String HOSTILE =
            "a\n::error::forged <script>x()</script> ]]> \u001b[31m \u202e %0A , : & \" ' \ud800 \ufffe";

    private static final FindingKeys KEYS = FindingKeys.of(Gatherer.gather(
            new Gatherer.Request(
                    "src/test/resources/check/tree", Map.of(), "", Path.of("").toAbsolutePath()),
            Profiles.bundled()));

    private static ReportFormat.Content content(Diagnostic... findings) {
        return new ReportFormat.Content(List.of(findings), Map.of("page", 3), KEYS);
    }

    private static Diagnostic finding(String path, int offset, String message) {
        Source source = Source.of(path, "first\nsecond line\n", Source.Tabs.KEEP);
        return Diagnostic.of(Severity.WARNING, "xref.label", new Pos(source, offset), message)
                .withHint("a hint");
    }

    private static JsonObject run(String sarif) {
        JsonObject log = JsonParser.parseString(sarif).getAsJsonObject();
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    @Test
    void sarifNamesPlacesRulesAndFingerprints() {
        JsonObject run = run(ReportFormat.SARIF.write(content(finding("a b/ü.rst", 9, "gone"))));
        JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("ruleId").getAsString()).isEqualTo("xref.label");
        assertThat(result.get("level").getAsString()).isEqualTo("warning");
        assertThat(result.getAsJsonObject("message").get("text").getAsString()).isEqualTo("gone; a hint");
        JsonObject location =
                result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(location.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("a%20b/%C3%BC.rst");
        assertThat(location.getAsJsonObject("region").get("startLine").getAsInt())
                .isEqualTo(2);
        assertThat(location.getAsJsonObject("region").get("startColumn").getAsInt())
                .isEqualTo(4);
        JsonObject rule = run.getAsJsonObject("tool")
                .getAsJsonObject("driver")
                .getAsJsonArray("rules")
                .get(result.get("ruleIndex").getAsInt())
                .getAsJsonObject();
        assertThat(rule.get("id").getAsString()).isEqualTo("xref.label");
    }

    @Test
    void sarifIsNoLargerThanGitHubTakes() {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(finding("a.rst", 0, i + " \u00fc".repeat(3_000)));
        }
        many.add(Diagnostic.of(Severity.ERROR, "xref.page", Pos.NONE, "the worst"));
        String sarif = ReportFormat.SARIF.write(new ReportFormat.Content(many, Map.of("page", 3), KEYS));
        assertThat(sarif.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(5_000_000, SarifReport.LARGEST);
        JsonObject run = run(sarif);
        JsonArray results = run.getAsJsonArray("results");
        assertThat(results.get(0).getAsJsonObject().get("level").getAsString()).isEqualTo("error");
        assertThat(run.getAsJsonObject("properties").get("leftOut").getAsInt()).isEqualTo(many.size() - results.size());
    }

    @Test
    void aFingerprintStaysWhereTheLineMoves() {
        String first = fingerprint(finding("a.rst", 0, "gone"));
        assertThat(fingerprint(finding("a.rst", 9, "gone"))).isEqualTo(first);
        assertThat(fingerprint(finding("b.rst", 0, "gone"))).isNotEqualTo(first);
        assertThat(fingerprint(finding("a.rst", 0, "other"))).isNotEqualTo(first);
    }

    @Test
    void twoFindingsOfOneKeyHaveTwoFingerprints() {
        JsonArray results = run(ReportFormat.SARIF.write(
                        content(finding("a.rst", 0, "gone"), finding("a.rst", 9, "gone"))))
                .getAsJsonArray("results");
        assertThat(print(results, 0)).isNotEqualTo(print(results, 1));
    }

    private static String fingerprint(Diagnostic found) {
        return print(run(ReportFormat.SARIF.write(content(found))).getAsJsonArray("results"), 0);
    }

    private static String print(JsonArray results, int index) {
        return results.get(index)
                .getAsJsonObject()
                .getAsJsonObject("partialFingerprints")
                .get("primaryLocationLineHash")
                .getAsString();
    }

    @Test
    void sarifKeepsToGitHubsLimit() {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 5_010; i++) {
            many.add(finding("a.rst", 0, "gone " + i));
        }
        Source source = Source.of("z.rst", "x", Source.Tabs.KEEP);
        many.add(Diagnostic.of(Severity.ERROR, "rst.table", new Pos(source, 0), "an error"));
        JsonArray results = run(ReportFormat.SARIF.write(content(many.toArray(Diagnostic[]::new))))
                .getAsJsonArray("results");
        assertThat(results).hasSize(5_000);
        assertThat(results.get(0).getAsJsonObject().get("level").getAsString()).isEqualTo("error");
    }

    @Test
    void githubHasTenOfALevelAndCountsTheRest() {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(finding("a.rst", 9, "gone " + i));
        }
        List<String> lines = ReportFormat.GITHUB
                .write(content(many.toArray(Diagnostic[]::new)))
                .lines()
                .toList();
        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).isEqualTo("::warning file=a.rst,line=2,col=4,title=xref.label::gone 0; a hint");
        assertThat(lines.get(10)).isEqualTo("2 more at level warning");
    }

    @Test
    void noTextOfADocumentForgesACommandOfGitHub() {
        String out = ReportFormat.GITHUB.write(content(finding("x,y:z\n::error::.rst", 0, HOSTILE)));
        assertThat(out.lines()).hasSize(1);
        assertThat(out).startsWith("::warning file=x%2Cy%3Az %3A%3Aerror%3A%3A.rst,line=1,");
        assertThat(out).doesNotContain("\u001b").doesNotContain("\u202e").contains("%250A");
    }

    @Test
    void junitIsXmlWhateverTheText() throws Exception {
        String xml = ReportFormat.JUNIT.write(content(finding("a<b>.rst", 0, HOSTILE)));
        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(parsed.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void htmlHasNoMarkupOfADocument() {
        String html = ReportFormat.HTML.write(content(finding("a<b>.rst", 0, HOSTILE)));
        assertThat(Jsoup.parse(html).select("script, b")).isEmpty();
        assertThat(html).contains("a&lt;b&gt;.rst").doesNotContain("\u001b");
    }

    @Test
    void jsonHasAllOfIt() {
        JsonObject whole = JsonParser.parseString(ReportFormat.JSON.write(content(finding("a.rst", 9, HOSTILE))))
                .getAsJsonObject();
        assertThat(whole.getAsJsonObject("counts").get("page").getAsInt()).isEqualTo(3);
        JsonObject one = whole.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(one.get("path").getAsString()).isEqualTo("a.rst");
        assertThat(one.get("line").getAsInt()).isEqualTo(2);
        assertThat(one.get("hint").getAsString()).isEqualTo("a hint");
        assertThat(one.get("message").getAsString()).contains("\\x1b").doesNotContain("\n");
    }

    @Test
    void aBaselineKnowsFindingsByTheirKeys() {
        Diagnostic first = finding("a.rst", 0, "gone");
        Diagnostic moved = finding("a.rst", 9, "gone");
        Diagnostic other = finding("a.rst", 9, "other");
        Baseline known = Baseline.read(Baseline.text(List.of(first), KEYS));
        assertThat(known.without(List.of(moved), KEYS)).isEmpty();
        assertThat(known.without(List.of(first, other), KEYS)).containsExactly(other);
        assertThat(known.without(List.of(first, moved), KEYS)).containsExactly(moved);
    }
}
