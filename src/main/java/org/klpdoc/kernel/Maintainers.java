// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import org.klpdoc.text.TabStops;

/**
 * The kernel's {@code MAINTAINERS} as a page: its introduction as it is, the description of its fields as a line block,
 * each subsystem as a section with a list of fields. As Documentation/sphinx/maintainers_include.py of Linux 6.1.
 *
 * <pre>
 * LIVE PATCHING
 * M:      Somebody &lt;somebody@example.org&gt;
 * S:      Maintained
 * F:      kernel/livepatch/
 * </pre>
 *
 * <p>The fields' letters become the words that the introduction marks in its description of each.
 */
public final class Maintainers {
    /** The file's path in the kernel's tree. */
    public static final String FILE = "MAINTAINERS";

    private static final Pattern PATH = Pattern.compile("[^\\s?*]++");
    private static final Pattern LETTER = Pattern.compile("\\s(\\S):\\s");
    private static final Pattern MARKED = Pattern.compile("\\*([^*]+)\\*");
    private static final Set<String> LITERAL = Set.of("F", "N", "X", "K");
    private static final Set<String> LISTED = Set.of("M", "R", "L");

    /** Where in the file we are. */
    private enum Part {
        TEXT,
        /** The description of the fields. */
        FIELDS,
        /** Behind the title of the subsystems, before the first of them. */
        BEFORE_SUBSYSTEMS,
        SUBSYSTEMS
    }

    private final Source source;
    private final DerivedText out = new DerivedText();
    private final Map<String, String> fields = new HashMap<>();
    private Part part = Part.TEXT;
    private String letter = "";
    private String field = "";
    private int number;

    private Maintainers(Source source) {
        this.source = source;
    }

    /** Writes the page of a file. */
    public static KernelText of(SourceFile file) {
        List<Diagnostic> findings = new ArrayList<>();
        Maintainers page = new Maintainers(KernelText.read(file, findings));
        page.write();
        if (page.part != Part.SUBSYSTEMS) {
            findings.add(Diagnostic.of(
                    Severity.WARNING,
                    "maintainers.no-subsystems",
                    new org.klpdoc.text.Pos(page.source, page.source.lineStart(0)),
                    "the file has no title 'Maintainers ...' with subsystems below it"));
        }
        return new KernelText(List.of(page.out.source()), findings, List.of(file.path()));
    }

    private void write() {
        add(".. _maintainers:");
        add("");
        String before = "";
        for (number = 0; number < source.lineCount(); number++) {
            String written = KernelText.line(source, number);
            move(written);
            String line =
                    PageMentions.replaced(written.stripTrailing(), PATH, page -> ":doc:`" + page + " </" + page + ">`");
            switch (part) {
                case FIELDS -> {
                    add("| " + line.replace("\\", "\\\\"));
                    describe(line);
                }
                case SUBSYSTEMS -> subsystem(line);
                default -> add(line);
            }
            if (line.startsWith("----------")) {
                part = before.startsWith("Descriptions")
                        ? Part.FIELDS
                        : before.startsWith("Maintainers") ? Part.BEFORE_SUBSYSTEMS : part;
            }
            before = line;
        }
    }

    private void add(String line) {
        out.add(TabStops.expand(line, 8), source, Math.min(number, Math.max(0, source.lineCount() - 1)));
    }

    /** Goes on to the next part where a line begins it. */
    private void move(String line) {
        if (part == Part.FIELDS && line.startsWith("Maintainers")) {
            part = Part.TEXT;
            add("");
        } else if (part == Part.BEFORE_SUBSYSTEMS && !line.isEmpty()) {
            char c = line.charAt(0);
            part = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? Part.SUBSYSTEMS : part;
        }
    }

    /** Notes what the line says that a field's letter stands for: the first word in stars behind the letter. */
    private void describe(String line) {
        Matcher found = LETTER.matcher(line);
        letter = found.find() ? found.group(1) : letter;
        Matcher marked = MARKED.matcher(line);
        if (!letter.isEmpty() && !fields.containsKey(letter) && marked.find()) {
            fields.put(letter, marked.group(1));
        }
    }

    private void subsystem(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.length() < 2 || line.charAt(1) != ':') {
            String title = line.replaceAll("\\s+", " ");
            add("");
            add("");
            add(title);
            add("~".repeat(title.length()));
            field = "";
            return;
        }
        String name = line.substring(0, 1);
        String value = line.substring(2).strip();
        boolean another = name.equals(field);
        if (!another) {
            add("");
            add(":" + fields.getOrDefault(name, name) + ":");
        }
        field = name;
        boolean literal = LITERAL.contains(name) && !value.contains(":doc:");
        add("\t" + (literal ? "``" + value + "``" : value) + (continues() ? "," : ""));
    }

    /** Whether the next line goes on with a field of people, who are parted by commas. */
    private boolean continues() {
        int next = number + 1;
        while (next < source.lineCount()
                && KernelText.line(source, next).stripTrailing().isEmpty()) {
            next++;
        }
        return LISTED.contains(field)
                && next < source.lineCount()
                && source.text().startsWith(field + ":", source.lineStart(next));
    }
}
