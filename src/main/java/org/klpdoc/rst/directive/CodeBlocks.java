// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Captioned;
import org.klpdoc.rst.core.CodeDefaults;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * Program text: {@code code}, {@code code-block} and {@code sourcecode}; in docutils' dialect all three are {@code code}.
 *
 * <pre>
 * .. code-block:: c
 *    :linenos:
 *    :emphasize-lines: 2-3
 *    :caption: a patch
 *
 *    int a;
 * </pre>
 */
final class CodeBlocks implements Directive {
    private static final DirectiveSpec DOCUTILS = Spec.words(0, 1)
            .content()
            .named()
            .option("number-lines", OptionTypes.FIRST_LINE)
            .build();
    private static final DirectiveSpec SPHINX_CODE = Spec.words(0, 1)
            .content()
            .named()
            .flags("force")
            .option("number-lines", OptionTypes.OPTIONAL_INTEGER)
            .build();
    private static final DirectiveSpec SPHINX = Spec.words(0, 1)
            .content()
            .named()
            .flags("force", "linenos")
            .option("dedent", OptionTypes.OPTIONAL_INTEGER)
            .option("lineno-start", OptionTypes.INTEGER)
            .option("emphasize-lines", OptionTypes.REQUIRED_TEXT)
            .option("caption", OptionTypes.REQUIRED_TEXT)
            .build();

    private final boolean sphinx;

    CodeBlocks(boolean sphinx) {
        this.sphinx = sphinx;
    }

    @Override
    public DirectiveSpec spec(String name) {
        boolean code = name.toLowerCase(Locale.ROOT).equals("code");
        return !sphinx ? DOCUTILS : code ? SPHINX_CODE : SPHINX;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        boolean block = sphinx && !call.name().toLowerCase(Locale.ROOT).equals("code");
        if (!block) {
            Optional<List<Draft>> missing = Answers.missingContent(call, state);
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        String language = call.arguments().isEmpty() ? "" : call.arguments().get(0);
        return sphinx
                ? highlighted(language, call, state)
                : plain(language, call.content().joined(), call, state);
    }

    private static List<Draft> highlighted(String language, DirectiveCall call, BlockState state) {
        String text = call.content().joined();
        if (call.has("dedent")) {
            text = Dedent.of(text, Answers.integer(call, "dedent").orElse(-1), call, state);
        }
        int count = call.content().size();
        boolean numbered = call.has("linenos")
                || call.has("lineno-start")
                || call.has("number-lines")
                || CodeDefaults.areNumbered(text, state.document());
        int given = Answers.integer(call, "lineno-start")
                .or(() -> Answers.integer(call, "number-lines"))
                .orElse(1);
        int first = call.has("number-lines") && given <= 0 ? 1 : given;
        String shown = language.isEmpty() ? state.document().setting(CodeDefaults.LANGUAGE) : language;
        List<Integer> marked = emphasized(call, count, state);
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.pos()).classes(Answers.classes(call));
        node.set(Key.CODE, new Code(shown, numbered, first, marked, List.of(), Attrs.NONE, call.has("force")));
        List<Draft> messages = caption(node, Answers.text(call, "caption"), call, state);
        node.add(Draft.text(text));
        Answers.name(node, call, state);
        return Answers.with(node, messages);
    }

    /** The lines that {@code :emphasize-lines:} names, from 1; what is no list of lines is reported. */
    static List<Integer> emphasized(DirectiveCall call, int count, BlockState state) {
        return call.has("emphasize-lines") ? LineNumbers.read("emphasize-lines", count, call, state) : List.of();
    }

    /** Puts a caption before a literal block's text; its messages are handed back. */
    static List<Draft> caption(Draft node, String text, DirectiveCall call, BlockState state) {
        if (text.isEmpty()) {
            return List.of();
        }
        InlineResult caption = state.inline(text, call.optionPos("caption"));
        caption.messages().forEach(message -> message.set(Key.LINE, call.pos().line()));
        node.add(Draft.of(Kind.CAPTION, call.pos()).addAll(caption.nodes()));
        Captioned.note(node, state.document());
        return caption.messages();
    }

    /** docutils' code block: the language is a class, line numbers are inline elements. */
    static List<Draft> plain(String language, String text, DirectiveCall call, BlockState state) {
        List<String> classes = new ArrayList<>(List.of("code"));
        if (!language.isEmpty()) {
            classes.add(language);
        }
        classes.addAll(Answers.classes(call));
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.pos()).classes(classes);
        node.set(Key.CODE, Code.of(language));
        if (call.has("number-lines")) {
            number(node, text, Answers.integer(call, "number-lines").orElse(1));
        } else {
            node.add(Draft.text(text));
        }
        Answers.name(node, call, state);
        return List.of(node);
    }

    /** Adds text with a number before each line. */
    static void number(Draft node, String text, int first) {
        String[] lines = text.split("\n", -1);
        int width = Integer.toString(first + lines.length).length();
        for (int i = 0; i < lines.length; i++) {
            String number = String.format(Locale.ROOT, "%" + width + "d ", first + i);
            node.add(Draft.of(Kind.INLINE, node.pos(), number).classes(List.of("ln")));
            node.add(Draft.text(lines[i] + (i + 1 < lines.length ? "\n" : "")));
        }
    }

    /** {@code .. highlight:: c}: the language of the code that follows. */
    static final class Highlight implements Directive {
        private static final DirectiveSpec SPEC = Spec.words(1, 0)
                .flags("force")
                .option("linenothreshold", OptionTypes.INTEGER)
                .build();

        @Override
        public DirectiveSpec spec(String name) {
            return SPEC;
        }

        @Override
        public List<Draft> run(DirectiveCall call, BlockState state) {
            state.document()
                    .setting(CodeDefaults.LANGUAGE, call.arguments().get(0).strip());
            String threshold = Answers.integer(call, "linenothreshold")
                    .map(String::valueOf)
                    .orElse("");
            state.document().setting(CodeDefaults.THRESHOLD, threshold);
            return List.of();
        }
    }
}
