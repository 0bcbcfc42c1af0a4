// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.klpdoc.compare.named.NamedPath;
import org.klpdoc.compare.named.NamedPaths;
import org.klpdoc.xref.Paths;

/**
 * The rewriting of paths when a page, or places of a page, go from one file to another.
 *
 * @param docs the documents
 * @param from the file that has them up to now
 * @param to the file that will have them
 * @param ids the places that go, each with what it is called there; none for the whole page
 */
record Relocation(DocFolder docs, String from, String to, Map<String, String> ids) {
    private static final List<String> ENDINGS = List.of("", ".md", ".rst", "/index.rst", "/index.md", "/README.md");

    /** A text and how many paths in it were rewritten. */
    record Rewritten(String text, int paths) {
        /** The same after another rewriting. */
        Rewritten then(Function<String, Rewritten> more) {
            Rewritten next = more.apply(text);
            return new Rewritten(next.text(), paths + next.paths());
        }
    }

    /** The text of a file that stays where it is. */
    Rewritten elsewhere(String file, String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int count = 0;
        for (PathToken token : paths(file, text)) {
            Optional<String> now = token.kind() == PathToken.Kind.GLOB ? Optional.empty() : changed(file, token);
            if (now.isPresent() && token.start() >= done) {
                out.append(text, done, token.start()).append(now.get());
                done = token.end();
                count++;
            }
        }
        out.append(text, done, text.length());
        Rewritten named = ids.isEmpty() ? named(out.toString()) : new Rewritten(out.toString(), 0);
        return new Rewritten(named.text(), count + named.paths());
    }

    private static List<PathToken> paths(String file, String text) {
        return PathTokens.of(text, DocFolder.isMarkdown(file)).stream()
                .filter(PathToken::isPath)
                .toList();
    }

    /** Whether a token of a file names the page. */
    boolean names(String file, PathToken token) {
        return token.isPath() && meant(file, token).filter(from::equals).isPresent();
    }

    /** What a token of a file that stays is to be; empty where it means something else. */
    private Optional<String> changed(String file, PathToken token) {
        if (!meant(file, token).filter(from::equals).isPresent()) {
            return Optional.empty();
        }
        return ids.isEmpty() || goes(token)
                ? Optional.of(
                        token.path().isEmpty() && file.equals(to)
                                ? fragment(token)
                                : written(file, token, to) + fragment(token))
                : Optional.empty();
    }

    /** Whether a token names a place that goes. */
    private boolean goes(PathToken token) {
        return !token.fragment().isEmpty() && ids.containsKey(token.fragment().substring(1));
    }

    private String fragment(PathToken token) {
        return goes(token) ? "#" + ids.get(token.fragment().substring(1)) : token.fragment();
    }

    /** A text that goes from the one file to the other, with all that it refers to as it is to be written there. */
    Rewritten taken(String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int count = 0;
        for (PathToken token : paths(from, text)) {
            Optional<String> now = moved(token);
            if (now.isPresent() && token.start() >= done) {
                out.append(text, done, token.start()).append(now.get());
                done = token.end();
                count += now.get().equals(token.written()) ? 0 : 1;
            }
        }
        out.append(text, done, text.length());
        Rewritten named = ids.isEmpty() ? named(out.toString()) : new Rewritten(out.toString(), 0);
        return new Rewritten(named.text(), count + named.paths());
    }

    private Optional<String> moved(PathToken token) {
        if (token.path().isEmpty()) {
            boolean stays = !ids.isEmpty() && !goes(token) && token.fragment().length() > 1;
            return Optional.of(stays ? Paths.relative(to, from) + token.fragment() : fragment(token));
        } else if (token.kind() == PathToken.Kind.GLOB) {
            String folder = Paths.folder(from);
            boolean same = token.path().startsWith("/") || folder.equals(Paths.folder(to));
            return same ? Optional.empty() : Optional.of("/" + folder + token.path());
        } else if (token.path().startsWith("/")) {
            return changed(from, token);
        }
        boolean self = meant(from, token).filter(from::equals).isPresent();
        if (self && (ids.isEmpty() || goes(token))) {
            return Optional.of(written(to, token, to) + fragment(token));
        }
        return meant(from, token).map(file -> written(to, token, file) + token.fragment());
    }

    /** The file that a token means; empty where there is none. */
    private Optional<String> meant(String file, PathToken token) {
        String path = token.path();
        if (path.isEmpty()) {
            return Optional.of(file);
        } else if (path.indexOf(':') >= 0) {
            return Optional.empty();
        }
        Optional<String> whole = Paths.join(Paths.folder(file), path.endsWith("/") ? path + "." : path);
        if (token.isPage()) {
            return whole.flatMap(home -> docs.page(home)
                    .or(() -> Optional.of(home)
                            .filter(found -> found.endsWith(".rst") || found.endsWith(".md"))
                            .filter(docs::exists)));
        }
        String stem = whole.filter(Relocation::isOther)
                .filter(found -> !docs.exists(found))
                .map(Paths::withoutExtension)
                .orElse(whole.orElse(""));
        return stem.isEmpty()
                ? Optional.empty()
                : ENDINGS.stream()
                        .map(ending -> stem + ending)
                        .filter(docs::exists)
                        .findFirst();
    }

    /** Whether a path has an ending that a page has elsewhere: on the site, or before it was converted. */
    private static boolean isOther(String path) {
        return path.endsWith(".html") || path.endsWith(".txt");
    }

    /** How a file writes the path of another one, in the way of the token: absolute or not, with its ending or none. */
    private static String written(String in, PathToken token, String file) {
        String path = token.path();
        int dot = path.lastIndexOf('.');
        String last = dot > path.lastIndexOf('/') ? path.substring(dot) : "";
        String own = file.substring(DocFolder.home(file).length());
        boolean bare = token.isPage() && !last.equals(own);
        boolean other = isOther(last) && !last.equals(own);
        String target = bare ? DocFolder.home(file) : other ? DocFolder.home(file) + last : file;
        return path.startsWith("/") ? "/" + target : Paths.relative(in, target);
    }

    /** Text in which the page is named by its path in the project's tree, {@code Documentation/livepatch/x.rst}. */
    private Rewritten named(String text) {
        return docs.name().isEmpty() ? new Rewritten(text, 0) : named(new NamedPaths(docs.name(), List.of()), "", text);
    }

    /** The text of a file of the project's tree in which the page is named by its path. */
    Rewritten named(NamedPaths names, String file, String text) {
        String own = from.substring(DocFolder.home(from).length());
        StringBuilder out = new StringBuilder();
        int done = 0;
        int count = 0;
        for (NamedPath path : names.in(file, text)) {
            boolean page = path.ending().equals(own) || path.ending().equals(".txt");
            if (page && path.home().equals(DocFolder.home(from))) {
                out.append(text, done, path.start()).append(docs.name()).append(DocFolder.home(to));
                done = path.start() + docs.name().length() + path.home().length();
                count++;
            }
        }
        return new Rewritten(out.append(text, done, text.length()).toString(), count);
    }
}
