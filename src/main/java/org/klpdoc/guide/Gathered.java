// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceTree;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * Everything that a site is made from.
 *
 * @param guide the settings; those of an untitled guide where there is no guide.yaml
 * @param own the guide's or the folder's own pages
 * @param sources the sources of the guide, in the order of the file, those that are not at hand included
 * @param tree all pages
 * @param kernel the kernel tree for kernel-doc and references, where there is one
 * @param configuration what is wrong with the settings and places; an error among them means that nothing is built
 */
public record Gathered(
        Guide guide,
        GatheredSource own,
        List<GatheredSource> sources,
        SourceTree tree,
        Optional<ContentRoot> kernel,
        List<Diagnostic> configuration) {
    /** Copies the lists. */
    public Gathered {
        sources = List.copyOf(sources);
        configuration = List.copyOf(configuration);
    }

    /** The source of a name, "" being the guide's own pages. */
    public Optional<GatheredSource> source(String name) {
        if (name.isEmpty()) {
            return Optional.of(own);
        }
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** Whether it is a guide, a folder with {@code guide.yaml}, and not any folder of pages. */
    public boolean isGuide() {
        return own.mount()
                .filter(mount -> mount.root().exists(GuideReader.FILE))
                .isPresent();
    }

    /** Whether the settings are so wrong that nothing can be built. */
    public boolean isUnusable() {
        return configuration.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
