// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.klpdoc.source.ContentRoot;

/** The files and folders of a tree, and where one is that is no longer where a document says. */
public final class TreeFiles {
    private static final int MOST_HINTS = 3;
    private static final int MOST_BRACES = 64;
    private static final String DOCUMENTS = "Documentation/";

    private final NavigableSet<String> files = new TreeSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> top = new HashSet<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    /** The last two parts of each path, and of each folder's. */
    private final Set<String> tails = new HashSet<>();

    private TreeFiles(Collection<String> paths) {
        for (String path : paths) {
            files.add(path);
            byName.computeIfAbsent(name(path), any -> new ArrayList<>(1)).add(path);
            tails.add(tail(path));
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                String folder = path.substring(0, slash);
                if (!folders.add(folder)) {
                    break;
                }
                tails.add(tail(folder));
            }
            int slash = path.indexOf('/');
            if (slash > 0) {
                top.add(path.substring(0, slash));
            }
        }
    }

    /** The files of a tree. */
    public static TreeFiles of(ContentRoot root) {
        return of(root.list(""));
    }

    /** These files. */
    public static TreeFiles of(Collection<String> paths) {
        return new TreeFiles(paths);
    }

    /** All files, sorted. */
    public Collection<String> all() {
        return files;
    }

    /** The folders at the top. */
    public Set<String> top() {
        return top;
    }

    /** Whether there is a folder of that path. */
    public boolean isFolder(String path) {
        return folders.contains(path);
    }

    /** Whether a path, in which {@code *}, {@code ?}, {@code [...]} and {@code {a,b}} may stand, is that of something. */
    public boolean has(String path) {
        List<String> spelled = braces(path);
        return !spelled.isEmpty() && spelled.stream().allMatch(this::hasOne);
    }

    private boolean hasOne(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (files.contains(plain) || folders.contains(plain)) {
            return true;
        }
        int wild = wild(plain);
        if (wild < 0) {
            return false;
        }
        String folder = plain.substring(0, plain.lastIndexOf('/', wild) + 1);
        Pattern pattern = Pattern.compile(regex(plain));
        return files.subSet(folder, folder + Character.MAX_VALUE).stream()
                .anyMatch(file -> pattern.matcher(file).lookingAt());
    }

    /** Whether some path of the tree ends in this one, of two parts or more: {@code kernel/traps.c} below {@code arch/x86}. */
    public boolean hasBelow(String path) {
        return path.indexOf('/') > 0
                && tails.contains(tail(path))
                && (path.equals(tail(path))
                        || byName.getOrDefault(name(path), List.of()).stream()
                                .anyMatch(file -> file.endsWith("/" + path)));
    }

    private static int wild(String path) {
        for (int i = 0; i < path.length(); i++) {
            if ("*?[".indexOf(path.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** A pattern that a file, or a folder that it is in, matches from its beginning. */
    private static String regex(String glob) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i) : -1;
            if (close > i + 1) {
                out.append("[")
                        .append(Pattern.quote(glob.substring(i + 1, close)).replace("-", "\\E-\\Q"))
                        .append("]");
                i = close;
            } else {
                out.append(c == '*' ? "[^/]*+" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        // [^/]*+ takes all up to the slash; what may follow within a name needs the reluctant form.
        return out.toString().replace("[^/]*+", "[^/]*") + "(?:/|$)";
    }

    /** {@code a/{b,c}.h} as {@code a/b.h} and {@code a/c.h}. */
    private static List<String> braces(String path) {
        List<String> out = new ArrayList<>(List.of(path));
        for (int i = 0; i < out.size() && out.size() < MOST_BRACES; ) {
            String one = out.get(i);
            int open = one.lastIndexOf('{');
            int close = open < 0 ? -1 : one.indexOf('}', open);
            if (close < 0) {
                i++;
                continue;
            }
            out.remove(i);
            for (String choice : one.substring(open + 1, close).split(",", -1)) {
                out.add(i, one.substring(0, open) + choice.strip() + one.substring(close + 1));
            }
        }
        return out;
    }

    /** Where that is now which a document looks for at {@code path}: a file of the same name, or of the kernel's new kind. */
    public List<String> moved(String path) {
        String name = name(path);
        List<String> found = new ArrayList<>();
        for (String other : renamed(name)) {
            found.addAll(byName.getOrDefault(other, List.of()));
            // What is no document has not become one.
            found.removeIf(one -> one.startsWith(DOCUMENTS) != path.startsWith(DOCUMENTS));
            if (!found.isEmpty()) {
                break;
            }
        }
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        found.sort(java.util.Comparator.comparingInt((String one) -> -common(one, folder))
                .thenComparing(java.util.Comparator.naturalOrder()));
        boolean usual = found.size() > MOST_HINTS && common(found.get(0), folder) == common(found.get(1), folder);
        return usual ? List.of() : found.stream().limit(1).toList();
    }

    /** The name, and those that it may have become: {@code .txt} was {@code .rst}'s and {@code .yaml}'s ending once. */
    private static List<String> renamed(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        boolean document = dot < 0 || name.endsWith(".txt") || name.endsWith(".rst");
        return document
                ? List.of(name, stem + ".rst", stem + ".yaml", stem.replace('_', '-') + ".rst", stem + ".txt")
                : List.of(name);
    }

    /** How much two paths have in common: the parts of {@code folder} that the path has, too. */
    private static int common(String path, String folder) {
        int count = 0;
        List<String> parts = List.of(path.split("/"));
        for (String part : folder.split("/")) {
            count += parts.contains(part) ? 1 : 0;
        }
        return count;
    }

    /** The nearest spelling of a path: one of the same folder. */
    public Optional<String> near(String path) {
        int slash = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, slash);
        List<String> siblings = files.subSet(folder, folder + Character.MAX_VALUE).stream()
                .filter(file -> file.indexOf('/', slash) < 0)
                .toList();
        return org.klpdoc.text.Nearest.of(
                        path.substring(slash),
                        siblings.stream().map(TreeFiles::name).toList())
                .map(name -> folder + name);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String tail(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(path.lastIndexOf('/', slash - 1) + 1);
    }
}
