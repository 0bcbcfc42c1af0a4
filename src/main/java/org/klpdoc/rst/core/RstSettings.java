// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.source.ContentRoot;

/**
 * How reStructuredText is to be read. Fixed for a build; one parser serves all pages and threads.
 *
 * @param sphinx whether Sphinx' directives, roles and rules are known; otherwise docutils' alone
 * @param autoIdPrefix the prefix of generated ids: {@code id} as Sphinx has it, {@code %} for docutils' element names
 * @param files the files that include, csv-table, literalinclude and raw may read: the root the pages come from;
 *     empty where nothing may be read
 * @param kernel the kernel tree for kernel-doc, where there is one
 * @param tags what {@code only} may ask for: {@code html} and the project's own
 * @param rawFormats the formats that {@code raw} may be given for
 * @param automarkup whether names of functions, types and files in prose become references, as in the kernel
 * @param domain the domain of directives and roles that name none: {@code c}, {@code py}; "" for none
 * @param guide whether the directives and roles of klpdoc's own guides are known
 * @param sources the sources whose files a guide's pages may name
 * @param stripAttributes C attributes and macros that are no part of a declaration ({@code __init}),
 *     those with arguments as {@code __must_hold()}
 * @param configured what the project's {@code conf.py} adds to each page
 */
public record RstSettings(
        boolean sphinx,
        String autoIdPrefix,
        Optional<ContentRoot> files,
        Optional<ContentRoot> kernel,
        Set<String> tags,
        Set<String> rawFormats,
        boolean automarkup,
        String domain,
        boolean guide,
        List<OtherSource> sources,
        List<String> stripAttributes,
        Configured configured) {
    /** Copies the collections. */
    public RstSettings {
        tags = Set.copyOf(tags);
        rawFormats = Set.copyOf(rawFormats);
        sources = List.copyOf(sources);
        stripAttributes = List.copyOf(stripAttributes);
    }

    /** docutils' dialect alone, with nothing to include: what {@code tree --jsonl} reads. */
    public static RstSettings ofDocutils() {
        return new RstSettings(
                false,
                "%",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of("html"),
                false,
                "",
                false,
                List.of(),
                List.of(),
                Configured.NOTHING);
    }

    /** Sphinx' dialect for HTML, with nothing to include. */
    public static RstSettings ofSphinx() {
        Set<String> tags = Set.of("html", "builder_html", "format_html");
        return new RstSettings(
                true,
                "id",
                Optional.empty(),
                Optional.empty(),
                tags,
                Set.of("html"),
                true,
                "py",
                false,
                List.of(),
                List.of(),
                Configured.NOTHING);
    }

    /** The same over a root of files. */
    public RstSettings withFiles(ContentRoot root) {
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                Optional.of(root),
                kernel,
                tags,
                rawFormats,
                automarkup,
                domain,
                guide,
                sources,
                stripAttributes,
                configured);
    }

    /** The same with a kernel tree, or without one. */
    public RstSettings withKernel(Optional<ContentRoot> tree) {
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                files,
                tree,
                tags,
                rawFormats,
                automarkup,
                domain,
                guide,
                sources,
                stripAttributes,
                configured);
    }

    /**
     * The same as a project wants its pages read.
     *
     * @param names whether names in prose become references
     * @param primary the domain of directives and roles that name none
     * @param attributes words that are no part of a C declaration
     */
    public RstSettings withReading(boolean names, String primary, List<String> attributes) {
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                files,
                kernel,
                tags,
                rawFormats,
                names,
                primary,
                guide,
                sources,
                attributes,
                configured);
    }

    /** The same for the pages of a guide, which may name files of these sources. */
    public RstSettings ofGuide(List<OtherSource> others) {
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                files,
                kernel,
                tags,
                rawFormats,
                automarkup,
                domain,
                true,
                others,
                stripAttributes,
                configured);
    }

    /** The same with what a {@code conf.py} says, and more tags. */
    public RstSettings withConfigured(Configured said, Set<String> more) {
        Set<String> all = new HashSet<>(tags);
        all.addAll(more);
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                files,
                kernel,
                all,
                rawFormats,
                automarkup,
                domain,
                guide,
                sources,
                stripAttributes,
                said);
    }
}
