// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/** What descriptions of objects have in common, whatever their domain (Sphinx' {@code ObjectDescription}). */
final class Descriptions {
    /** One or more signatures, a line each, then the description. */
    static final DirectiveSpec SPEC = spec().build();

    private Descriptions() {}

    /** The same, for options of a domain's own. */
    static Spec spec() {
        return Spec.text()
                .content()
                .flags("noindex", "noindexentry", "nocontentsentry", "no-index", "no-index-entry", "no-contents-entry")
                .flags("single-line-parameter-list");
    }

    /** A signature as written, and where it stands. */
    record Written(String text, Pos pos) {}

    /** The signatures of a directive; a backslash at a line's end joins it with the next. */
    static List<Written> signatures(DirectiveCall call) {
        List<Written> found = new ArrayList<>();
        Lines lines = call.argumentLines();
        StringBuilder open = new StringBuilder();
        Pos begin = Pos.NONE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.line(i);
            begin = open.length() == 0 ? lines.pos(i, lines.indent(i)) : begin;
            boolean joined = line.endsWith("\\");
            open.append(joined ? line.substring(0, line.length() - 1) : line);
            if (!joined || i + 1 == lines.size()) {
                if (!open.toString().isBlank()) {
                    found.add(new Written(open.toString().strip(), begin));
                }
                open.setLength(0);
            }
        }
        return found;
    }

    /** An empty description. */
    static Draft of(String domain, String kind, DirectiveCall call) {
        return Draft.of(Kind.DESC, call.pos()).set(Key.DOMAIN, domain).set(Key.NAME, kind);
    }

    /** Appends the description's text, its fields arranged. */
    static void content(Draft description, DocFields fields, DirectiveCall call, BlockState state) {
        Draft content = Draft.of(Kind.DESC_CONTENT, call.content().pos(0));
        state.nestedParse(call.content(), content);
        fields.arrange(content);
        description.add(content);
    }

    /** Whether references and indexes are to know what is described; as older and as newer Sphinx spell it. */
    static boolean isListed(DirectiveCall call) {
        return !call.has("noindex") && !call.has("no-index");
    }

    /** Gives a signature an id and registers it. */
    static void identify(Draft signature, String id, BlockState state) {
        signature.id(id);
        state.document().noteExplicitTarget(signature, signature);
    }

    /** Says what the general index has of a signature, unless its author does not want that. */
    static void index(Draft signature, IndexEntry entry, DirectiveCall call) {
        if (!call.has("noindexentry") && !call.has("no-index-entry")) {
            signature.set(Key.ENTRIES, List.of(entry));
        }
    }

    /** A part of a signature with classes. */
    static Draft part(String text, Pos pos, String... classes) {
        return Draft.of(Kind.INLINE, pos, text).classes(List.of(classes));
    }

    /** The name that is described. */
    static Draft name(String text, Pos pos) {
        return part(text, pos, "sig-name", "descname");
    }

    /** What stands before or behind the name. */
    static Draft beside(String text, Pos pos) {
        return part(text, pos, "sig-prename", "descclassname");
    }

    /** What the author's own words add: {@code class}. */
    static Draft property(String text, Pos pos) {
        return Draft.of(Kind.EMPHASIS, pos, text).classes(List.of("property"));
    }
}
