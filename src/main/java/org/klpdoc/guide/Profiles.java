// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Published;

/** The profiles that come with the program, and which of them a tree calls for. */
public final class Profiles {
    private static final List<String> NAMES = List.of("linux");
    private static final int HIGHEST = 40;
    private static final List<String> KEYS = List.of(
            "name",
            "title",
            "marks",
            "documentation",
            "published",
            "suffixes",
            "exclude",
            "version-file",
            "version-keys",
            "kernel-doc",
            "automarkup",
            "smart-quotes",
            "highlight",
            "primary-domain",
            "section-labels",
            "section-labels-with-page",
            "section-labels-depth",
            "attributes");

    private final List<Profile> known;

    private Profiles(List<Profile> known) {
        this.known = known;
    }

    /**
     * A folder's project.
     *
     * @param profile the profile
     * @param top the top of the project's tree
     * @param folder the folder's path within it, "" for the top itself
     */
    public record Around(Profile profile, ContentRoot top, String folder) {}

    /** Reads the program's own profiles. */
    public static Profiles bundled() {
        return new Profiles(NAMES.stream().map(Profiles::load).toList());
    }

    /** The profile of a whole tree; {@link Profile#NONE} where none fits. */
    public Profile detect(ContentRoot top) {
        return known.stream().filter(profile -> profile.fits(top)).findFirst().orElse(Profile.NONE);
    }

    /**
     * The project that a folder lies in, found by going up from it.
     *
     * @param folder a real path
     * @param name the name of the root that is made for the project's top, or "" for the profile's
     * @param from the user's current folder
     */
    public Optional<Around> around(Path folder, String name, Path from) {
        Path at = folder;
        for (int height = 0; at != null && height < HIGHEST; height++, at = at.getParent()) {
            try {
                FolderRoot root = FolderRoot.of(name, at, from);
                Profile found = detect(root);
                if (found != Profile.NONE) {
                    FolderRoot top = name.isEmpty() ? FolderRoot.of(found.name(), at, from) : root;
                    String within = at.relativize(folder).toString().replace('\\', '/');
                    return Optional.of(new Around(found, top, within));
                }
            } catch (IOException closed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Profile load(String name) {
        String path = "/profiles/" + name + ".yaml";
        List<Diagnostic> wrong = new ArrayList<>();
        try (InputStream in = Profiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + path);
            }
            Source source =
                    Decoded.of(path, in.readAllBytes(), Source.Tabs.KEEP).source();
            Optional<Profile> profile = YamlReader.read(source, wrong)
                    .flatMap(node -> Fields.mapping(node, "a profile", wrong))
                    .map(node -> profile(new Fields(node, KEYS, wrong)));
            if (!wrong.isEmpty() || profile.isEmpty()) {
                throw new IllegalStateException("the program's own " + path + " is broken: " + wrong);
            }
            return profile.get();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's own " + path, broken);
        }
    }

    private static Profile profile(Fields fields) {
        Profile none = Profile.NONE;
        Profile.Reading usual = none.reading();
        Profile.Reading reading = new Profile.Reading(
                fields.flag("kernel-doc", usual.kernelDoc()),
                fields.flag("automarkup", usual.automarkup()),
                fields.flag("smart-quotes", usual.smartQuotes()),
                fields.text("highlight", usual.highlight()),
                fields.text("primary-domain", usual.primaryDomain()),
                new Profile.SectionLabels(
                        fields.flag("section-labels", false),
                        fields.flag("section-labels-with-page", false),
                        fields.number("section-labels-depth", 0)),
                fields.texts("attributes", List.of()));
        return new Profile(
                fields.required("name"),
                fields.text("title", ""),
                fields.texts("marks", List.of()),
                fields.text("documentation", ""),
                new Published(GuideReader.address(fields, "published")),
                fields.texts("suffixes", none.suffixes()),
                fields.texts("exclude", List.of()),
                new Profile.Version(fields.text("version-file", ""), fields.texts("version-keys", List.of())),
                reading);
    }
}
