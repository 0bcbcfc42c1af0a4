// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Source;

/**
 * Text for one output format, handed on as it is; cleaned where it is written.
 *
 * <pre>
 * .. raw:: html
 *
 *    &lt;hr&gt;
 * </pre>
 */
final class RawDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.text()
            .content()
            .option("file", OptionTypes.PATH)
            .option("url", OptionTypes.PATH)
            .option("encoding", OptionTypes.ENCODING)
            .option("class", OptionTypes.CLASSES)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        if (call.has("url")) {
            String message = "The \"url\" option of the \"" + call.name()
                    + "\" directive is not followed: nothing is read from the network.";
            return Answers.error(call, state, "rst.option", call.optionPos("url"), message);
        }
        String format = String.join(
                " ", call.arguments().get(0).toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Draft raw = Draft.of(Kind.RAW, call.pos()).set(Key.FORMAT, format).classes(Answers.classes(call));
        boolean wanted = Stream.of(format.split(" ")).anyMatch(state.settings().rawFormats()::contains);
        if (state.settings().sphinx() && !wanted && !state.inSubstitution()) {
            return List.of(); // for another format, as the writer of this one would drop it
        }
        if (!call.content().isEmpty()) {
            if (call.has("file")) {
                String message =
                        "\"" + call.name() + "\" directive may not both specify an external file and have content.";
                return Answers.error(call, state, "rst.option", call.optionPos("file"), message);
            }
            return List.of(raw.add(Draft.text(call.content().joined())));
        }
        if (!call.has("file")) {
            return Answers.missingContent(call, state).orElse(List.of());
        }
        FileText file =
                FileText.read(Answers.text(call, "file"), call.optionPos("file"), Source.Tabs.KEEP, call, state);
        return file.found() ? List.of(raw.add(Draft.text(file.source().text()))) : file.problems();
    }
}
