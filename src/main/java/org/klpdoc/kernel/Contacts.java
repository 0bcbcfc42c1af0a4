// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The file, a character a byte: only what is asked for is decoded. */
    private final String text;

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<Integer, Contact> contacts = new ConcurrentHashMap<>();

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

    /** A subsystem's lines, those of its files read: they begin at {@code at} with its title. */
    private record Section(int at, List<Path> excluded) {}

    private record Rule(Path path, Section section) {}

    private record Match(int closeness, Contact contact) {}

    /** A pattern of an {@code F:} or {@code X:} line: what stands before its first wildcard, and the whole. */
    private record Path(String literal, String written) {
        static Path of(String written) {
            int star = written.indexOf('*');
            int mark = written.indexOf('?');
            int wild = star < 0 || mark >= 0 && mark < star ? mark : star;
            return new Path(wild < 0 ? written : written.substring(0, wild), written);
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

    private Contacts(String text) {
        this.text = text;
    }

    /** Reads the file. Its introduction, which describes the fields, is indented and says nothing of files. */
    public static Contacts of(SourceFile file) {
        Contacts contacts = new Contacts(new String(file.bytes(), StandardCharsets.ISO_8859_1));
        Section section = new Section(0, new ArrayList<>());
        boolean titled = false;
        for (int at = 0; at < contacts.text.length(); at = contacts.lineEnd(at) + 1) {
            if (contacts.isTitle(at)) {
                section = new Section(at, new ArrayList<>());
                titled = true;
            } else if (titled && contacts.isField(at, 'F')) {
                contacts.rule(contacts.value(at), section);
            } else if (titled && contacts.isField(at, 'X')) {
                section.excluded().add(Path.of(contacts.value(at)));
            }
        }
        return contacts;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean isField(int at, char letter) {
        return text.charAt(at) == letter && at + 1 < text.length() && text.charAt(at + 1) == ':';
    }

    private boolean isTitle(int at) {
        char first = text.charAt(at);
        return !Character.isWhitespace(first) && !(first >= 'A' && first <= 'Z' && isField(at, first));
    }

    /** What stands behind a field's colon. */
    private String value(int at) {
        return decoded(at + 2, lineEnd(at));
    }

    private String decoded(int start, int end) {
        byte[] bytes = text.substring(start, Math.max(start, end)).getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private void rule(String pattern, Section section) {
        Rule rule = new Rule(Path.of(pattern), section);
        String literal = rule.path().literal();
        String folder = literal.substring(0, literal.lastIndexOf('/') + 1);
        rules.computeIfAbsent(folder, none -> new ArrayList<>()).add(rule);
    }

    /** The subsystem whose title stands at {@code title}. */
    private Contact contact(int title) {
        List<String> maintainers = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        int titleEnd = lineEnd(title);
        for (int at = titleEnd + 1; at < text.length() && !isTitle(at); at = lineEnd(at) + 1) {
            if (isField(at, 'M') && !value(at).isEmpty()) {
                maintainers.add(value(at));
            } else if (isField(at, 'L') && !value(at).isEmpty()) {
                lists.add(address(value(at)));
            }
        }
        return new Contact(decoded(title, titleEnd), maintainers, lists);
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
                    Contact contact = contacts.computeIfAbsent(section.at(), this::contact);
                    Match match = new Match(rule.path().literal().length(), contact);
                    found.merge(contact.subsystem(), match, (a, b) -> a.closeness() >= b.closeness() ? a : b);
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
