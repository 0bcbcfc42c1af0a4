// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.OptionType;
import org.klpdoc.rst.core.ToctreeSpec;
import org.klpdoc.text.Lines;

/**
 * The pages below this one.
 *
 * <pre>
 * .. toctree::
 *    :maxdepth: 2
 *    :caption: API
 *
 *    shadow-vars
 *    Callbacks &lt;callbacks&gt;
 *    Upstream &lt;https://docs.kernel.org/livepatch/&gt;
 * </pre>
 */
final class Toctree implements Directive {
    private static final int ALL_LEVELS = 999;
    private static final OptionType<Integer> LEVELS = text -> text.isEmpty() ? ALL_LEVELS : PythonNumbers.integer(text);
    private static final DirectiveSpec SPEC = Spec.nothing()
            .content()
            .option("maxdepth", OptionTypes.INTEGER)
            .option("name", OptionTypes.TEXT)
            .option("caption", OptionTypes.REQUIRED_TEXT)
            .option("numbered", LEVELS)
            .flags("glob", "hidden", "includehidden", "titlesonly", "reversed")
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        List<Block.ToctreeEntry> entries = new ArrayList<>();
        Lines content = call.content();
        for (int i = 0; i < content.size(); i++) {
            if (!content.isBlank(i)) {
                entries.add(entry(content, i));
            }
        }
        ToctreeSpec spec = new ToctreeSpec(
                entries,
                Answers.integer(call, "maxdepth").orElse(-1),
                Answers.integer(call, "numbered").orElse(0),
                call.has("glob"),
                call.has("hidden"),
                call.has("includehidden"),
                call.has("titlesonly"),
                call.has("reversed"),
                Answers.text(call, "caption"));
        Draft node = Draft.of(Kind.TOCTREE, call.pos()).set(Key.TOCTREE, spec);
        Answers.name(node, call, state);
        return List.of(node);
    }

    private static Block.ToctreeEntry entry(Lines content, int i) {
        String text = content.line(i).strip();
        int open = text.lastIndexOf('<');
        if (open > 0 && text.endsWith(">")) {
            String target = text.substring(open + 1, text.length() - 1);
            return new Block.ToctreeEntry(
                    content.pos(i, content.indent(i)), text.substring(0, open).strip(), target);
        }
        return new Block.ToctreeEntry(content.pos(i, content.indent(i)), "", text);
    }
}
