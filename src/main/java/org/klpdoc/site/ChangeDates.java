// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.View;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.History;
import org.klpdoc.source.PageFile;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.Address;

/**
 * The days on which the files of pages last changed, out of git. What was found is left in a file for the next build,
 * which then goes through what is new alone; that file is no more than a shortcut.
 */
final class ChangeDates {
    /** Nobody asked. */
    static final ChangeDates NONE = new ChangeDates(Map.of(), Function.identity(), List.of());

    private static final String FIRST = "klpdoc dates 1";

    private final Map<String, History.Dates> bySource;
    private final Function<String, String> written;
    private final List<Diagnostic> diagnostics;

    private ChangeDates(
            Map<String, History.Dates> bySource, Function<String, String> written, List<Diagnostic> diagnostics) {
        this.bySource = bySource;
        this.written = written;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Asks the histories of the pages' sources.
     *
     * @param kept what an earlier build left, and where to leave it
     */
    static ChangeDates of(Gathered gathered, Optional<Path> kept) {
        Guide guide = gathered.guide();
        Function<String, String> written =
                file -> guide.view(file).map(View::path).orElse(file);
        Map<String, History.Dates> known = kept.map(ChangeDates::read).orElse(Map.of());
        Map<String, List<String>> files = new TreeMap<>();
        Map<String, ContentRoot> roots = new HashMap<>();
        for (PageFile page : gathered.tree().pages()) {
            String source = page.mount().source();
            String file = source.isEmpty() ? written.apply(page.file()) : page.file();
            files.computeIfAbsent(source, none -> new ArrayList<>()).add(file);
            roots.put(source, page.mount().root());
        }
        Map<String, History.Dates> found = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        files.forEach((source, wanted) -> {
            try {
                Optional<History> history =
                        Optional.ofNullable(roots.get(source)).flatMap(ContentRoot::history);
                if (history.isPresent()) {
                    History.Dates before = known.getOrDefault(source, History.Dates.NONE);
                    found.put(source, history.get().lastChanges(wanted, before));
                }
            } catch (IOException broken) {
                String whose = source.isEmpty() ? "the guide's files" : "the source '" + source + "'";
                String message = "the history of " + whose + " cannot be read: " + broken.getMessage();
                problems.add(Diagnostic.of(Severity.WARNING, "source.no-history", Pos.NONE, message));
            }
        });
        if (!found.equals(known)) {
            kept.ifPresent(file -> write(file, found));
        }
        return new ChangeDates(found, written, problems);
    }

    /** The day of a page's last change as {@code 2022-11-03}, or "". */
    String of(Address address) {
        String file = address.source().isEmpty() ? written.apply(address.file()) : address.file();
        return bySource.getOrDefault(address.source(), History.Dates.NONE)
                .dates()
                .getOrDefault(file, "");
    }

    /** What could not be read. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static Map<String, History.Dates> read(Path file) {
        Map<String, History.Dates> known = new TreeMap<>();
        try {
            List<String> lines = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8)
                    : List.of();
            if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
                return Map.of();
            }
            Map<String, String> commits = new TreeMap<>();
            Map<String, Map<String, String>> dates = new HashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2) {
                    commits.put(parts[0], parts[1]);
                } else if (parts.length == 3) {
                    dates.computeIfAbsent(parts[0], none -> new HashMap<>()).put(parts[1], parts[2]);
                }
            }
            commits.forEach((source, commit) ->
                    known.put(source, new History.Dates(commit, dates.getOrDefault(source, Map.of()))));
            return known;
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private static void write(Path file, Map<String, History.Dates> found) {
        StringBuilder out = new StringBuilder(FIRST).append('\n');
        found.forEach((source, dates) -> {
            out.append(source).append('\t').append(dates.commit()).append('\n');
            new TreeMap<>(dates.dates())
                    .forEach((path, date) -> out.append(source)
                            .append('\t')
                            .append(path)
                            .append('\t')
                            .append(date)
                            .append('\n'));
        });
        try {
            Files.writeString(file, out, StandardCharsets.UTF_8);
        } catch (IOException full) {
            // The next build asks again.
            file.toFile().delete();
        }
    }
}
