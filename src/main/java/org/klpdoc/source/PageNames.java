// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** Collects pages and reports names that clash, or that some file system could not hold. */
final class PageNames {
    private static final int LONGEST_NAME = 240;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private final Map<String, PageFile> pages = new TreeMap<>();
    private final Map<String, PageFile> folded = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Takes over a page whose name was judged before. */
    void keep(PageFile file) {
        pages.put(file.page(), file);
        folded.put(fold(file), file);
    }

    /** Adds a page unless another has its name or no page can have it. */
    void add(PageFile file) {
        String problem = problem(file.page());
        if (!problem.isEmpty()) {
            report(Severity.ERROR, "source.bad-name", file, "the file's name " + problem + "; the page is left out");
            return;
        }
        PageFile first = pages.putIfAbsent(file.page(), file);
        if (first != null) {
            clash("source.duplicate-page", file, first, "the page '" + file.page() + "' has another file already");
            return;
        }
        String fold = fold(file);
        PageFile twin = folded.putIfAbsent(fold, file);
        if (twin != null) {
            clash(
                    "source.case-collision",
                    file,
                    twin,
                    "'" + file.page() + "' and '" + twin.page()
                            + "' are one file on systems that do not tell such names apart");
        }
        if (DEVICES.contains(lastPart(fold))) {
            report(Severity.WARNING, "source.reserved-name", file, "Windows has no files of this name");
        }
    }

    private static String fold(PageFile file) {
        return Normalizer.normalize(file.page(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The pages by name, in order. */
    Map<String, PageFile> pages() {
        return Collections.unmodifiableMap(pages);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String problem(String page) {
        if (page.indexOf('\uFFFD') >= 0) {
            return "is not UTF-8";
        }
        for (String part : page.split("/", -1)) {
            if (part.length() > LONGEST_NAME) {
                return "is too long";
            } else if (part.endsWith(".") || part.endsWith(" ")) {
                return "ends in a dot or a space";
            }
        }
        for (int i = 0; i < page.length(); i++) {
            if (Character.isISOControl(page.charAt(i)) || page.charAt(i) == '\\') {
                return "has a character that no address can hold";
            }
        }
        return "";
    }

    private static String lastPart(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void clash(String code, PageFile file, PageFile first, String message) {
        diagnostics.add(Diagnostic.of(Severity.ERROR, code, whole(file), message)
                .withHint("rename one of the two files, or mount one source elsewhere")
                .withRelated(whole(first), "the other file"));
    }

    private void report(Severity severity, String code, PageFile file, String message) {
        diagnostics.add(Diagnostic.of(severity, code, whole(file), message));
    }

    private static Pos whole(PageFile file) {
        return new Pos(Source.of(file.display(), "", Source.Tabs.KEEP), -1);
    }
}
