// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.List;
import java.util.Map;
import org.klpdoc.site.BuildReport;
import org.klpdoc.text.Diagnostic;

/**
 * What a check found, and how much it looked at.
 *
 * @param found the findings, sorted by file and place
 * @param accepted how many findings the text accepts with a reason
 * @param counts how many there were of each kind of thing that was checked, in the order of the check
 */
public record CheckReport(BuildReport found, int accepted, Map<String, Integer> counts) {
    /** Copies the counts, in their order. */
    public CheckReport {
        counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
    }

    /** The findings, sorted by file and place. */
    public List<Diagnostic> findings() {
        return found.diagnostics();
    }

    /** The same with other findings. */
    public CheckReport with(List<Diagnostic> findings) {
        return new CheckReport(new BuildReport(found.pages(), found.links(), findings), accepted, counts);
    }
}
