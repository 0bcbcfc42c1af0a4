// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.klpdoc.check.prose.Sighting;
import org.klpdoc.check.prose.Sighting.Kind;
import org.klpdoc.check.tree.TreeFiles;
import org.klpdoc.check.tree.TreeNames;
import org.klpdoc.check.tree.TreeNames.Verdict;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Severity;

/**
 * Compares what pages name with what a tree has. A finding is a warning where the name is gone for all that can be
 * known, and a note where there is room for doubt: a macro may make the name, an example or a translation uses it, or
 * the sentence speaks of another time. Names that are made up are none.
 */
final class Drift {
    /** As many underscores has a constant that is not likely to be short for another. */
    private static final int WORDS_OF_WHOLE_NAME = 3;

    /** What the names of common libraries begin with. */
    private static final Pattern LIBRARY = Pattern.compile("(?:pthread|ext2fs|xcb|sqlite3|curl|gtk)_.*");

    private final PathDrift paths;
    private final TreeNames names;
    private final Newer newer;
    private final Set<String> documented;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<Asked, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, String> hints = new ConcurrentHashMap<>();

    Drift(TreeFiles files, TreeNames names, Set<String> documented, Newer newer) {
        this.paths = new PathDrift(files);
        this.names = names;
        this.newer = newer;
        this.documented = documented;
    }

    /** The names that code is to be searched for. */
    static Set<String> names(Collection<Sighting> sightings) {
        Set<String> out = new HashSet<>();
        for (Sighting one : sightings) {
            boolean path = one.kind() == Kind.PATH || one.kind() == Kind.DOCUMENT;
            if (!path) {
                out.add(one.name());
                if (one.kind() == Kind.TAG) {
                    out.add(one.name().replaceFirst("s$", ""));
                }
                if (one.kind() == Kind.PARAMETER) {
                    out.add(last(one.name()));
                    out.add(last(one.name()).replace('-', '_'));
                    out.add(last(one.name()).replace('_', '-'));
                }
            }
        }
        return out;
    }

    /** A parameter's name without the module that it is of. */
    private static String last(String parameter) {
        return parameter.substring(parameter.lastIndexOf('.') + 1);
    }

    /** What is gone of these names. */
    List<Diagnostic> findings(List<Sighting> sightings, Parallel parallel) {
        for (Kind kind : Kind.values()) {
            counts.put(label(kind), 0);
        }
        sightings.forEach(one -> counts.merge(label(one.kind()), 1, Integer::sum));
        List<Sighting> gone = new ArrayList<>();
        List<Boolean> missing = parallel.map(sightings, this::isMissing);
        for (int i = 0; i < missing.size(); i++) {
            if (missing.get(i)) {
                gone.add(sightings.get(i));
            }
        }
        Function<String, Optional<String>> nearest = names.nearest(gone.stream()
                .filter(one -> !isPath(one))
                .map(Sighting::name)
                .distinct()
                .toList());
        return parallel.map(gone, one -> finding(one, nearest)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a name is not there for certain; of a path nothing is said yet. */
    private boolean isMissing(Sighting one) {
        return isPath(one) || verdict(one) != Verdict.THERE && !one.isPlaceholder();
    }

    private static boolean isPath(Sighting one) {
        return one.kind() == Kind.PATH || one.kind() == Kind.DOCUMENT;
    }

    /** How many names of each kind were compared. */
    Map<String, Integer> counts() {
        return counts;
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case FUNCTION, TAG, WORD -> "C name";
            case OPTION -> "option";
            case PARAMETER -> "parameter";
            case SYSFS -> "sysfs file";
            case PATH, DOCUMENT -> "path";
        };
    }

    private Optional<Diagnostic> finding(Sighting one, Function<String, Optional<String>> nearest) {
        if (newer.isElsewhere(one)) {
            return Optional.empty();
        }
        return isPath(one)
                ? paths.finding(one).map(any -> doubted(one, any))
                : Optional.of(doubted(one, name(one, nearest)));
    }

    private Diagnostic doubted(Sighting one, Diagnostic found) {
        return found.severity() != Severity.NOTE && newer.isAround(one)
                ? Diagnostic.of(Severity.NOTE, found.code(), found.pos(), found.message())
                        .withHint(found.hint())
                : found;
    }

    /** What was asked of the tree: one answer serves for all places that have the name. */
    private record Asked(Kind kind, String name) {}

    private Verdict verdict(Sighting one) {
        return verdicts.computeIfAbsent(new Asked(one.kind(), one.name()), this::verdict);
    }

    private Verdict verdict(Asked asked) {
        String name = asked.name();
        return switch (asked.kind()) {
            case FUNCTION -> names.function(name);
            case TAG -> names.tag(name);
            case OPTION -> names.option(name);
            case PARAMETER -> parameter(name);
            case SYSFS -> names.parameter(name);
            default -> names.word(name);
        };
    }

    private Diagnostic name(Sighting one, Function<String, Optional<String>> nearest) {
        String name = one.name();
        Verdict verdict = verdict(one);
        Severity severity = verdict == Verdict.UNSURE || isDoubtful(one) ? Severity.NOTE : Severity.WARNING;
        String message = "the tree has no " + what(one.kind()) + " '" + name + "'";
        return Diagnostic.of(severity, one.kind().code(), one.pos(), message).withHint(hint(name, nearest));
    }

    private Verdict parameter(String name) {
        Verdict whole = names.parameter(name);
        return whole == Verdict.THERE ? whole : names.parameter(last(name));
    }

    private boolean isDoubtful(Sighting one) {
        // The list of parameters is a block of literal text, and meant as it stands.
        boolean code = one.isCode() && one.kind() != Kind.PARAMETER;
        boolean example =
                one.example() || documented.contains(one.name()) && one.role().isEmpty();
        return code || example || isShort(one) || one.translation() || one.kind() == Kind.SYSFS || one.isPast();
    }

    /**
     * Whether a name may be short for a longer one, or of another world than the kernel: {@code _rcu()} for all functions
     * that end so, {@code glReadPixels()}, a flag without what all its like begin with, a plural, the first word of a
     * sentence, a word that may be English.
     */
    private boolean isShort(Sighting one) {
        if (one.role().isPresent()) {
            return false;
        }
        String name = one.name();
        String small = name.toLowerCase(Locale.ROOT);
        boolean first = name.substring(1).equals(small.substring(1));
        boolean mixed = !name.equals(small) && first;
        boolean part = mixed || name.indexOf('_') < 0 || name.endsWith("_");
        return switch (one.kind()) {
            case TAG -> part || name.endsWith("s") && names.tag(name.substring(0, name.length() - 1)) == Verdict.THERE;
            case FUNCTION -> part || LIBRARY.matcher(name).matches() || name.startsWith("_") && !name.startsWith("__");
            case WORD -> name.chars().filter(c -> c == '_').count() < WORDS_OF_WHOLE_NAME;
            default -> false;
        };
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case FUNCTION -> "function or macro";
            case TAG -> "structure, union or enumeration";
            case OPTION -> "option";
            case PARAMETER -> "parameter";
            case SYSFS -> "file in /sys";
            default -> "name";
        };
    }

    private String hint(String name, Function<String, Optional<String>> nearest) {
        return hints.computeIfAbsent(
                name,
                any -> nearest.apply(any)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse(""));
    }
}
