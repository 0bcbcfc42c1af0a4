// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.klpdoc.check.prose.Sighting;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Timeline;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.xref.NameChange;

/**
 * What is newer than the tree that text is compared with: a guide may speak of releases that the tree is behind. Names
 * that the guide's timeline says came later are no findings; a sentence or a section that speaks of a later release
 * ({@code since 6.19}, {@code .. versionadded:: 6.19}) leaves doubt.
 */
final class Newer {
    private static final Pattern MAKEFILE =
            Pattern.compile("(?m)^VERSION\\s*=\\s*(\\d{1,4})\\s++PATCHLEVEL\\s*=\\s*(\\d{1,4})\\s*$");
    /** A number with a word before it that makes it a release, and no section's. */
    private static final Pattern RELEASE = Pattern.compile(
            "(?i)(?:\\b(?:since|in|from|with|linux|kernel|version|as of|by) v?|\\bv|\\()(\\d{1,2})\\.(\\d{1,3})(?![\\w]|\\.\\d+\\.)");

    private static final int MINOR = 1000;
    /** A number that is further off is the version of something else. */
    private static final int FARTHEST = 2;

    private final int tree;
    private final Set<String> names = new HashSet<>();
    /** What begins with a source's name belongs to that source: {@code KPATCH_PRINTK()}. */
    private final Set<String> owners = new HashSet<>();

    private Newer(int tree) {
        this.tree = tree;
    }

    /** What a guide says of releases after that of the tree. */
    static Newer of(Gathered gathered, ContentRoot root) {
        Newer newer = new Newer(release(root));
        for (Timeline timeline : gathered.guide().data(Timeline.class)) {
            timeline.changes().stream()
                    .filter(change ->
                            !change.gone() && change.release().startsWith("v") && newer.isIn(change.release()))
                    .map(NameChange::name)
                    .forEach(newer.names::add);
        }
        gathered.sources().stream()
                .filter(source -> !source.spec().kernel())
                .map(source -> source.name().toLowerCase(Locale.ROOT) + "_")
                .forEach(newer.owners::add);
        return newer;
    }

    /** The release of a kernel tree as a number that grows, or none that is newer than any. */
    private static int release(ContentRoot root) {
        String makefile = root.read("Makefile")
                .map(file -> new String(file.bytes(), StandardCharsets.ISO_8859_1))
                .orElse("");
        Matcher matcher = MAKEFILE.matcher(makefile);
        return matcher.find()
                ? Integer.parseInt(matcher.group(1)) * MINOR + Integer.parseInt(matcher.group(2))
                : Integer.MAX_VALUE;
    }

    /** Whether a name is none of the tree's: one that came later, or one of another source. */
    boolean isElsewhere(Sighting one) {
        String name = one.name();
        String last = name.substring(name.lastIndexOf('/') + 1);
        int underscore = name.indexOf('_');
        String begin = underscore < 0 ? "" : name.substring(0, underscore + 1).toLowerCase(Locale.ROOT);
        return names.contains(name) || names.contains(last) || owners.contains(begin);
    }

    /** Whether what is said around a name is about a later release. */
    boolean isAround(Sighting one) {
        Collection<String> texts = new ArrayList<>(one.piece().headings());
        texts.add(one.sentence());
        return texts.stream().anyMatch(text -> isIn(text) || words(text).anyMatch(names::contains));
    }

    private static Stream<String> words(String text) {
        return List.of(text.split("[^\\w-]+")).stream();
    }

    private boolean isIn(String text) {
        Matcher matcher = RELEASE.matcher(text);
        while (matcher.find()) {
            int release = Integer.parseInt(matcher.group(1)) * MINOR + Integer.parseInt(matcher.group(2));
            if (release > tree && release / MINOR <= tree / MINOR + FARTHEST) {
                return true;
            }
        }
        return false;
    }
}
