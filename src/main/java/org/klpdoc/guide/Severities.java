// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * How bad findings are where a guide does not leave it at the usual.
 *
 * @param rules by code ({@code rst.unknown-role}) or family ({@code rst.*}): the severity, or empty for off
 */
public record Severities(Map<String, Optional<Severity>> rules) {
    /** Everything at its usual severity. */
    public static final Severities USUAL = new Severities(Map.of());

    /** Copies the map. */
    public Severities {
        rules = Map.copyOf(rules);
    }

    /** The finding as the guide wants it; empty where it wants to hear nothing of it. */
    public Optional<Diagnostic> judge(Diagnostic finding) {
        if (rules.isEmpty()) {
            return Optional.of(finding);
        }
        int dot = finding.code().indexOf('.');
        String family = finding.code().substring(0, Math.max(0, dot)) + ".*";
        Optional<Severity> usual = Optional.of(finding.severity());
        Optional<Severity> wanted = rules.getOrDefault(finding.code(), rules.getOrDefault(family, usual));
        return wanted.map(severity -> severity == finding.severity() ? finding : with(finding, severity));
    }

    private static Diagnostic with(Diagnostic finding, Severity severity) {
        return new Diagnostic(
                severity, finding.code(), finding.pos(), finding.message(), finding.hint(), finding.related());
    }
}
