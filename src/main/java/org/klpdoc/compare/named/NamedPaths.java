// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.named;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.xref.Paths;

/**
 * Finds the paths of a project's documents in text of any kind. {@code tools/perf/Documentation/perf.txt} is none, if the
 * tree has that folder, too.
 */
public final class NamedPaths {
    /** What does not belong to a path that it ends. */
    private static final String ENDS = ".,-+:?";

    private final String docs;
    /** Folders of the same name elsewhere in the tree, each with a slash behind it. */
    private final Set<String> others = new HashSet<>();

    /**
     * A finder.
     *
     * @param docs the documents' folder with a slash behind it, {@code Documentation/}
     * @param files the files of the tree, as far as they are known
     */
    public NamedPaths(String docs, Collection<String> files) {
        this.docs = docs;
        for (String file : files) {
            int at = file.indexOf("/" + docs);
            if (at >= 0) {
                others.add(file.substring(0, at + 1 + docs.length()));
            }
        }
    }

    /**
     * The paths in the order of the text.
     *
     * @param file the file that has the text, from the top of the tree
     */
    public List<NamedPath> in(String file, String text) {
        List<NamedPath> out = new ArrayList<>();
        for (int at = text.indexOf(docs); at >= 0; at = text.indexOf(docs, at + 1)) {
            boolean begins = at == 0 || !isName(text.charAt(at - 1));
            if (begins && !isElsewhere(file, text, at)) {
                int from = at + docs.length();
                out.add(new NamedPath(at, text.substring(from, end(text, from))));
            }
        }
        return out;
    }

    /** Whether the folder that the text names is another one of the tree. */
    private boolean isElsewhere(String file, String text, int at) {
        int begin = at;
        while (begin > 0 && (isName(text.charAt(begin - 1)) || "/.-+".indexOf(text.charAt(begin - 1)) >= 0)) {
            begin--;
        }
        if (begin == at || others.isEmpty()) {
            return false;
        }
        String path = text.substring(begin, at) + docs;
        String fromTop = path.startsWith("/") ? path.substring(1) : path;
        return others.contains(fromTop)
                || others.stream().anyMatch(other -> fromTop.endsWith("/" + other))
                || Paths.join(Paths.folder(file), fromTop)
                        .filter(found -> others.contains(found.endsWith("/") ? found : found + "/"))
                        .isPresent();
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isPart(text, at)) {
            at++;
        }
        while (at > from && ENDS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        boolean more = at + 1 < text.length();
        if (c == '*') {
            // The end of a comment is none of a pattern.
            return !more || text.charAt(at + 1) != '/';
        }
        // A list may have no space behind its comma; the kernel's bindings have commas in their names.
        boolean comma = c == ',' && more && isName(text.charAt(at + 1)) && !isDocument(text, at);
        return isName(c) || "/.-+@?".indexOf(c) >= 0 || comma;
    }

    private static boolean isDocument(String text, int end) {
        return text.startsWith(".rst", end - 4) || text.startsWith(".txt", end - 4);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
