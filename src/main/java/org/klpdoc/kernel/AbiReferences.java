// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What descriptions mention becomes references: pages, files of interfaces, and interfaces that have a description of
 * their own ({@code /sys/...}). Lines of literal blocks are left alone.
 */
final class AbiReferences {
    private static final Pattern WORD = Pattern.compile("\\S++");
    private static final Pattern FILE = Pattern.compile("(?<!\\w)Documentation/ABI/([\\w/-]++)(?<=\\w)");
    private static final String ROOTS = "(?:sys|config|proc|dev|kvd)";
    /** A name ends before a blank or punctuation; whoever follows needs one more before it. */
    private static final Pattern NAME = Pattern.compile("(?:^|[\\s(])(/" + ROOTS + "/[^,.:;)\\s]++)(?:[,.:;)\\s]|\\z)");

    private static final Pattern BOUNDED =
            Pattern.compile("(?<=^|[\\s(])(/" + ROOTS + "/[^,.:;)\\s]++)(?=[,.:;)\\s]|\\z)");
    /** The script looks for a name as a regular expression, which these characters keep from finding it. */
    private static final String NEVER_FOUND = "[]*+?|^$\\(";

    private final Map<String, AbiEntry> entries;

    AbiReferences(Map<String, AbiEntry> entries) {
        this.entries = entries;
    }

    /** The lines of a description with references in them. */
    List<AbiEntry.Line> in(List<AbiEntry.Line> description) {
        Literal literal = new Literal();
        return description.stream()
                .map(line -> literal.covers(line.text())
                        ? line
                        : new AbiEntry.Line(text(line.text()), line.file(), line.number()))
                .toList();
    }

    /**
     * Follows literal blocks as the script does, which only asks whether a line is indented at all: the block below an
     * indented {@code ::} ends with its first line.
     */
    private static final class Literal {
        private boolean open;
        private boolean openedIndented;

        boolean covers(String line) {
            boolean indented = line.isEmpty() || Character.isWhitespace(line.charAt(0));
            if (open) {
                open = indented && !openedIndented;
                return open;
            }
            open = line.endsWith("::") && !line.stripLeading().startsWith("..");
            openedIndented = indented;
            return false;
        }
    }

    private String text(String line) {
        if (line.indexOf('/') < 0) {
            return line;
        }
        String out = line;
        if (out.contains("Documentation/")) {
            out = PageMentions.replaced(out, WORD, AbiReferences::page);
            out = FILE.matcher(out)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            ":ref:`" + found.group(1) + " <" + AbiFile.label(found.group(1)) + ">`"));
        }
        return names(out);
    }

    /** The bindings of device trees are no pages. */
    private static String page(String path) {
        return path.startsWith("devicetree") ? "Documentation/" + path + ".rst" : ":doc:`/" + path + "`";
    }

    private String names(String line) {
        Map<String, String> mentioned = new HashMap<>();
        Matcher name = NAME.matcher(line);
        while (name.find()) {
            String written = name.group(1);
            AbiEntry entry = entries.get(written);
            if (entry != null && written.chars().noneMatch(c -> NEVER_FOUND.indexOf(c) >= 0)) {
                mentioned.put(written, ":ref:`" + AbiListing.escaped(written) + " <" + entry.label() + ">`");
            }
        }
        if (mentioned.isEmpty()) {
            return line;
        }
        return BOUNDED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(mentioned.getOrDefault(found.group(1), found.group(1))));
    }
}
