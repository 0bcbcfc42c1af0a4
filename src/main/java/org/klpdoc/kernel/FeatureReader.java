// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Reads one {@code arch-support.txt}, as {@code scripts/get_feat.pl} of Linux 6.1 does.
 *
 * <pre>
 * #
 * # Feature name:          livepatch
 * #         Kconfig:       HAVE_LIVEPATCH
 * #         description:   arch supports the patching of a running kernel
 * #
 *     -----------------------
 *     |         arch |status|
 *     -----------------------
 *     |         x86: |  ok  |
 *     -----------------------
 * </pre>
 */
final class FeatureReader {
    private static final List<String> HEADS = List.of("Feature name", "Kconfig", "description");

    private final Source source;
    private final List<Diagnostic> findings;
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, String> status = new HashMap<>();

    private FeatureReader(Source source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The feature of a file, where it names one and says something of an architecture. */
    static Optional<Feature> read(Source source, String subsystem, List<Diagnostic> findings) {
        return new FeatureReader(source, findings).read(subsystem);
    }

    private Optional<Feature> read(String subsystem) {
        for (int i = 0; i < source.lineCount(); i++) {
            String line = KernelText.line(source, i).strip();
            if (line.startsWith("#")) {
                head(line.substring(1).strip());
            } else if (!line.isEmpty() && !isRule(line) && !row(line)) {
                report("feat.line", i, "this is no line of a table of architectures");
            }
        }
        List<String> missing = new ArrayList<>();
        for (String wanted : HEADS) {
            if (!heads.containsKey(wanted)) {
                missing.add("'" + wanted + ":'");
            }
        }
        if (status.isEmpty()) {
            missing.add("a table of architectures");
        }
        if (!missing.isEmpty()) {
            report("feat.incomplete", 0, "the description of the feature lacks " + String.join(", ", missing));
        }
        if (!heads.containsKey("Feature name") || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Feature(value("Feature name"), value("Kconfig"), value("description"), subsystem, status, source));
    }

    private String value(String head) {
        return heads.getOrDefault(head, "");
    }

    private void head(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).replaceAll("\\s+", " ");
        String value = line.substring(colon + 1).strip().replaceAll("\\s", " ");
        if (!value.isEmpty() && HEADS.contains(name)) {
            heads.put(name, value);
        }
    }

    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> c == '-');
    }

    /** Takes {@code | arch: | ok |}; false where it is something else. */
    private boolean row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 4 || !cells[0].isEmpty() || !cells[3].isEmpty()) {
            return false;
        }
        String arch = cells[1].strip();
        String said = cells[2].strip();
        if (arch.equals("arch") && said.equals("status")) {
            return true;
        }
        boolean words = (arch + said).chars().noneMatch(Character::isWhitespace);
        if (!words || arch.length() < 2 || !arch.endsWith(":") || said.isEmpty()) {
            return false;
        }
        status.put(arch.substring(0, arch.length() - 1), said.equals(Feature.NEVER_IN_FILE) ? Feature.NEVER : said);
        return true;
    }

    private void report(String code, int line, String message) {
        findings.add(Diagnostic.of(Severity.WARNING, code, new Pos(source, source.lineStart(line)), message));
    }
}
