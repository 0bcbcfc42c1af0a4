// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.source.FolderView;
import org.klpdoc.xref.Published;
import org.klpdoc.xref.SectionLabels;

/** The profiles that come with the program, and which of them a tree calls for. */
public final class Profiles {
    private static final List<String> NAMES = List.of("linux");
    private static final int HIGHEST = 40;
    private static final String KERNEL_DOC_SCRIPT = "scripts/kernel-doc";

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
     * The project that a folder lies in, found by going up from it: one that a profile is for, or else one whose
     * {@code conf.py} uses the kernel's extension for comments of C sources and says where the sources are.
     *
     * @param folder a real path
     * @param name the name of the root that is made for the project's top, or "" for the profile's
     * @param from the user's current folder
     */
    public Optional<Around> around(Path folder, String name, Path from) {
        try {
            Optional<Around> known = knownAround(folder, name, from);
            return known.isPresent() ? known : kernelDocAround(folder, name, from);
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    /** The project that a root of no folder is, or that it is a folder of. */
    Optional<Around> around(ContentRoot root) {
        ContentRoot whole = root instanceof FolderView view ? view.whole() : root;
        String folder = root instanceof FolderView view ? view.folder() : "";
        for (String at = folder; ; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            ContentRoot top = FolderView.of(whole, at);
            Profile found = detect(top);
            if (found != Profile.NONE) {
                String below = at.isEmpty() ? folder : folder.substring(Math.min(folder.length(), at.length() + 1));
                return Optional.of(new Around(found, top, below));
            } else if (at.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private Optional<Around> knownAround(Path folder, String name, Path from) throws IOException {
        Path at = folder;
        for (int height = 0; at != null && height < HIGHEST; height++, at = at.getParent()) {
            FolderRoot root = FolderRoot.of(name, at, from);
            Profile found = detect(root);
            if (found != Profile.NONE) {
                FolderRoot top = name.isEmpty() ? FolderRoot.of(found.name(), at, from) : root;
                return Optional.of(new Around(found, top, within(at, folder)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Around> kernelDocAround(Path folder, String name, Path from) throws IOException {
        Path at = folder;
        for (int height = 0; at != null && height < HIGHEST; height++, at = at.getParent()) {
            ConfPy conf = ConfPy.of(FolderRoot.of(name, at, from));
            if (!conf.texts("extensions", List.of()).contains(Profile.KERNEL_DOC)) {
                continue;
            }
            Path top = at.resolve(conf.text("kerneldoc_srctree", ".")).normalize();
            // Its own word is not enough: what it names has to be such a tree, or it could name the whole disk.
            if (at.startsWith(top) && Files.isRegularFile(top.resolve(KERNEL_DOC_SCRIPT))) {
                Profile profile = Profile.ofKernelDoc(within(top, at));
                return Optional.of(new Around(profile, FolderRoot.of(name, top, from), within(top, folder)));
            }
        }
        return Optional.empty();
    }

    private static String within(Path top, Path folder) {
        return top.relativize(folder).toString().replace('\\', '/');
    }

    private static Profile load(String name) {
        String path = "/profiles/" + name + ".properties";
        try (InputStream in = Profiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + path);
            }
            // Properties and not YAML: a folder without guide.yaml is built without loading a YAML parser.
            Properties lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return profile(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's own " + path, broken);
        }
    }

    private static Profile profile(Properties lines) {
        Profile none = Profile.NONE;
        Profile.Reading reading = new Profile.Reading(
                flag(lines, "kernel-doc"),
                flag(lines, "automarkup"),
                flag(lines, "smart-quotes"),
                lines.getProperty("highlight", none.reading().highlight()),
                lines.getProperty("primary-domain", none.reading().primaryDomain()),
                new SectionLabels(
                        flag(lines, "section-labels"),
                        flag(lines, "section-labels-with-page"),
                        Integer.parseInt(lines.getProperty("section-labels-depth", "0"))),
                texts(lines, "attributes"),
                ConfPy.NONE);
        return new Profile(
                lines.getProperty("name", ""),
                lines.getProperty("title", ""),
                texts(lines, "marks"),
                lines.getProperty("documentation", ""),
                new Published(lines.getProperty("published", "")),
                texts(lines, "suffixes"),
                texts(lines, "exclude"),
                new Profile.Version(lines.getProperty("version-file", ""), texts(lines, "version-keys"), ""),
                reading,
                languages(lines),
                CaptionNumbers.Wish.NONE,
                new Profile.Changes(lines.getProperty("maintainers", ""), lines.getProperty("how-to-send", "")));
    }

    private static Languages languages(Properties lines) {
        Map<String, String> tags = new TreeMap<>();
        for (String one : texts(lines, "language-tags")) {
            int equals = one.indexOf('=');
            tags.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return new Languages("", lines.getProperty("translations", Languages.USUAL.folder()), tags);
    }

    private static boolean flag(Properties lines, String key) {
        return lines.getProperty(key, "false").equals("true");
    }

    private static List<String> texts(Properties lines, String key) {
        List<String> out = new ArrayList<>();
        for (String item : lines.getProperty(key, "").split(",", -1)) {
            if (!item.isBlank()) {
                out.add(item.strip());
            }
        }
        return out;
    }
}
