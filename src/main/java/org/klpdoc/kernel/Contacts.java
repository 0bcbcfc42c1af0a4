// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.source.SourceFile;

/**
 * Who looks after a file of the tree, by the kernel's {@code MAINTAINERS}: what {@code scripts/get_maintainer.pl} of
 * Linux 6.1 answers from the {@code F:} and {@code X:} lines alone.
 *
 * <pre>
 * F:      Documentation/livepatch/     all below the folder
 * F:      drivers/net/*                all in the folder, nothing below
 * X:      Documentation/power/         but not these
 * </pre>
 */
public final class Contacts {
    /** The longest first, then by name. */
    private static final Comparator<Match> NEAREST = Comparator.comparingInt(Match::closeness)
            .reversed()
            .thenComparing(match -> match.contact().subsystem());

    private final Map<String, List<Rule>> rules = new HashMap<>();

    /**
     * A subsystem that looks after a file.
     *
     * @param subsystem its title as written: {@code LIVE PATCHING}
     * @param maintainers its maintainers, each {@code Name <address>}
     * @param lists its mailing lists' addresses
     */
    public record Contact(String subsystem, List<String> maintainers, List<String> lists) {
        /** Copies the lists. */
        public Contact {
            maintainers = List.copyOf(maintainers);
            lists = List.copyOf(lists);
        }
    }

    private record Section(String title, List<String> maintainers, List<String> lists, List<Path> excluded) {}

    private record Rule(Path path, Section section) {}

    private record Match(int closeness, Contact contact) {}

    /** A pattern of an {@code F:} or {@code X:} line: what stands before its first wildcard, and the whole. */
    private record Path(String literal, String written) {
        static Path of(String written) {
            int wild = 0;
            while (wild < written.length() && "*?".indexOf(written.charAt(wild)) < 0) {
                wild++;
            }
            return new Path(written.substring(0, wild), written);
        }

        boolean fits(String file) {
            if (!file.startsWith(literal)) {
                return false;
            }
            boolean folder = written.endsWith("/");
            if (literal.length() == written.length()) {
                return folder || file.length() == written.length();
            }
            // A folder's pattern is for all that begins like it.
            return folder ? matches(written + "*", file) : slashes(written) == slashes(file) && matches(written, file);
        }

        /** Whether a text is as a pattern says; a star is tried again further on, so that no pattern takes long. */
        private static boolean matches(String pattern, String text) {
            int p = 0;
            int t = 0;
            int star = -1;
            int from = 0;
            while (t < text.length()) {
                char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
                if (wanted == '*') {
                    star = p++;
                    from = t;
                } else if (p < pattern.length() && (wanted == '?' || wanted == text.charAt(t))) {
                    p++;
                    t++;
                } else if (star >= 0) {
                    p = star + 1;
                    t = ++from;
                } else {
                    return false;
                }
            }
            while (p < pattern.length() && pattern.charAt(p) == '*') {
                p++;
            }
            return p == pattern.length();
        }

        private static int slashes(String path) {
            return (int) path.chars().filter(c -> c == '/').count();
        }
    }

    private Contacts() {}

    /** Reads the file. Its introduction, which describes the fields, is indented and says nothing of files. */
    public static Contacts of(SourceFile file) {
        Contacts contacts = new Contacts();
        Section section = new Section("", List.of(), List.of(), List.of());
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        int next = 0;
        for (int at = 0; at < text.length(); at = next + 1) {
            next = text.indexOf('\n', at);
            next = next < 0 ? text.length() : next;
            char first = text.charAt(at);
            if (first >= 'A' && first <= 'Z' && at + 2 < next && text.charAt(at + 1) == ':') {
                if ("MLXF".indexOf(first) >= 0) {
                    contacts.field(first, text.substring(at + 2, next).strip(), section);
                }
            } else if (!Character.isWhitespace(first)) {
                String title = text.substring(at, next).strip();
                section = new Section(title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
        }
        return contacts;
    }

    private void field(char letter, String value, Section section) {
        if (section.title().isEmpty() || value.isEmpty()) {
            return;
        }
        switch (letter) {
            case 'M' -> section.maintainers().add(value);
            case 'L' -> section.lists().add(address(value));
            case 'X' -> section.excluded().add(Path.of(value));
            case 'F' -> {
                Rule rule = new Rule(Path.of(value), section);
                String literal = rule.path().literal();
                String folder = literal.substring(0, literal.lastIndexOf('/') + 1);
                rules.computeIfAbsent(folder, none -> new ArrayList<>()).add(rule);
            }
            default -> {}
        }
    }

    /** A list's address without what is said of it in parentheses. */
    private static String address(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    /**
     * Those who look after a file, the nearest first. A subsystem that takes everything there is counts only where there
     * is no other.
     *
     * @param file a path from the top of the tree
     */
    public List<Contact> of(String file) {
        Map<String, Match> found = new HashMap<>();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        while (true) {
            for (Rule rule : rules.getOrDefault(folder, List.of())) {
                Section section = rule.section();
                if (rule.path().fits(file) && section.excluded().stream().noneMatch(path -> path.fits(file))) {
                    Match match = new Match(
                            rule.path().literal().length(),
                            new Contact(section.title(), section.maintainers(), section.lists()));
                    found.merge(section.title(), match, (a, b) -> a.closeness() >= b.closeness() ? a : b);
                }
            }
            if (folder.isEmpty()) {
                break;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        List<Match> matches = new ArrayList<>(found.values());
        matches.sort(NEAREST);
        boolean special = !matches.isEmpty() && matches.get(0).closeness() > 0;
        return matches.stream()
                .filter(match -> !special || match.closeness() > 0)
                .map(Match::contact)
                .toList();
    }
}
