// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
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
    private static final List<String> TYPES = List.of("single", "pair", "double", "triple", "seealso", "see");
    private static final Set<String> PAIRS =
            Set.of("module", "keyword", "operator", "object", "exception", "statement", "builtin");
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
        List<Block.IndexEntry> entries = new ArrayList<>();
        call.arguments().get(0).lines().forEach(line -> entries.addAll(entries(line.strip())));
        return List.of(Draft.of(Kind.INDEX, call.pos()).set(Key.ENTRIES, List.copyOf(entries)), target);
    }

    /** The entries of a line. */
    static List<Block.IndexEntry> entries(String line) {
        boolean main = line.startsWith("!");
        String text = main ? line.substring(1).strip() : line;
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon);
        String value = text.substring(colon + 1).strip();
        if (PAIRS.contains(type)) {
            return List.of(new Block.IndexEntry("pair", type + "; " + value, main));
        }
        if (TYPES.contains(type)) {
            return List.of(new Block.IndexEntry(type.equals("double") ? "pair" : type, value, main));
        }
        List<Block.IndexEntry> found = new ArrayList<>();
        for (String part : line.split(",")) {
            String one = part.strip();
            boolean first = one.startsWith("!");
            String bare = first ? one.substring(1).strip() : one;
            if (!bare.isEmpty()) {
                found.add(new Block.IndexEntry("single", bare, first));
            }
        }
        return found;
    }
}
