// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three ways in which a tree may be that of docutils. */
enum TreeScore {
    /** Equal once what a reader never sees is left out: messages, back references, the ids of refused markup. */
    MEANING {
        @Override
        boolean passes(String got, String expected) {
            String meant = meaning(expected);
            boolean nothingButMessages = meant.indexOf('\n') == meant.lastIndexOf('\n') && meant.indexOf('\n') > 0;
            return meaning(got).equals(meant) && (!nothingButMessages || REPORTS.passes(got, expected));
        }
    },
    /** Equal to the letter. */
    SAME {
        @Override
        boolean passes(String got, String expected) {
            return got.strip().equals(expected.strip());
        }
    },
    /** The same problems at the same lines, in any order. */
    REPORTS {
        @Override
        boolean passes(String got, String expected) {
            return reports(got).equals(reports(expected));
        }
    };

    private static final Pattern MESSAGE =
            Pattern.compile("\\s*<(system_message\\b|section classes=\"system-messages\").*");
    private static final Pattern REPORT = Pattern.compile("<system_message [^>]*>");
    private static final Pattern WHERE = Pattern.compile("\\b(level|line)=\"([^\"]*)\"");

    /** Whether {@code got} is {@code expected} by this score. */
    abstract boolean passes(String got, String expected);

    /** The word that the list of known failures has for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(String tree) {
        List<String> out = new ArrayList<>();
        int skipped = Integer.MAX_VALUE;
        for (String line : tree.stripTrailing().split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            if (indent > skipped || skipped < Integer.MAX_VALUE && line.isBlank()) {
                continue;
            }
            skipped = MESSAGE.matcher(line).matches() ? indent : Integer.MAX_VALUE;
            if (skipped == Integer.MAX_VALUE) {
                out.add(visible(line).stripTrailing());
            }
        }
        return String.join("\n", out).strip() + "\n";
    }

    private static String visible(String line) {
        if (!line.stripLeading().startsWith("<")) {
            return line;
        }
        String bare = line.replaceAll(" backrefs=\"[^\"]*\"", "");
        return bare.contains("<problematic") ? bare.replaceAll(" (ids|refid)=\"[^\"]*\"", "") : bare;
    }

    private static List<String> reports(String tree) {
        List<String> found = new ArrayList<>();
        for (Matcher message = REPORT.matcher(tree); message.find(); ) {
            StringBuilder one = new StringBuilder();
            for (Matcher where = WHERE.matcher(message.group()); where.find(); ) {
                one.append(where.group(1)).append(' ').append(where.group(2)).append(' ');
            }
            found.add(one.toString());
        }
        Collections.sort(found);
        return found;
    }
}
