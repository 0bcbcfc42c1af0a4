// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.HeadingIds;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** What is known of one page while it is read: its findings, its ids, the number of its references, the depth. */
final class PageState {
    /** How deep blocks and inline elements may be nested, each on their own. */
    static final int DEPTH = 100;

    private final Source source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final HeadingIds headings = new HeadingIds();
    private final Map<String, Pos> explicit = new HashMap<>();
    private Guarded guarded;
    private int references;
    private boolean deep;

    PageState(Source source) {
        this.source = source;
        this.guarded = new Guarded(source.text(), 0, List.of());
    }

    Source source() {
        return source;
    }

    void use(Guarded text) {
        guarded = text;
    }

    Guarded guarded() {
        return guarded;
    }

    Pos pos(Node node) {
        return pos(node.getStartOffset());
    }

    /** The position of an offset in the guarded text. */
    Pos pos(int offset) {
        return new Pos(source, guarded.origin(offset));
    }

    Attrs attrs(Node node) {
        return Attrs.at(pos(node));
    }

    void report(Diagnostic finding) {
        diagnostics.add(finding);
    }

    void warn(String code, Pos pos, String message) {
        diagnostics.add(Diagnostic.of(Severity.WARNING, code, pos, message));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    HeadingIds headings() {
        return headings;
    }

    int nextReference() {
        return references++;
    }

    int references() {
        return references;
    }

    /** Takes an id that the author wrote; false, with a report, where another place of the page has it. */
    boolean takeId(String id, Pos pos) {
        Pos first = explicit.putIfAbsent(id, pos);
        if (first == null && headings.reserve(id)) {
            return true;
        }
        Diagnostic twice = Diagnostic.of(
                Severity.ERROR, "md.duplicate-id", pos, "the id \"" + id + "\" is taken by another place of the page");
        report(first == null ? twice : twice.withRelated(first, "first defined here"));
        return false;
    }

    /** Takes those of some ids that are free. */
    List<String> takeIds(List<String> ids, Pos pos) {
        return ids.stream().filter(id -> takeId(id, pos)).toList();
    }

    /** Reports, once a page, that nesting goes further than it is followed. */
    void tooDeep(Pos pos) {
        if (!deep) {
            deep = true;
            warn(
                    "md.too-deep",
                    pos,
                    "nested more than " + DEPTH + " levels deep; what is deeper is shown as plain text");
        }
    }
}
