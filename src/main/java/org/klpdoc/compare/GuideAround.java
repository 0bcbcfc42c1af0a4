// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Mount;
import org.klpdoc.source.SourceTree;
import org.klpdoc.text.Parallel;

/** A guide that has the documents of a comparison as one of its sources, and refers to them. */
public final class GuideAround {
    private final Gathered guide;

    /** The guide as it was gathered. */
    public GuideAround(Gathered guide) {
        this.guide = guide;
    }

    /** The one source that is taken from the same tree as the documents, or the only one that the guide has. */
    public Optional<String> source(Optional<Gathered> documents) {
        List<GatheredSource> sources = guide.sources();
        List<GatheredSource> same = sources.stream()
                .filter(source -> documents
                        .flatMap(gathered -> gathered.own().top())
                        .flatMap(top -> place(top))
                        .filter(place -> source.top()
                                .flatMap(GuideAround::place)
                                .filter(place::equals)
                                .isPresent())
                        .isPresent())
                .toList();
        List<GatheredSource> found = same.isEmpty() ? sources : same;
        return found.size() == 1 ? Optional.of(found.get(0).name()) : Optional.empty();
    }

    private static Optional<java.nio.file.Path> place(ContentRoot root) {
        return root.location("").map(path -> path.toAbsolutePath().normalize());
    }

    /** The guide's own pages and those of its other sources, with what they refer to. */
    public DocTree withoutSource(String name, Parallel parallel) {
        List<Mount> mounts = new ArrayList<>();
        guide.own().mount().ifPresent(mounts::add);
        guide.sources().stream()
                .filter(source -> !source.name().equals(name))
                .forEach(source -> source.mount().ifPresent(mounts::add));
        Gathered others = new Gathered(
                guide.guide(),
                guide.own(),
                guide.sources(),
                SourceTree.of(mounts),
                guide.kernel(),
                guide.configuration());
        return new TreeReader(parallel).read(name, others, true).tree();
    }
}
