// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/**
 * When something came, changed or was given up.
 *
 * <pre>
 * .. versionadded:: 5.1
 *    The *replace* flag.
 * </pre>
 */
final class VersionChange implements Directive {
    private static final DirectiveSpec SPEC = new DirectiveSpec(1, 1, true, java.util.Map.of(), true);

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String version = call.arguments().get(0);
        Draft node = Draft.of(Kind.VERSIONMODIFIED, call.pos())
                .set(Key.NAME, call.name().toLowerCase(Locale.ROOT))
                .set(Key.VERSION, version);
        List<Draft> messages = new ArrayList<>();
        if (call.arguments().size() > 1) {
            String text = call.arguments().get(1);
            String whole = call.argumentLines().joined();
            int at = whole.indexOf(text, Math.max(0, whole.indexOf(version) + version.length()));
            Pos pos = call.argumentLines().joinedPos(Math.max(0, at));
            InlineResult inline = state.inline(text, pos);
            node.add(Draft.of(Kind.PARAGRAPH, pos).addAll(inline.nodes()));
            messages.addAll(inline.messages());
        }
        if (!call.content().isEmpty()) {
            state.nestedParse(call.content(), node);
        }
        return Answers.with(node, messages);
    }
}
