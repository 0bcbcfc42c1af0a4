// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.TabStops;

/**
 * Reads files of {@code What:}, {@code Date:}, {@code Description:} and their like, as {@code scripts/get_abi.pl} of
 * Linux 6.1 does.
 *
 * <pre>
 * What:           /sys/kernel/livepatch/PATCH/enabled
 * Date:           Nov 2014
 * Description:
 *                 A writable attribute that ...
 * </pre>
 *
 * <p>A tag is known by what it contains, so that {@code KernelVersion:} and {@code Users (known):} are tags, too.
 * Within a description a word with a colon that is no tag is text.
 */
final class AbiReader {
    private static final List<String> TAGS =
            List.of("what", "where", "date", "kernelversion", "contact", "description", "users");
    private static final int NO_INDENT_YET = -1;

    private final Map<String, AbiEntry> entries = new TreeMap<>();
    private final Map<String, AbiEntry> byName = new LinkedHashMap<>();
    private final Map<String, AbiEntry.Line> places = new LinkedHashMap<>();
    private final List<Overview> overviews = new ArrayList<>();
    private final List<Diagnostic> findings;

    private AbiFile file = new AbiFile(org.klpdoc.text.Source.EMPTY, "", "");
    private Overview overview = new Overview(file);
    private List<AbiEntry.Line> names = new ArrayList<>();
    private Optional<AbiEntry> entry = Optional.empty();
    private String tag = "";
    private int indent;

    AbiReader(List<Diagnostic> findings) {
        this.findings = findings;
    }

    /**
     * A file as a whole.
     *
     * @param file the file
     * @param head what stands before its first tag
     * @param names the interfaces that it describes, in its order
     */
    record Overview(AbiFile file, List<AbiEntry.Line> head, List<AbiEntry.Line> names) {
        Overview(AbiFile file) {
            this(file, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A line's beginning that looks like a tag: its name, in lower case, the blanks behind its colon, the rest. */
    private record Tag(String name, int blanks, String content, int column) {
        /** The tag of a line; the last colon before the first blank ends its name. */
        static Optional<Tag> of(String line) {
            int end = 0;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            int colon = line.lastIndexOf(':', end - 1);
            if (end == 0 || colon < 1) {
                return Optional.empty();
            }
            int content = colon + 1;
            while (content < line.length() && Character.isWhitespace(line.charAt(content))) {
                content++;
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            return Optional.of(new Tag(name, content - colon - 1, line.substring(content), content));
        }

        boolean isKnown() {
            return TAGS.stream().anyMatch(name::contains);
        }
    }

    /** The descriptions of all files, by their names. */
    Map<String, AbiEntry> entries() {
        return entries;
    }

    /** The description that an interface has last. */
    Optional<AbiEntry> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Overview> overviews() {
        return overviews;
    }

    /** Reads one more file. */
    void read(AbiFile next) {
        file = next;
        overview = new Overview(file);
        overviews.add(overview);
        names = new ArrayList<>();
        entry = Optional.empty();
        tag = "";
        indent = 0;
        for (int number = 0; number < file.source().lineCount(); number++) {
            AbiEntry.Line line = new AbiEntry.Line(KernelText.line(file.source(), number), file, number);
            Optional<Tag> found = Tag.of(line.text());
            if (found.isEmpty() || !tagged(found.get(), line)) {
                untagged(line);
            }
        }
        endOfNames();
        checkDescription();
    }

    /** Takes a line that begins like a tag; false where it is text after all. */
    private boolean tagged(Tag found, AbiEntry.Line line) {
        if (found.name().contains("what") || found.name().contains("where")) {
            what(found, line);
            return true;
        }
        if (tag.isEmpty() || !found.isKnown() && tag.equals("description")) {
            return false;
        }
        if (!found.isKnown()) {
            report("abi.tag", line, "'" + found.name() + ":' is no tag of a file of interfaces", "");
        }
        tag = found.name();
        endOfNames();
        if (tag.equals("description")) {
            descriptionBegins(found, line);
        } else if (tag.equals("users")) {
            List<AbiEntry.Line> users = entry.orElseThrow().users();
            users.clear();
            users.add(new AbiEntry.Line(found.content(), file, line.number()));
        }
        return true;
    }

    private void what(Tag found, AbiEntry.Line line) {
        if (!found.name().contains("what")) {
            report("abi.tag", line, "'Where:' is no tag of a file of interfaces", "write 'What:'");
        }
        if (!isWhat()) {
            endOfNames();
            checkDescription();
            names = new ArrayList<>();
            entry = Optional.empty();
        }
        String content = found.content().stripTrailing();
        boolean stopped = content.endsWith(",") || content.endsWith(".") || content.endsWith(";");
        String name = stopped ? content.substring(0, content.length() - 1) : content;
        AbiEntry.Line named = new AbiEntry.Line(name, file, line.number());
        AbiEntry.Line first = places.putIfAbsent(name, named);
        if (first != null) {
            report("abi.duplicate", line, "'" + name + "' is described more than once", "");
            int last = findings.size() - 1;
            findings.set(last, findings.get(last).withRelated(pos(first), "first described here"));
        }
        names.add(named);
        overview.names().add(named);
        tag = found.name();
        indent = 0;
    }

    private boolean isWhat() {
        return tag.contains("what") || tag.contains("where");
    }

    /** Makes the names that were gathered a description, or goes on with the one that has them. */
    private void endOfNames() {
        if (entry.isPresent() || names.isEmpty()) {
            return;
        }
        AbiEntry made = entries.computeIfAbsent(AbiEntry.key(names), any -> new AbiEntry(names));
        made.in(file);
        names.forEach(name -> byName.put(name.text(), made));
        entry = Optional.of(made);
    }

    private void checkDescription() {
        if (entry.isPresent() && entry.get().description().isEmpty()) {
            AbiEntry.Line name = names.get(0);
            report("abi.no-description", name, "'" + name.text() + "' has no description", "");
        }
    }

    /** The text behind {@code Description:} is as if blanks stood in the place of the tag. */
    private void descriptionBegins(Tag found, AbiEntry.Line line) {
        if (found.content().isEmpty()) {
            indent = NO_INDENT_YET;
            return;
        }
        int width = "description".length() + 1;
        String blanks = " ".repeat(width) + line.text().substring(found.column() - found.blanks(), found.column());
        indent = TabStops.expand(blanks, 8).length();
        String text = TabStops.expand(blanks + found.content(), 8).substring(indent);
        entry.orElseThrow().description().add(new AbiEntry.Line(text, file, line.number()));
    }

    private void untagged(AbiEntry.Line line) {
        if (tag.isEmpty()) {
            overview.head().add(line);
        } else if (tag.equals("description")) {
            described(line);
        } else if (tag.equals("users") && !line.text().isBlank()) {
            entry.orElseThrow().users().add(new AbiEntry.Line(line.text().stripLeading(), file, line.number()));
        }
    }

    /** Takes the first line's indent off; the first line that has less of it ends that. */
    private void described(AbiEntry.Line line) {
        List<AbiEntry.Line> description = entry.orElseThrow().description();
        if (line.text().isBlank()) {
            description.add(new AbiEntry.Line("", file, line.number()));
            return;
        }
        String text = TabStops.expand(line.text(), 8);
        int blanks = text.length() - text.stripLeading().length();
        if (indent == NO_INDENT_YET) {
            indent = blanks;
        } else if (blanks < indent) {
            indent = 0;
        }
        description.add(new AbiEntry.Line(text.substring(indent), file, line.number()));
    }

    private void report(String code, AbiEntry.Line line, String message, String hint) {
        findings.add(Diagnostic.of(Severity.WARNING, code, pos(line), message).withHint(hint));
    }

    private static Pos pos(AbiEntry.Line line) {
        return new Pos(line.file().source(), line.file().source().lineStart(line.number()));
    }
}
