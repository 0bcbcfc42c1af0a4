// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The descriptions of a folder of files of interfaces, in the order of their names, and behind them each file with the
 * names that it describes: what {@code get_abi.pl rest} of Linux 6.1 writes. Each file's share is parsed by itself, as
 * {@code Documentation/sphinx/kernel_abi.py} does, so that what one file has wrong ends there.
 */
public final class AbiListing {
    private final AbiReader read;
    private final AbiReferences references;
    private final List<Source> parts = new ArrayList<>();
    private DerivedText part = new DerivedText();
    private Optional<AbiFile> current = Optional.empty();
    private AbiEntry.Line here = new AbiEntry.Line("", new AbiFile(Source.EMPTY, "", ""), 0);

    private AbiListing(AbiReader read) {
        this.read = read;
        this.references = new AbiReferences(read.entries());
    }

    /**
     * Reads and writes a folder; the result is empty where there are no files.
     *
     * @param root the documents' root
     * @param folder the folder within it: {@code ABI/stable}
     */
    public static KernelText of(ContentRoot root, String folder) {
        List<SourceFile> files = KernelText.files(root, folder, path -> !path.contains("/README"));
        List<Diagnostic> findings = new ArrayList<>();
        AbiReader reader = new AbiReader(findings);
        files.forEach(file -> reader.read(AbiFile.of(KernelText.read(file, findings), file.path())));
        Set<String> taken = new HashSet<>();
        reader.entries().values().forEach(entry -> entry.label(taken));
        List<Source> parts = new AbiListing(reader).write();
        return new KernelText(
                parts, findings, files.stream().map(SourceFile::path).toList());
    }

    private List<Source> write() {
        String group = "";
        for (AbiEntry entry : read.entries().values()) {
            moveTo(entry.names().get(0), entry.files().get(0));
            if (!entry.group().equals(group)) {
                group = entry.group();
                title(group);
            }
            entry(entry);
        }
        for (AbiReader.Overview overview : read.overviews()) {
            overview(overview);
        }
        endPart();
        return parts;
    }

    private void moveTo(AbiEntry.Line line, AbiFile file) {
        if (current.isPresent() && !current.get().equals(file)) {
            endPart();
        }
        current = Optional.of(file);
        here = line;
    }

    private void endPart() {
        if (!part.isEmpty()) {
            parts.add(part.source());
            part = new DerivedText();
        }
    }

    private void entry(AbiEntry entry) {
        paragraph(".. _" + entry.label() + ":");
        names(entry.names());
        for (AbiFile file : entry.files()) {
            paragraph("Defined on file :ref:`" + file.name() + " <" + file.label() + ">`");
        }
        if (entry.description().stream().allMatch(line -> line.text().isBlank())) {
            paragraph("DESCRIPTION MISSING for " + entry.key().replace(String.valueOf(AbiEntry.SEPARATOR), ", "));
        } else {
            description(entry.description());
        }
        if (!entry.users().isEmpty() && !entry.users().get(0).text().isEmpty()
                || entry.users().size() > 1) {
            here = entry.users().get(0);
            line("Users:");
            entry.users().forEach(user -> line(user, "\t" + user.text()));
            line("");
        }
    }

    /** The names, each in a row of a table. */
    private void names(List<AbiEntry.Line> names) {
        int width = 0;
        for (AbiEntry.Line name : names) {
            width = Math.max(width, shown(name).length());
        }
        String border = "+-" + "-".repeat(width) + "-+";
        line(border);
        for (AbiEntry.Line name : names) {
            String text = shown(name);
            line(name, "| " + text + " ".repeat(width - text.length()) + " |");
            line(border);
        }
        line("");
    }

    private static String shown(AbiEntry.Line name) {
        return "**" + escaped(name.text()) + "**";
    }

    private void overview(AbiReader.Overview overview) {
        moveTo(new AbiEntry.Line("", overview.file(), 0), overview.file());
        paragraph(".. _" + overview.file().label() + ":");
        title("File " + overview.file().shown());
        List<AbiEntry.Line> head = overview.head();
        int first = 0;
        while (first < head.size() && head.get(first).text().isEmpty()) {
            first++;
        }
        description(head.subList(first, head.size()));
        if (!overview.names().isEmpty()) {
            paragraph("Has the following ABI:");
        }
        for (AbiEntry.Line name : overview.names()) {
            here = name;
            String label = read.of(name.text()).map(AbiEntry::label).orElse("");
            paragraph("- :ref:`" + escaped(name.text()) + " <" + label + ">`");
        }
    }

    /** A description without the lines that underline titles: the levels of its titles could not fit the page's. */
    private void description(List<AbiEntry.Line> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).text().isBlank()) {
            end--;
        }
        if (end == 0) {
            return;
        }
        List<AbiEntry.Line> kept = new ArrayList<>();
        boolean removed = false;
        for (int i = 0; i < end; i++) {
            AbiEntry.Line line = lines.get(i);
            removed = i > 0 && !removed && isAdornment(line.text());
            kept.add(removed ? new AbiEntry.Line("", line.file(), line.number()) : line);
        }
        references.in(kept).forEach(line -> line(line, line.text()));
        line("");
        line("");
    }

    private static boolean isAdornment(String line) {
        return !line.isEmpty() && line.chars().allMatch(c -> "-*=^~".indexOf(c) >= 0);
    }

    private void title(String text) {
        line(text);
        paragraph("-".repeat(text.length()));
    }

    private void paragraph(String text) {
        line(text);
        line("");
    }

    private void line(String text) {
        line(here, text);
    }

    private void line(AbiEntry.Line from, String text) {
        part.add(text, from.file().source(), from.number());
    }

    /** The text with a backslash before each mark that reStructuredText could read. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            boolean mark = c > ' ' && c < '0' || c > '9' && c < 'A' || c > 'z' && c < '\u007f';
            out.append(mark ? "\\" : "").append(c);
        }
        return out.toString();
    }
}
