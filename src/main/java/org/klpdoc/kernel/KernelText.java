// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.List;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * reStructuredText made of files of a kernel tree.
 *
 * @param parts the text, in parts that are to be parsed each by itself, one behind the other
 * @param findings what is wrong with the files
 * @param files the paths of the files within their root
 */
public record KernelText(List<Source> parts, List<Diagnostic> findings, List<String> files) {
    /** Copies the lists. */
    public KernelText {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** A file's text as the scripts see it, with its tabs; what is wrong with its bytes goes to {@code findings}. */
    static Source read(SourceFile file, List<Diagnostic> findings) {
        Decoded decoded = Decoded.of(file.display(), file.bytes(), Source.Tabs.KEEP);
        findings.addAll(decoded.diagnostics());
        return decoded.source();
    }

    /** A line of a source, white space at its end and all. */
    static String line(Source source, int line) {
        int start = source.lineStart(line);
        int end = source.text().indexOf('\n', start);
        return source.text().substring(start, end < 0 ? source.text().length() : end);
    }

    /** The files below a folder whose paths {@code wanted} names, in the order of their paths. */
    static List<SourceFile> files(ContentRoot root, String folder, java.util.function.Predicate<String> wanted) {
        return root.list(folder).stream()
                .filter(wanted)
                .flatMap(path -> root.read(path).stream())
                .toList();
    }
}
