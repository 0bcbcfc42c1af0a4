// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Parallel;

/**
 * What the code of a tree defines of the names that documents use. Each file is read once and nothing of it is kept but
 * which of those names it has, and the names of functions, tags and options, for hints.
 */
public final class TreeNames {
    private static final Set<String> C = Set.of("c", "h", "cc", "cpp", "hpp", "l", "y", "rs", "S", "inc");
    private static final Set<String> SCRIPTS = Set.of("py", "pl", "pm", "sh", "awk", "bash", "bc", "cocci", "tcl");
    private static final Pattern OPTION = Pattern.compile("(?m)^[ \\t]*+(?:menu)?config[ \\t]++(\\w++)");
    private static final int SHORTEST_PART = 3;
    /** As many names a file of a kernel defines, roughly. */
    private static final int DEFINED_IN_A_FILE = 12;

    /** Where programs are that run beside the kernel. */
    private static final String PROGRAMS = "tools/";
    /** Of a name that was seen in no other way, nobody can say that the kernel has it. */
    private static final int ASIDE = Seen.STRING | Seen.PROGRAM;

    private final NameTable table;
    private final Set<String> defined;
    private final Set<String> options = ConcurrentHashMap.newKeySet();
    private final Pastes pastes = new Pastes();
    private final int files;

    private TreeNames(ContentRoot root, Collection<String> paths, Collection<String> wanted, Parallel parallel) {
        this.table = new NameTable(withParts(wanted));
        List<String> sources = paths.stream().filter(TreeNames::isSource).toList();
        this.files = sources.size();
        this.defined = ConcurrentHashMap.newKeySet(files * DEFINED_IN_A_FILE);
        parallel.map(sources, path -> root.read(path).map(this::read).isPresent());
    }

    /**
     * Looks for names in a tree.
     *
     * @param root the tree
     * @param paths its files
     * @param wanted the names
     */
    public static TreeNames of(
            ContentRoot root, Collection<String> paths, Collection<String> wanted, Parallel parallel) {
        return new TreeNames(root, paths, wanted, parallel);
    }

    /** The names, and the parts of them out of which a macro may make them. */
    private static Set<String> withParts(Collection<String> wanted) {
        Set<String> all = new HashSet<>(wanted);
        for (String name : wanted) {
            for (int i = 1; i < name.length(); i++) {
                char before = name.charAt(i - 1);
                char c = name.charAt(i);
                boolean begins = before == '_' || Character.isUpperCase(c) && !Character.isUpperCase(before);
                if (begins && name.length() - i >= SHORTEST_PART) {
                    all.add(name.substring(i));
                }
                if (c == '_' && i >= SHORTEST_PART) {
                    all.add(name.substring(0, i));
                }
            }
        }
        return all;
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
    }

    private static boolean isKconfig(String path) {
        return path.substring(path.lastIndexOf('/') + 1).startsWith("Kconfig");
    }

    private static boolean isSource(String path) {
        String extension = extension(path);
        boolean code = C.contains(extension) || SCRIPTS.contains(extension) || isKconfig(path);
        // Documents are what is checked; a linker script only lists what code once had.
        return code && !path.startsWith("Documentation/") && !path.contains(".lds");
    }

    private SourceFile read(SourceFile file) {
        String path = file.path();
        String extension = extension(path);
        if (isKconfig(path)) {
            kconfig(new String(file.bytes(), StandardCharsets.ISO_8859_1));
        } else if (SCRIPTS.contains(extension)) {
            script(file.bytes());
        } else {
            Set<String> own = new HashSet<>();
            new CodeScan(file.bytes(), table, own, pastes, use(path, extension)).run();
            defined.addAll(own);
        }
        return file;
    }

    /** What a word of a file says of the kernel: a program's variable is none of its names. */
    private static int use(String path, String extension) {
        if (path.startsWith(PROGRAMS)) {
            return Seen.PROGRAM;
        }
        return extension.equals("S") ? Seen.USED | Seen.ASSEMBLY : Seen.USED;
    }

    private void kconfig(String text) {
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            options.add("CONFIG_" + option.group(1));
            table.saw("CONFIG_" + option.group(1), Seen.OPTION);
        }
    }

    /** A script: every word of it counts, a comment's or not. */
    private void script(byte[] text) {
        int at = 0;
        while (at < text.length) {
            if (!Bytes.isWord(text[at])) {
                at++;
                continue;
            }
            int start = at;
            int hash = 0;
            while (at < text.length && Bytes.isWord(text[at])) {
                hash = NameTable.hash(hash, text[at++]);
            }
            int number = table.mayHave(hash) ? table.find(text, start, at, hash) : -1;
            if (number >= 0) {
                boolean called = at < text.length && text[at] == '(';
                table.saw(number, Seen.USED | (called ? Seen.CALLED : 0));
            }
        }
    }

    /** How many files were read. */
    public int files() {
        return files;
    }

    /** How sure it is that a name is gone. */
    public enum Verdict {
        /** It is there. */
        THERE,
        /** It may be there: a macro may make it, or the code has it as something else. */
        UNSURE,
        /** It is not there. */
        GONE
    }

    /** Whether there is something of that name to call. */
    public Verdict function(String name) {
        int seen = table.seen(name);
        if ((seen & Seen.CALLABLE) != 0) {
            return Verdict.THERE;
        }
        boolean mayBe = (seen & ~ASIDE) != 0;
        return mayBe || isMade(name) ? Verdict.UNSURE : Verdict.GONE;
    }

    /** Whether there is a structure, union or enumeration of that name. */
    public Verdict tag(String name) {
        int seen = table.seen(name);
        if ((seen & (Seen.TAG | Seen.TAG_USED)) != 0) {
            return Verdict.THERE;
        }
        return (seen & ~ASIDE) != 0 || isMade(name) ? Verdict.UNSURE : Verdict.GONE;
    }

    /** Whether code has that name for anything: a macro, a type, a constant. */
    public Verdict word(String name) {
        int seen = table.seen(name);
        if ((seen & ~Seen.STRING) != 0 || options.contains("CONFIG_" + name)) {
            return Verdict.THERE;
        }
        return seen != 0 || isMade(name) ? Verdict.UNSURE : Verdict.GONE;
    }

    /** Whether there is an option of the configuration, {@code CONFIG_} included in its name. */
    public Verdict option(String name) {
        String base = name.endsWith("_MODULE") ? name.substring(0, name.length() - "_MODULE".length()) : name;
        boolean there = options.contains(name) || options.contains(base) || (table.seen(name) & Seen.MACRO) != 0;
        return there ? Verdict.THERE : Verdict.GONE;
    }

    /** Whether the kernel or a module has a parameter, or anything in {@code /sys} a file, of that name. */
    public Verdict parameter(String name) {
        String other = name.indexOf('-') >= 0 ? name.replace('-', '_') : name.replace('_', '-');
        int seen = table.seen(name) | table.seen(other);
        return seen != 0 ? Verdict.THERE : isMade(name) ? Verdict.UNSURE : Verdict.GONE;
    }

    private boolean isMade(String name) {
        return pastes.arguments(name).stream().anyMatch(part -> (table.seen(part) & Seen.ARGUMENT) != 0);
    }

    /** The functions, tags and macros with arguments that the tree defines, sorted. */
    public Set<String> defined() {
        return new TreeSet<>(defined);
    }

    /** Finds what somebody may have meant who wrote one of these names, which are gone. */
    public Function<String, Optional<String>> nearest(Collection<String> gone) {
        NearNames code = new NearNames(defined, gone);
        NearNames configuration = new NearNames(options, gone);
        return name -> (name.startsWith("CONFIG_") ? configuration : code).of(name);
    }
}
