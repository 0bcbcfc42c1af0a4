// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.cdoc.CDeclaration;
import org.klpdoc.cdoc.ExportedSymbols;
import org.klpdoc.cdoc.FileScope;
import org.klpdoc.cdoc.KernelComment;
import org.klpdoc.cdoc.KernelDocFile;
import org.klpdoc.cdoc.Selection;
import org.klpdoc.guide.CoverageSpec;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * The names that the headers of an interface offer: the types that they define, and the functions and variables that
 * they declare. Where the interface names the code that exports them, the exported ones alone: a header has functions
 * for the rest of the kernel, too.
 */
final class PublicNames {
    private final CoverageSpec spec;
    private final ContentRoot root;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, PublicName> names = new LinkedHashMap<>();
    private final Set<String> described = new HashSet<>();

    private PublicNames(CoverageSpec spec, ContentRoot root) {
        this.spec = spec;
        this.root = root;
    }

    /** The names of an interface whose source is at hand. */
    static PublicNames of(CoverageSpec spec, ContentRoot root) {
        PublicNames read = new PublicNames(spec, root);
        List<Source> headers = read.files(spec.headers());
        List<Source> code = read.files(spec.code());
        Set<String> exported = new HashSet<>();
        code.forEach(file -> exported.addAll(ExportedSymbols.ofAnyKind(file.text())));
        headers.forEach(file -> read.declared(file, exported));
        headers.forEach(read::kernelDoc);
        code.forEach(read::kernelDoc);
        return read;
    }

    private List<Source> files(Globs globs) {
        List<Source> out = new ArrayList<>();
        for (String pattern : globs.patterns()) {
            Globs one = Globs.of(List.of(pattern));
            Set<String> paths = new TreeSet<>();
            if (root.exists(pattern)) {
                paths.add(pattern);
            } else {
                one.folders().forEach(folder -> paths.addAll(root.list(folder)));
                paths.removeIf(path -> !one.matches(path));
            }
            if (paths.isEmpty()) {
                String message = "the source has no file '" + pattern + "'";
                findings.add(Diagnostic.of(Severity.WARNING, "coverage.no-file", spec.pos(), message)
                        .withHint("paths count from the top of the source's tree"));
            }
            paths.forEach(path -> root.read(path)
                    .ifPresent(file -> out.add(file.decoded(Source.Tabs.KEEP).source())));
        }
        return out;
    }

    private void declared(Source header, Set<String> exported) {
        boolean all = spec.code().patterns().isEmpty();
        for (FileScope.Declared one : FileScope.of(header.text())) {
            boolean called = one.objtype().equals("function") || one.objtype().equals("var");
            if ((all || !called || exported.contains(one.name()))
                    && !spec.exclude().matches(one.name())) {
                Pos pos = new Pos(header, one.start());
                names.putIfAbsent(one.name(), new PublicName(one.name(), one.objtype(), pos));
            }
        }
    }

    /** Notes which of the names a file describes, so that a directive would show it. */
    private void kernelDoc(Source file) {
        Selection wanted = new Selection(Selection.Mode.NAMED, names.keySet(), Set.of());
        for (KernelComment comment : KernelDocFile.of(file).comments(wanted)) {
            if (wanted.wants(comment)) {
                comment.declaration().map(CDeclaration::name).ifPresent(described::add);
            }
        }
    }

    /** The names, in the order of the headers. */
    List<PublicName> names() {
        return List.copyOf(names.values());
    }

    /** Whether a comment describes a name. */
    boolean isDescribed(String name) {
        return described.contains(name);
    }

    /** What is wrong with the files that the interface names. */
    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }
}
