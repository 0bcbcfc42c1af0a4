// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.TocPattern;
import org.klpdoc.xref.Paths;

/**
 * Lines of toctrees for a page that is new at its place.
 *
 * @param docs the documents
 * @param page the page's file
 */
record Listing(DocFolder docs, String page) {
    /** The text of a file whose toctree had the page {@code from} by a pattern, and would not have this one. */
    String instead(String file, String text, String from) {
        if (!text.contains(":glob:") || !docs.isPage(file)) {
            return text;
        }
        List<PathToken> patterns = entries(file, text, PathToken.Kind.GLOB);
        Optional<PathToken> had = last(
                patterns.stream().filter(token -> matches(file, token, from)).toList());
        boolean has = patterns.stream().anyMatch(token -> matches(file, token, page));
        return had.isEmpty() || has ? text : with(file, text, had.get());
    }

    /** The text of a file with a line at the end of its last toctree; empty where it has none. */
    Optional<String> below(String file, String text) {
        List<PathToken> all = PathTokens.of(text, DocFolder.isMarkdown(file)).stream()
                .filter(token -> token.kind() == PathToken.Kind.ENTRY || token.kind() == PathToken.Kind.GLOB)
                .toList();
        boolean has = all.stream().anyMatch(token -> token.kind() == PathToken.Kind.GLOB && matches(file, token, page));
        return last(all).map(token -> has ? text : with(file, text, token));
    }

    /** The text of a file with a line behind the one that lists another page; empty where none does. */
    Optional<String> beside(String file, String text, Relocation other) {
        boolean has = entries(file, text, PathToken.Kind.GLOB).stream().anyMatch(token -> matches(file, token, page));
        return entries(file, text, PathToken.Kind.ENTRY).stream()
                .filter(token -> other.names(file, token))
                .findFirst()
                .map(token -> has ? text : with(file, text, token));
    }

    private static Optional<PathToken> last(List<PathToken> tokens) {
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get(tokens.size() - 1));
    }

    private static List<PathToken> entries(String file, String text, PathToken.Kind kind) {
        return PathTokens.of(text, DocFolder.isMarkdown(file)).stream()
                .filter(token -> token.kind() == kind)
                .toList();
    }

    /** The text with the page in a line of its own behind that of an entry. */
    private String with(String file, String text, PathToken entry) {
        int line = text.lastIndexOf('\n', entry.start()) + 1;
        int end = text.indexOf('\n', entry.start());
        int depth = line;
        while (Character.isWhitespace(text.charAt(depth))) {
            depth++;
        }
        String home = DocFolder.home(page);
        String path = entry.path().startsWith("/") ? "/" + home : Paths.relative(file, home);
        String added = text.substring(line, depth) + path + "\n";
        return end < 0 ? text + "\n" + added : text.substring(0, end + 1) + added + text.substring(end + 1);
    }

    private static boolean matches(String file, PathToken token, String page) {
        String pattern = token.path().startsWith("/")
                ? token.path().substring(1)
                : Paths.join(Paths.folder(file), token.path()).orElse("");
        return new TocPattern(pattern).matches(DocFolder.home(page));
    }
}
