// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.CoverageSpec;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.SourceSpec;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.SiteIndex;

/**
 * What documents have of the interfaces that {@code coverage} of guide.yaml names. Of each name three things are asked:
 * has its declaration a kernel-doc comment, does a page describe it, and does a chapter of the guide speak of it, that is
 * a page of its own that does not describe it.
 *
 * @param interfaces the interfaces, in the order of guide.yaml
 */
public record Coverage(List<Interface> interfaces) {
    /** Copies the list. */
    public Coverage {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * An interface.
     *
     * @param spec what the guide says of it
     * @param source the source that it is of, where the guide has that
     * @param atHand whether that source's files are there; without them nothing is known of its names
     * @param names its names, in the order of the headers
     * @param wrong what is wrong with the files that the guide names
     */
    public record Interface(
            CoverageSpec spec,
            Optional<SourceSpec> source,
            boolean atHand,
            List<Covered> names,
            List<Diagnostic> wrong) {
        /** Copies the lists. */
        public Interface {
            names = List.copyOf(names);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * What documents have of one name.
     *
     * @param name the name
     * @param kernelDoc whether a comment beside the code describes it
     * @param page the title of the page that describes it, where one does
     * @param chapters the guide's own pages that speak of it, those first that do so most often
     */
    public record Covered(PublicName name, boolean kernelDoc, Optional<String> page, List<String> chapters) {
        /** Copies the list. */
        public Covered {
            chapters = List.copyOf(chapters);
        }
    }

    /** Looks at the interfaces of a guide, whose pages {@code index} has. */
    public static Coverage of(Gathered gathered, SiteIndex index) {
        List<CoverageSpec> specs = gathered.guide().coverage();
        if (specs.isEmpty()) {
            return new Coverage(List.of());
        }
        Documents documents = new Documents(index, gathered.sources());
        return new Coverage(
                specs.stream().map(spec -> of(spec, gathered, documents)).toList());
    }

    private static Interface of(CoverageSpec spec, Gathered gathered, Documents documents) {
        Optional<SourceSpec> source = gathered.guide().source(spec.source());
        Optional<ContentRoot> root = root(spec, gathered);
        if (root.isEmpty()) {
            return new Interface(spec, source, false, List.of(), List.of());
        }
        PublicNames names = PublicNames.of(spec, root.get());
        List<Covered> covered = new ArrayList<>();
        for (PublicName name : names.names()) {
            covered.add(new Covered(
                    name,
                    names.isDescribed(name.name()),
                    documents.page(name.name()),
                    documents.chapters(name.name(), spec.noChapters())));
        }
        return new Interface(spec, source, true, covered, names.findings());
    }

    /** The source's tree; of the kernel's the one that kernel-doc reads. */
    private static Optional<ContentRoot> root(CoverageSpec spec, Gathered gathered) {
        Optional<GatheredSource> source = gathered.source(spec.source());
        boolean kernel = spec.source().isEmpty()
                || source.filter(found -> found.spec().kernel()).isPresent();
        return kernel ? gathered.kernel() : source.flatMap(GatheredSource::top);
    }

    /** What is missing, each at the name in its header, and what is wrong with the files that the guide names. */
    public List<Diagnostic> findings() {
        List<Diagnostic> out = new ArrayList<>();
        for (Interface one : interfaces) {
            out.addAll(one.wrong());
            one.names().forEach(name -> missing(name, out));
        }
        return out;
    }

    private static void missing(Covered covered, List<Diagnostic> out) {
        PublicName name = covered.name();
        String shown = "'" + name.shown() + "'";
        if (!covered.kernelDoc()) {
            out.add(finding("coverage.kernel-doc", name, shown + " has no kernel-doc comment"));
        }
        if (covered.page().isEmpty()) {
            out.add(finding("coverage.page", name, "no page describes " + shown));
        }
        if (covered.chapters().isEmpty()) {
            out.add(finding("coverage.chapter", name, "no chapter of the guide speaks of " + shown));
        }
    }

    private static Diagnostic finding(String code, PublicName name, String message) {
        return Diagnostic.of(Severity.WARNING, code, name.pos(), message);
    }

    /** How many names there are whose files are at hand. */
    public int names() {
        return interfaces.stream().mapToInt(one -> one.names().size()).sum();
    }
}
