// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.role.IndexEntries;
import org.klpdoc.rst.role.IndexSerial;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * Entries of the general index, and a target for them.
 *
 * <pre>
 * .. index:: pair: livepatch; consistency
 *    ! transition
 * </pre>
 */
final class IndexDirective implements Directive {
    private static final int TRIPLE = 3;

    private static final DirectiveSpec SPEC =
            Spec.text().option("name", OptionTypes.TEXT).build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Draft target = Draft.of(Kind.TARGET, call.pos());
        Optional<String> name = call.option("name", String.class);
        if (name.isPresent()) {
            target.name(name.get());
        } else {
            target.id(state.document()
                    .register(IndexSerial.class, IndexSerial::new)
                    .id());
        }
        state.document().noteExplicitTarget(target, target);
        List<IndexEntry> entries = new ArrayList<>();
        Lines lines = call.argumentLines();
        for (int i = 0; i < lines.size(); i++) {
            for (IndexEntry entry : IndexEntries.of(lines.line(i).strip())) {
                check(entry, lines.pos(i, lines.indent(i)), state);
                entries.add(entry);
            }
        }
        Draft index = Draft.of(Kind.INDEX, call.pos())
                .set(Key.REFID, target.ids().get(0))
                .set(Key.ENTRIES, List.copyOf(entries));
        return List.of(index, target);
    }

    /** Reports an entry that has fewer parts, divided by semicolons, than its type asks for. */
    private static void check(IndexEntry entry, Pos pos, BlockState state) {
        int wanted = entry.type().equals("single") ? 1 : entry.type().equals("triple") ? TRIPLE : 2;
        long parts = Stream.of(entry.value().split(";", wanted))
                .filter(part -> !part.isBlank())
                .count();
        if (parts < wanted) {
            String message = "invalid " + entry.type() + " index entry: '" + entry.value() + "'";
            String hint = wanted > 1 ? "write " + entry.type() + ": " + "x; ".repeat(wanted - 1) + "x" : "";
            state.note(Severity.WARNING, "rst.index-entry", pos, message, hint);
        }
    }
}
