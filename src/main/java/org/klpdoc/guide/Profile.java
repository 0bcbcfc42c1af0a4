// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.xref.Published;
import org.klpdoc.xref.SectionLabels;

/**
 * What is special to a project's tree. No code knows a project's paths; it asks for the profile that the tree's files
 * call for.
 *
 * @param name the project's short name, "" for none
 * @param title the title of its documents, or ""
 * @param marks files that a tree of the project has, all of them
 * @param documentation the folder of its documents, "" for the top
 * @param published where they are on the web
 * @param suffixes the endings of files that are pages
 * @param exclude patterns of what is none, counted from {@code documentation}
 * @param version where the tree says what version it is
 * @param reading how its pages are to be read
 * @param languages the languages of its pages
 * @param captions whether figures and their like are numbered
 * @param changes how a change of a page is sent
 */
public record Profile(
        String name,
        String title,
        List<String> marks,
        String documentation,
        Published published,
        List<String> suffixes,
        List<String> exclude,
        Version version,
        Reading reading,
        Languages languages,
        CaptionNumbers.Wish captions,
        Changes changes) {
    /** The Sphinx extension that shows comments of C sources. */
    static final String KERNEL_DOC = "kerneldoc";

    /** A tree of no known project, read as Sphinx reads one. */
    public static final Profile NONE = new Profile(
            "",
            "",
            List.of(),
            "",
            Published.NOWHERE,
            List.of(".rst", ".md"),
            List.of(),
            new Version("", List.of(), ""),
            new Reading(false, true, true, "", "py", SectionLabels.NONE, List.of(), ConfPy.NONE),
            Languages.USUAL,
            CaptionNumbers.Wish.NONE,
            Changes.UNKNOWN);

    /**
     * How a change of a page is sent.
     *
     * @param maintainers the file that says who looks after which files, as the kernel's MAINTAINERS does, or ""
     * @param page the page that explains how to send one, its name within the documents, or ""
     */
    public record Changes(String maintainers, String page) {
        /** Nobody says. */
        public static final Changes UNKNOWN = new Changes("", "");
    }

    /**
     * Where a version is written as assignments of numbers.
     *
     * @param file the file, "" for nowhere
     * @param keys the names whose values make the version, joined by dots
     * @param stated what the documents' {@code conf.py} says, for a tree without such a file, or ""
     */
    public record Version(String file, List<String> keys, String stated) {
        /** Copies the list. */
        public Version {
            keys = List.copyOf(keys);
        }
    }

    /**
     * How pages are to be read.
     *
     * @param kernelDoc whether the tree's C sources hold kernel-doc comments
     * @param automarkup whether names of functions, types and files in prose become links
     * @param smartQuotes whether quotes and dashes are set as printers do
     * @param highlight the language of literal blocks that name none, "" for Sphinx' own guess
     * @param primaryDomain the domain of objects that name none
     * @param sectionLabels whether titles are labels
     * @param attributes words that are no part of a C declaration, those with arguments as {@code __must_hold()}
     * @param conf what the documents' {@code conf.py} says
     */
    public record Reading(
            boolean kernelDoc,
            boolean automarkup,
            boolean smartQuotes,
            String highlight,
            String primaryDomain,
            SectionLabels sectionLabels,
            List<String> attributes,
            ConfPy conf) {
        /** Copies the list. */
        public Reading {
            attributes = List.copyOf(attributes);
        }
    }

    /** Copies the lists. */
    public Profile {
        marks = List.copyOf(marks);
        suffixes = List.copyOf(suffixes);
        exclude = List.copyOf(exclude);
    }

    /** Whether a tree has all the files that mark this project. */
    public boolean fits(ContentRoot top) {
        return !marks.isEmpty() && marks.stream().allMatch(top::exists);
    }

    /**
     * The profile of a tree that no profile is for, whose documents' {@code conf.py} uses the kernel's extensions.
     *
     * @param folder the folder of the documents within the tree
     */
    static Profile ofKernelDoc(String folder) {
        return new Profile(
                "",
                "",
                List.of(),
                folder,
                Published.NOWHERE,
                NONE.suffixes(),
                List.of(),
                NONE.version(),
                NONE.reading(),
                NONE.languages(),
                CaptionNumbers.Wish.NONE,
                Changes.UNKNOWN);
    }

    /** The profile as the literals of the documents' {@code conf.py} make it. */
    public Profile with(ConfPy conf) {
        List<String> extensions = conf.texts("extensions", List.of());
        boolean labels = reading.sectionLabels().on() || extensions.contains("sphinx.ext.autosectionlabel");
        SectionLabels sections = new SectionLabels(
                labels,
                conf.flag(
                        "autosectionlabel_prefix_document",
                        reading.sectionLabels().withPage()),
                conf.number("autosectionlabel_maxdepth", reading.sectionLabels().depth()));
        List<String> words = new ArrayList<>(conf.texts("c_id_attributes", reading.attributes()));
        conf.texts("c_paren_attributes", List.of()).forEach(word -> words.add(word + "()"));
        String main = conf.text("language", languages.main()).replace('_', '-');
        // Sphinx leaves the quotes of Japanese documents as they are.
        boolean quotes = conf.flag("smartquotes", reading.smartQuotes()) && !main.equals("ja");
        Reading read = new Reading(
                reading.kernelDoc() || extensions.contains(KERNEL_DOC),
                extensions.isEmpty() ? reading.automarkup() : extensions.contains("automarkup"),
                quotes,
                conf.text("highlight_language", reading.highlight()),
                conf.text("primary_domain", reading.primaryDomain()),
                sections,
                words.stream().distinct().toList(),
                conf);
        return new Profile(
                name,
                conf.text("html_title", conf.text("project", title)),
                marks,
                documentation,
                published,
                suffixes,
                conf.texts("exclude_patterns", exclude),
                new Version(version.file(), version.keys(), conf.text("version", conf.text("release", ""))),
                read,
                new Languages(main, languages.folder(), languages.tags()),
                captions.with(conf),
                changes);
    }

    /** What revision a tree is at: git's name for it, or else the version that the tree itself states, or "". */
    public String revisionOf(ContentRoot top) {
        if (!top.revision().isEmpty() || version.file().isEmpty()) {
            return top.revision().isEmpty() ? version.stated() : top.revision();
        }
        Optional<SourceFile> file = top.read(version.file());
        Map<String, String> stated = new HashMap<>();
        String text = file.map(found -> new String(found.bytes(), StandardCharsets.UTF_8))
                .orElse("");
        text.lines().limit(50).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                stated.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        List<String> parts = version.keys().stream()
                .map(key -> stated.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty() && value.chars().allMatch(Character::isDigit))
                .toList();
        return parts.size() == version.keys().size() ? String.join(".", parts) : "";
    }
}
