// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What text mentions of a project's sources, without any markup:
 *
 * <pre>
 * commit 439e7271dc2b ("livepatch: ...")   the 12 to 40 hexadecimal digits behind the word
 * CVE-2014-0206
 * CONFIG_LIVEPATCH
 * kernel/livepatch/core.c                  below one of the project's folders, and with an ending or a known name
 * </pre>
 *
 * @param start its first character's index in the text
 * @param end the index behind its last character
 * @param kind what it is
 * @param name the digits, the CVE's name, the option's, or the path
 */
public record Mention(int start, int end, Kind kind, String name) {
    /** What is mentioned. */
    public enum Kind {
        /** A commit. */
        COMMIT,
        /** A vulnerability. */
        CVE,
        /** An option of the configuration. */
        CONFIG,
        /** A file or a folder of the sources. */
        FILE
    }

    private static final String OPTION = "CONFIG_";
    private static final String CVE = "CVE-";
    private static final Set<String> COMMIT = Set.of("commit", "Commit", "commits", "Commits");
    private static final Set<String> FILES = Set.of("Makefile", "Kconfig", "Kbuild", "MAINTAINERS");

    /** What may not stand directly before a name, or behind it: it would be part of something larger. */
    private static final String GLUE = "~$<>{}[]*@:\\=#%&?";

    private static final int SHORTEST_COMMIT = 12;
    private static final int LONGEST_COMMIT = 40;

    /**
     * What a text mentions, in order. One pass, linear in the text.
     *
     * @param folders the folders at the top of the project's sources
     * @param commit whether what comes before the text ends in the word "commit"
     */
    public static List<Mention> scan(String text, Set<String> folders, boolean commit) {
        if (!commit && !mayMention(text)) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        boolean awaited = commit;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                awaited &= Character.isWhitespace(text.charAt(at));
                at++;
                continue;
            }
            token(text, at, end, awaited, folders, found);
            awaited = COMMIT.contains(text.substring(at, end));
            at = end;
        }
        return found;
    }

    /** Whether the text before another ends with the word that announces a commit. */
    public static boolean announcesCommit(String text) {
        String before = text.stripTrailing();
        int word = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1;
        if (before.length() == text.length() || word == before.length()) {
            return false;
        }
        boolean bracket = !Character.isLetter(before.charAt(word));
        return COMMIT.contains(before.substring(bracket ? word + 1 : word));
    }

    private static boolean mayMention(String text) {
        return text.indexOf('/') >= 0 || text.contains(OPTION) || text.contains(CVE) || text.contains("ommit");
    }

    private static void token(
            String text, int start, int until, boolean awaited, Set<String> folders, List<Mention> found) {
        int end = until;
        while (end > start && ".-+".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = text.substring(start, end);
        boolean glued = start > 0 && GLUE.indexOf(text.charAt(start - 1)) >= 0;
        boolean open = end == until && end < text.length() && "*{<$[~".indexOf(text.charAt(end)) >= 0;
        if (awaited && isCommit(name)) {
            found.add(new Mention(start, end, Kind.COMMIT, name));
        } else if (name.startsWith(OPTION) && !glued && !open) {
            option(name, start, found);
        } else if (isCve(name)) {
            found.add(new Mention(start, end, Kind.CVE, name));
        } else if (!glued && !open && isFile(name, folders)) {
            found.add(new Mention(start, end, Kind.FILE, name));
        }
    }

    /** {@code CONFIG_A/CONFIG_B} is two options. */
    private static void option(String name, int start, List<Mention> found) {
        int from = 0;
        for (String part : name.split("/", -1)) {
            boolean whole = part.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
            if (whole && part.startsWith(OPTION) && part.length() > OPTION.length() && !part.endsWith("_")) {
                found.add(new Mention(start + from, start + from + part.length(), Kind.CONFIG, part));
            }
            from += part.length() + 1;
        }
    }

    private static boolean isCommit(String name) {
        return name.length() >= SHORTEST_COMMIT
                && name.length() <= LONGEST_COMMIT
                && name.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** {@code CVE-2014-0206}: a year of four digits, and four digits or more. */
    private static boolean isCve(String name) {
        if (!name.startsWith(CVE) || name.length() < 13 || name.charAt(8) != '-') {
            return false;
        }
        String digits = name.substring(4, 8) + name.substring(9);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isFile(String name, Set<String> folders) {
        int slash = name.indexOf('/');
        if (slash <= 0 || !folders.contains(name.substring(0, slash)) || name.contains("..") || name.contains("//")) {
            return false;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return last.isEmpty() && name.indexOf('/', slash + 1) > 0
                || FILES.contains(last)
                || dot > 0 && dot < last.length() - 1 && Character.isLetter(last.charAt(dot + 1));
    }

    private static boolean isPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '+';
    }
}
