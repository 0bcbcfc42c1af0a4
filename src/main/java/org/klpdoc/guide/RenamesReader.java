// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Reads {@code Documentation/.renames.txt} of newer kernels, which a script of theirs writes from the history of the
 * tree: a line for each page that was, its old name and its new one, both as they count from {@code Documentation} and
 * without an ending. Lines about pages outside of the part that is there are passed over, as are, like there, those whose
 * old page is there again.
 */
final class RenamesReader {
    static final String FILE = ".renames.txt";

    private final Source source;
    private final RedirectNames names;
    private final List<Diagnostic> diagnostics;

    RenamesReader(Source source, RedirectNames names, List<Diagnostic> diagnostics) {
        this.source = source;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    void read(Consumer<Redirects.Entry> entries) {
        for (int line = 0; line < source.lineCount(); line++) {
            int start = source.lineStart(line);
            String text = source.text().substring(start, source.lineEnd(line)).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                entry(text, new Pos(source, start)).ifPresent(entries);
            }
        }
    }

    private Optional<Redirects.Entry> entry(String text, Pos pos) {
        String[] words = text.split("\\s+");
        boolean good = words.length == 2
                && RedirectNames.problem(words[0]).isEmpty()
                && RedirectNames.problem(words[1]).isEmpty()
                && !RedirectNames.isInTheWay(words[0]);
        if (!good) {
            String message = "this line is not the old and the new name of a page";
            diagnostics.add(Diagnostic.of(Severity.WARNING, "redirect.bad-line", pos, message)
                    .withHint("livepatch/old livepatch/new, both without an ending"));
            return Optional.empty();
        } else if (!names.isGathered(words[0]) || !names.isGathered(words[1]) || isThere(words[0])) {
            return Optional.empty();
        }
        Optional<String> from = names.onSite(words[0]);
        Optional<String> to = names.onSite(words[1]);
        int behind = source.text().indexOf(words[1], pos.offset() + words[0].length());
        return from.flatMap(old -> to.map(now -> new Redirects.Target(now, "", new Pos(source, behind)))
                .map(target -> new Redirects.Entry(old, Optional.of(target), List.of(), pos)));
    }

    private boolean isThere(String name) {
        return names.mount().root().exists(name + ".rst");
    }
}
