// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

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
 * @param tabWidth reserved for {@code :tab-width:}; columns of a tab stop
 * @param stripAttributes C attributes and macros that are no part of a declaration ({@code __init})
 */
public record RstSettings(
        boolean sphinx,
        String autoIdPrefix,
        Optional<ContentRoot> files,
        Optional<ContentRoot> kernel,
        Set<String> tags,
        Set<String> rawFormats,
        boolean automarkup,
        int tabWidth,
        List<String> stripAttributes) {
    /** Copies the collections. */
    public RstSettings {
        tags = Set.copyOf(tags);
        rawFormats = Set.copyOf(rawFormats);
        stripAttributes = List.copyOf(stripAttributes);
    }

    /** docutils' dialect alone, with nothing to include: what {@code tree --jsonl} reads. */
    public static RstSettings docutils() {
        return new RstSettings(
                false, "%", Optional.empty(), Optional.empty(), Set.of(), Set.of("html"), false, 8, List.of());
    }

    /** Sphinx' dialect over a root of files. */
    public static RstSettings sphinx(ContentRoot files) {
        Set<String> tags = Set.of("html", "builder_html", "format_html");
        return new RstSettings(
                true, "id", Optional.of(files), Optional.empty(), tags, Set.of("html"), true, 8, List.of());
    }

    /** The same with a kernel tree. */
    public RstSettings withKernel(ContentRoot tree) {
        return new RstSettings(
                sphinx,
                autoIdPrefix,
                files,
                Optional.of(tree),
                tags,
                rawFormats,
                automarkup,
                tabWidth,
                stripAttributes);
    }
}
