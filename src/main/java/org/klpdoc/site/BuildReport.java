// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Place;
import org.klpdoc.text.Severity;

/**
 * What a build did and found.
 *
 * @param pages the pages that were written
 * @param links the references that lead somewhere
 * @param diagnostics what was found, sorted by file and place
 */
public record BuildReport(int pages, int links, List<Diagnostic> diagnostics) {
    /** Sorts and copies the findings; two that say the same of one place are one. */
    public BuildReport {
        record Keyed(Place place, Diagnostic diagnostic) {}
        record Said(Place place, String code, String message) {}
        Set<Said> said = new HashSet<>();
        diagnostics = diagnostics.stream()
                .map(one -> new Keyed(one.pos().place(), one))
                .filter(one -> said.add(new Said(
                        one.place(), one.diagnostic().code(), one.diagnostic().message())))
                .sorted(Comparator.comparing(Keyed::place)
                        .thenComparing(one -> one.diagnostic().code())
                        .thenComparing(one -> one.diagnostic().message()))
                .map(Keyed::diagnostic)
                .toList();
    }

    /** How many findings are of that severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(one -> one.severity() == severity).count();
    }

    /** The findings at or over {@code limit}. */
    public List<Diagnostic> from(Severity limit) {
        return diagnostics.stream()
                .filter(one -> one.severity().compareTo(limit) >= 0)
                .toList();
    }

    /** Whether there is a finding at or over {@code limit}. */
    public boolean reaches(Severity limit) {
        return !from(limit).isEmpty();
    }
}
