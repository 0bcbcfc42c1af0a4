// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** What is written as SARIF 2.1.0 is that by OASIS' schema, whatever the findings. */
class SarifSchemaTest {
    private static final FindingKeys KEYS = FindingKeys.of(Gatherer.gather(
            new Gatherer.Request(
                    "src/test/resources/check/tree", Map.of(), "", Path.of("").toAbsolutePath()),
            Profiles.bundled()));

    private static Validator.Result validate(String sarif) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            Validator validator = new ValidatorFactory()
                    .withJsonNodeFactory(new GsonNode.Factory())
                    .createValidator();
            URI schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return validator.validate(schema, sarif);
        }
    }

    private static String sarif(List<Diagnostic> findings) {
        return ReportFormat.SARIF.write(new ReportFormat.Content(findings, Map.of("page", 3), KEYS));
    }

    @Test
    void reportsAreValid() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        String hostile = "a\n::error:: <b>]]>\u001b[31m \u202e \ud800 [x](javascript:y)";
        for (Severity severity : Severity.values()) {
            Source source = Source.of("a b/\u00fc%?#.rst", "first\nsecond\n", Source.Tabs.KEEP);
            findings.add(Diagnostic.of(severity, "xref.label", new Pos(source, 8), hostile)
                    .withHint("a hint")
                    .withRelated(new Pos(source, 0), "here"));
            findings.add(Diagnostic.of(severity, "check.time", Pos.NONE, hostile));
            findings.add(Diagnostic.of(severity, "rst.table", new Pos(source, -1), ""));
        }
        assertThat(validate(sarif(findings)).getErrors()).isEmpty();
        assertThat(validate(sarif(List.of())).isValid()).isTrue();
    }

    @Test
    void theSchemaIsHeldToThem() throws IOException {
        assertThat(validate(sarif(List.of()).replace("\"results\"", "\"result\""))
                        .isValid())
                .isFalse();
    }
}
