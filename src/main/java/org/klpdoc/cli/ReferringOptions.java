// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.GuideAround;
import org.klpdoc.compare.named.TreePaths;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.GuideReader;
import org.klpdoc.guide.Profile;
import org.klpdoc.guide.Profiles;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Opened;
import org.klpdoc.source.SourcePlace;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import picocli.CommandLine;

/** What else refers to the documents that are compared: a guide that gathers them, the files of the project's tree. */
final class ReferringOptions {
    @CommandLine.Option(
            names = "--guide",
            paramLabel = "[NAME=]DIR",
            description = "a guide that has the documents as its source NAME: what its pages refer to in them is looked"
                    + " at, too")
    private @Nullable String guide;

    @CommandLine.Option(
            names = "--kernel",
            paramLabel = "PATH",
            description = "the kernel tree whose files name the documents by their paths (found alone when AFTER lies"
                    + " in one)")
    private @Nullable String kernel;

    @CommandLine.Option(names = "--no-tree", description = "look at no files of the kernel tree")
    private boolean noTree;

    /** A guide or a tree that cannot be used; the message says why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<Diagnostic> configuration;

        Unusable(String message, List<Diagnostic> configuration) {
            super(message);
            this.configuration = List.copyOf(configuration);
        }

        /** What is wrong with the guide's settings. */
        List<Diagnostic> configuration() {
            return configuration;
        }
    }

    boolean hasGuide() {
        return guide != null;
    }

    /** The comparison with what leads nowhere now beside the documents. */
    Comparison with(
            Comparison documents, Optional<Gathered> after, Map<String, String> sources, Path here, Parallel parallel)
            throws Unusable {
        Comparison told = guide == null ? documents : guide(documents, guide, after, sources, here, parallel);
        Optional<Tree> tree = noTree ? Optional.empty() : tree(after, here);
        return tree.isEmpty()
                ? told
                : told.with(TreePaths.broken(told, tree.get().top(), tree.get().docs(), parallel));
    }

    private static Comparison guide(
            Comparison documents,
            String written,
            Optional<Gathered> after,
            Map<String, String> sources,
            Path here,
            Parallel parallel)
            throws Unusable {
        int equals = written.indexOf('=');
        String place = written.substring(equals + 1);
        Gathered gathered = Gatherer.gather(new Gatherer.Request(place, sources, "", here), Profiles.bundled());
        if (gathered.isUnusable()) {
            throw new Unusable("the guide '" + place + "' cannot be read", gathered.configuration());
        } else if (!gathered.isGuide()) {
            throw new Unusable("'" + place + "' has no " + GuideReader.FILE, List.of());
        }
        GuideAround around = new GuideAround(gathered);
        Optional<String> name = equals < 0 ? around.source(after) : Optional.of(written.substring(0, equals));
        if (name.filter(one -> gathered.guide().sourceNames().contains(one)).isEmpty()) {
            throw new Unusable(
                    "--guide: say which source of '" + place + "' the documents are, NAME=" + place + ": "
                            + String.join(", ", gathered.guide().sourceNames()),
                    List.of());
        }
        return documents.withGuide(around.withoutSource(name.get(), parallel), name.get());
    }

    /** A project's tree and the folder of its documents. */
    private record Tree(ContentRoot top, String docs) {}

    private Optional<Tree> tree(Optional<Gathered> after, Path here) throws Unusable {
        if (kernel == null) {
            return after.map(Gathered::own)
                    .filter(own -> !own.profile().documentation().isEmpty())
                    .flatMap(own ->
                            own.top().map(top -> new Tree(top, own.profile().documentation())));
        }
        Opened opened = SourcePlace.parse(kernel, here).open("", here);
        if (!(opened instanceof Opened.Tree found)) {
            throw new Unusable("--kernel: " + ((Opened.Failure) opened).message(), List.of());
        }
        Profile profile = Profiles.bundled().detect(found.root());
        if (profile.documentation().isEmpty()) {
            throw new Unusable("--kernel: '" + kernel + "' is no kernel tree", List.of());
        }
        return Optional.of(new Tree(found.root(), profile.documentation()));
    }
}
