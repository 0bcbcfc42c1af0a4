// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Entries of the general index, and a target for them.
 *
 * <pre>
 * .. index:: pair: livepatch; consistency
 *    ! transition
 * </pre>
 */
final class IndexDirective implements Directive {
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
        call.arguments().get(0).lines().forEach(line -> entries.addAll(IndexEntries.of(line.strip())));
        Draft index = Draft.of(Kind.INDEX, call.pos())
                .set(Key.REFID, target.ids().get(0))
                .set(Key.ENTRIES, List.copyOf(entries));
        return List.of(index, target);
    }
}
