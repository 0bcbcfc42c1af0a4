// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** Findings that are known, so that others are new: a file of keys, one a line and sorted, or an earlier check. */
public final class Baseline {
    private static final String HEAD = "# Findings that are known; klpdoc check --update-baseline writes this file.";

    private final Map<String, Integer> known = new HashMap<>();

    private Baseline(Collection<String> keys) {
        keys.forEach(key -> known.merge(key, 1, Integer::sum));
    }

    /** What a file lists. */
    public static Baseline read(String text) {
        return new Baseline(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::stripTrailing)
                .toList());
    }

    /** What an earlier check found. */
    public static Baseline of(Collection<Diagnostic> findings, FindingKeys keys) {
        return new Baseline(findings.stream().map(keys::key).toList());
    }

    /** A file's text that lists findings, notes left out. */
    public static String text(Collection<Diagnostic> findings, FindingKeys keys) {
        return findings.stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .map(keys::key)
                .sorted()
                .collect(Collectors.joining("\n", HEAD + "\n", "\n"))
                .replaceAll("\n+$", "\n");
    }

    /** Those of some findings that are new: of several with one key those beyond the number that is known. */
    public List<Diagnostic> without(Collection<Diagnostic> findings, FindingKeys keys) {
        Map<String, Integer> left = new HashMap<>(known);
        List<Diagnostic> out = new ArrayList<>();
        for (Diagnostic one : findings) {
            String key = keys.key(one);
            int count = left.getOrDefault(key, 0);
            if (count > 0) {
                left.put(key, count - 1);
            } else {
                out.add(one);
            }
        }
        return out;
    }

    /** How many of the known findings are no longer there. */
    public int mended(Collection<Diagnostic> findings, FindingKeys keys) {
        Map<String, Integer> left = new HashMap<>(known);
        findings.forEach(one -> left.computeIfPresent(keys.key(one), (key, count) -> count > 1 ? count - 1 : null));
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }
}
