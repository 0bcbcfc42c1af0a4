// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.source.FolderView;
import org.klpdoc.source.Globs;
import org.klpdoc.source.Mount;
import org.klpdoc.source.Opened;
import org.klpdoc.source.RootPath;
import org.klpdoc.source.SourcePlace;
import org.klpdoc.source.SourceTree;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.MentionedPlaces;
import org.klpdoc.xref.Published;

/** Finds everything that a site is made from: the guide or the folder, its sources, the kernel tree. */
public final class Gatherer {
    /**
     * What a user asks for.
     *
     * @param place the folder of the guide or of the pages, or a repository and a revision
     * @param sources where sources of the guide are, by name
     * @param kernel the kernel tree, or "" for the one that is found alone
     * @param from the user's current folder
     * @param dir the folder within the place, "" for all of it
     * @param changed what is to be read in the place of its files: the same ones, or as a patch would have them
     */
    public record Request(
            String place,
            Map<String, String> sources,
            String kernel,
            Path from,
            String dir,
            UnaryOperator<ContentRoot> changed) {
        /** Copies the map. */
        public Request {
            sources = Map.copyOf(sources);
        }

        /** A request for a folder within a place, as it is. */
        public Request(String place, Map<String, String> sources, String kernel, Path from, String dir) {
            this(place, sources, kernel, from, dir, UnaryOperator.identity());
        }

        /** A request for the whole of a place. */
        public Request(String place, Map<String, String> sources, String kernel, Path from) {
            this(place, sources, kernel, from, "");
        }
    }

    private final Request request;
    private final Profiles profiles;
    private final List<Diagnostic> configuration = new ArrayList<>();

    private Gatherer(Request request, Profiles profiles) {
        this.request = request;
        this.profiles = profiles;
    }

    /** Gathers what a user asks for. Nothing is thrown for what is missing; see {@link Gathered#configuration}. */
    public static Gathered gather(Request request, Profiles profiles) {
        return new Gatherer(request, profiles).gather();
    }

    private Gathered gather() {
        SourcePlace place = SourcePlace.parse(request.place(), request.from());
        Optional<ContentRoot> root =
                open(place, "", Pos.NONE).map(request.changed()).flatMap(this::within);
        if (root.isEmpty()) {
            return new Gathered(
                    Guide.untitled(),
                    absent(ownSpec(), Optional.empty()),
                    List.of(),
                    SourceTree.of(List.of()),
                    Optional.empty(),
                    configuration);
        }
        Path top = place.path().orElse(request.from()).toAbsolutePath().normalize();
        Path folder = top.resolve(request.dir()).normalize();
        Optional<GuideReader.Read> guide = GuideReader.read(root.get(), folder);
        guide.ifPresent(read -> configuration.addAll(read.diagnostics()));
        return guide.map(read -> guide(read.guide(), root.get())).orElseGet(() -> folder(root.get()));
    }

    /** The folder of the place that was asked for. */
    private Optional<ContentRoot> within(ContentRoot whole) {
        if (request.dir().isEmpty()) {
            return Optional.of(whole);
        }
        Optional<String> plain = RootPath.of(request.dir());
        Optional<ContentRoot> found = plain.flatMap(dir -> inside(whole, dir));
        if (found.isEmpty()) {
            String message = "'" + request.place() + "' has no folder '" + request.dir() + "'";
            error("source.not-found", Pos.NONE, message, plain.isEmpty() ? "it counts from the top of the place" : "");
        }
        return found;
    }

    private Optional<ContentRoot> inside(ContentRoot whole, String dir) {
        if (!(whole instanceof FolderRoot root)) {
            return whole.list(dir).isEmpty() ? Optional.empty() : Optional.of(FolderView.of(whole, dir));
        }
        try {
            Path folder = root.path().resolve(dir);
            return Files.isDirectory(folder)
                    ? Optional.of(FolderRoot.of(root.name(), folder, request.from()))
                    : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private Gathered guide(Guide written, ContentRoot root) {
        Guide guide = written.withPlaces(request.sources(), request.from());
        for (String name :
                guide.unknownNames(request.sources().keySet().stream().sorted().toList())) {
            error(
                    "source.unknown-name",
                    Pos.NONE,
                    "guide.yaml has no source '" + name + "'",
                    Nearest.hintOrAll(name, guide.sourceNames()));
        }
        Profile profile = Profile.NONE.with(ConfPy.of(root));
        Mount mount = new Mount("", root, "", "", pages(profile), guide.exclude());
        GatheredSource own = present(ownSpec(), root, mount, profile);
        List<GatheredSource> sources =
                guide.sources().stream().map(spec -> source(spec, root)).toList();
        List<Mount> mounts = new ArrayList<>(List.of(mount));
        sources.forEach(source -> source.mount().ifPresent(mounts::add));
        Optional<ContentRoot> kernel = kernel(sources, root);
        return new Gathered(guide, own, sources, SourceTree.of(mounts), kernel, configuration);
    }

    private GatheredSource source(SourceSpec spec, ContentRoot guide) {
        Optional<Inventory> inventory = InventoryFile.read(guide, spec.name(), configuration);
        if (spec.place().isEmpty()) {
            return absent(spec, inventory);
        }
        SourcePlace place = SourcePlace.parse(spec.place(), spec.base());
        if (spec.optional() && !place.isThere()) {
            return absent(spec, inventory);
        }
        Optional<ContentRoot> top = open(place, spec.name(), spec.pos());
        if (top.isEmpty()) {
            return absent(spec, inventory);
        }
        Profile fitting = profiles.detect(top.get());
        // A project's pages count from its documents' folder, however little of it is gathered.
        boolean known = fitting != Profile.NONE && RootPath.isWithin(fitting.documentation(), spec.folder());
        String docs = known ? fitting.documentation() : spec.folder();
        ContentRoot root = FolderView.of(top.get(), docs);
        String rest = below(docs, spec.folder());
        Mount mount = new Mount(spec.name(), root, rest, spec.mount(), spec.pages(), spec.exclude());
        GatheredSource found = present(spec, top.get(), mount, fitting.with(ConfPy.of(root)));
        return new GatheredSource(spec, found.top(), found.mount(), found.profile(), found.revision(), inventory);
    }

    private Gathered folder(ContentRoot root) {
        for (String name : request.sources().keySet().stream().sorted().toList()) {
            error("source.unknown-name", Pos.NONE, "there is no guide.yaml that has a source '" + name + "'", "");
        }
        Profiles.Around around = around(root).orElse(new Profiles.Around(Profile.NONE, root, ""));
        String docs = around.profile().documentation();
        boolean inside = RootPath.isWithin(docs, around.folder());
        boolean isTop = around.folder().isEmpty();
        ContentRoot pagesRoot = inside || isTop ? FolderView.of(around.top(), docs) : root;
        String rest = inside ? below(docs, around.folder()) : "";
        Profile profile = around.profile().with(ConfPy.of(pagesRoot));
        Mount mount = new Mount("", pagesRoot, rest, "", pages(profile), exclude(profile, rest));
        GatheredSource own = present(ownSpec(), around.top(), mount, profile);
        Optional<ContentRoot> kernel =
                request.kernel().isEmpty() && profile.reading().kernelDoc()
                        ? Optional.of(around.top())
                        : kernel(List.of(), root);
        Guide guide = Guide.untitled().withTitle(profile.title());
        return new Gathered(guide, own, List.of(), SourceTree.of(List.of(mount)), kernel, configuration);
    }

    private Optional<Profiles.Around> around(ContentRoot root) {
        if (root instanceof FolderRoot folder) {
            return profiles.around(folder.path(), "", request.from());
        }
        return profiles.around(root);
    }

    /** The kernel tree: the one asked for, else the source that says it is one, else one that the folder lies in. */
    private Optional<ContentRoot> kernel(List<GatheredSource> sources, ContentRoot root) {
        if (!request.kernel().isEmpty()) {
            return open(SourcePlace.parse(request.kernel(), request.from()), "kernel", Pos.NONE);
        }
        Optional<ContentRoot> said = sources.stream()
                .filter(source -> source.spec().kernel())
                .flatMap(source -> source.top().stream())
                .findFirst();
        Optional<ContentRoot> known = sources.stream()
                .filter(source -> source.profile().reading().kernelDoc())
                .flatMap(source -> source.top().stream())
                .findFirst();
        return said.or(() -> known)
                .or(() -> around(root)
                        .filter(found -> found.profile().reading().kernelDoc())
                        .map(Profiles.Around::top));
    }

    private Optional<ContentRoot> open(SourcePlace place, String name, Pos pos) {
        Opened opened = place.open(name, request.from());
        if (opened instanceof Opened.Tree tree) {
            return Optional.of(tree.root());
        }
        if (opened instanceof Opened.Failure failure) {
            String code = switch (failure.reason()) {
                case NO_PLACE, NO_FOLDER -> "source.not-found";
                case NO_REPOSITORY -> "source.no-repository";
                case NO_REVISION -> "source.no-revision";
                case UNREADABLE -> "source.unreadable";
            };
            String whose = name.isEmpty() ? "" : "source '" + name + "': ";
            error(code, pos, whose + failure.message(), failure.hint());
        }
        return Optional.empty();
    }

    private void error(String code, Pos pos, String message, String hint) {
        configuration.add(Diagnostic.of(Severity.ERROR, code, pos, message).withHint(hint));
    }

    private static GatheredSource present(SourceSpec spec, ContentRoot top, Mount mount, Profile profile) {
        Optional<Mount> mounted = Optional.of(mount);
        return new GatheredSource(spec, Optional.of(top), mounted, profile, profile.revisionOf(top), Optional.empty());
    }

    private static GatheredSource absent(SourceSpec spec, Optional<Inventory> inventory) {
        return new GatheredSource(spec, Optional.empty(), Optional.empty(), Profile.NONE, "", inventory);
    }

    private SourceSpec ownSpec() {
        return new SourceSpec(
                "",
                request.place(),
                request.from(),
                false,
                "",
                Globs.ALL,
                Globs.NONE,
                "",
                Published.NOWHERE,
                "",
                "",
                List.of(),
                MentionedPlaces.NONE,
                "",
                false,
                false,
                Pos.NONE);
    }

    /** What is left of {@code path} below {@code folder}, "" where they are the same. */
    private static String below(String folder, String path) {
        if (folder.isEmpty() || path.equals(folder)) {
            return folder.isEmpty() ? path : "";
        }
        return path.substring(folder.length() + 1);
    }

    private static Globs pages(Profile profile) {
        return Globs.of(profile.suffixes().stream().map(suffix -> "**" + suffix).toList());
    }

    /** A project's exclusions as they count from a folder within its documents. */
    private static Globs exclude(Profile profile, String folder) {
        List<String> out = new ArrayList<>();
        for (String pattern : profile.exclude()) {
            if (folder.isEmpty() || pattern.startsWith("**")) {
                out.add(pattern);
            } else if (pattern.startsWith(folder + "/")) {
                out.add(pattern.substring(folder.length() + 1));
            }
        }
        return Globs.of(out);
    }
}
