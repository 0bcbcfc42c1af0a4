// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;

/** Reads {@code coverage} of a guide.yaml. */
final class CoverageReader {
    static final List<String> KEYS = List.of("source", "headers", "code", "exclude", "no-chapters");

    private final List<String> sources;
    private final List<Diagnostic> diagnostics;

    /** A reader for a guide with these sources. */
    CoverageReader(List<SourceSpec> sources, List<Diagnostic> diagnostics) {
        this.sources = sources.stream().map(SourceSpec::name).toList();
        this.diagnostics = diagnostics;
    }

    List<CoverageSpec> read(List<YamlNode.Mapping> items) {
        List<CoverageSpec> out = new ArrayList<>();
        for (YamlNode.Mapping item : items) {
            Fields fields = new Fields(item, KEYS, diagnostics);
            String source = fields.text("source", "");
            if (!source.isEmpty() && !sources.contains(source)) {
                String message = "the guide has no source '" + source + "'";
                fields.bad("guide.bad-value", fields.pos("source"), message, Nearest.hintOrAll(source, sources));
            }
            if (!fields.has("headers")) {
                fields.bad("guide.missing-key", fields.pos(), "the key 'headers' is missing");
            }
            out.add(new CoverageSpec(
                    source,
                    GuideReader.globs(fields, "headers", List.of()),
                    GuideReader.globs(fields, "code", List.of()),
                    GuideReader.globs(fields, "exclude", List.of()),
                    GuideReader.globs(fields, "no-chapters", List.of()),
                    fields.pos()));
        }
        return out;
    }
}
