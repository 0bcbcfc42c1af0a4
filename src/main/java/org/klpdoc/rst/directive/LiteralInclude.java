// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.CodeDefaults;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Source;
import org.klpdoc.text.TabStops;

/**
 * A file, or a part of it, as program text.
 *
 * <pre>
 * .. literalinclude:: ../../samples/livepatch/livepatch-sample.c
 *    :language: c
 *    :start-at: static int
 *    :end-before: module_init
 *    :lineno-match:
 * </pre>
 */
final class LiteralInclude implements Directive {
    private static final String[][] EXCLUSIVE = {
        {"lineno-match", "lineno-start"},
        {"lineno-match", "append"},
        {"lineno-match", "prepend"},
        {"start-after", "start-at"},
        {"end-before", "end-at"},
        {"diff", "lineno-start"},
        {"diff", "lineno-match"},
        {"diff", "lines"},
        {"diff", "start-after"},
        {"diff", "end-before"},
        {"diff", "start-at"},
        {"diff", "end-at"}
    };
    private static final DirectiveSpec SPEC = spec();

    private static DirectiveSpec spec() {
        Spec spec = Spec.text()
                .named()
                .flags("linenos", "lineno-match", "force")
                .option("dedent", OptionTypes.OPTIONAL_INTEGER)
                .option("lineno-start", OptionTypes.INTEGER)
                .option("tab-width", OptionTypes.INTEGER)
                .option("encoding", OptionTypes.ENCODING)
                .option("caption", OptionTypes.TEXT);
        for (String option : List.of("language", "lines", "start-after", "end-before", "start-at", "end-at")) {
            spec.option(option, OptionTypes.REQUIRED_TEXT);
        }
        for (String option : List.of("prepend", "append", "emphasize-lines", "diff")) {
            spec.option(option, OptionTypes.REQUIRED_TEXT);
        }
        return spec.build();
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        for (String[] pair : EXCLUSIVE) {
            if (call.has(pair[0]) && call.has(pair[1])) {
                String message = "Cannot use both \"" + pair[0] + "\" and \"" + pair[1] + "\" options";
                return Answers.warning(call, state, "rst.option", call.optionPos(pair[1]), message);
            }
        }
        FileText file = FileText.read(call.arguments().get(0), Source.Tabs.KEEP, call, state);
        if (!file.found()) {
            return file.problems();
        }
        List<String> lines = lines(file, call, state);
        return call.has("diff") ? diff(lines, file, call, state) : block(lines, call, state);
    }

    private static List<String> lines(FileText file, DirectiveCall call, BlockState state) {
        int width = Answers.integer(call, "tab-width").orElse(0);
        String text = TabStops.expand(file.source().text(), width);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1)).subList(0, count(text));
    }

    private static int count(String text) {
        int ends = (int) text.chars().filter(c -> c == '\n').count();
        return text.endsWith("\n") ? ends : ends + 1;
    }

    private static List<Draft> diff(List<String> lines, FileText file, DirectiveCall call, BlockState state) {
        FileText old = FileText.read(Answers.text(call, "diff"), call.optionPos("diff"), Source.Tabs.KEEP, call, state);
        if (!old.found()) {
            return old.problems();
        }
        List<String> shown = UnifiedDiff.of(old.path(), lines(old, call, state), file.path(), lines);
        return literal(shown, "udiff", 1, call, state);
    }

    private static List<Draft> block(List<String> all, DirectiveCall call, BlockState state) {
        int begin = line(all, 0, call, "start-at").orElse(0);
        begin = line(all, 0, call, "start-after").map(at -> at + 1).orElse(begin);
        int end = line(all, begin, call, "end-at").map(at -> at + 1).orElse(all.size());
        // A first line with the text does not count: it is where the part begins.
        end = line(all, begin + 1, call, "end-before").orElse(end);
        String missing = missing(all, begin, call);
        if (!missing.isEmpty()) {
            String message = missing + " pattern not found: " + Answers.text(call, missing);
            return Answers.warning(call, state, "rst.include-text", call.optionPos(missing), message);
        }
        List<String> cut = all.subList(begin, Math.max(begin, end));
        List<String> part = cut;
        int first = Answers.integer(call, "lineno-start").orElse(call.has("lineno-match") ? begin + 1 : 1);
        if (call.has("lines")) {
            List<Integer> wanted = LineNumbers.read("lines", cut.size(), call, state);
            if (wanted.isEmpty()) {
                String message = "Line spec " + PythonNumbers.quoted(Answers.text(call, "lines"))
                        + ": no lines pulled from include file "
                        + PythonNumbers.quoted(call.arguments().get(0));
                return Answers.warning(call, state, "rst.line-numbers", call.optionPos("lines"), message);
            }
            boolean whole = wanted.get(wanted.size() - 1) - wanted.get(0) == wanted.size() - 1;
            if (call.has("lineno-match") && !whole) {
                String message = "Cannot use \"lineno-match\" with a disjoint set of \"lines\"";
                return Answers.warning(call, state, "rst.line-numbers", call.optionPos("lines"), message);
            }
            first += call.has("lineno-match") ? wanted.get(0) - 1 : 0;
            part = wanted.stream().map(number -> cut.get(number - 1)).toList();
        }
        return literal(part, Answers.text(call, "language"), first, call, state);
    }

    private static Optional<Integer> line(List<String> lines, int from, DirectiveCall call, String option) {
        Optional<String> text = call.option(option, String.class);
        for (int i = from; text.isPresent() && i < lines.size(); i++) {
            if (lines.get(i).contains(text.get())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String missing(List<String> all, int begin, DirectiveCall call) {
        for (String option : List.of("start-at", "start-after", "end-at", "end-before")) {
            int from = option.startsWith("start") ? 0 : option.equals("end-before") ? begin + 1 : begin;
            if (call.has(option) && line(all, from, call, option).isEmpty()) {
                return option;
            }
        }
        return "";
    }

    private static List<Draft> literal(
            List<String> part, String language, int first, DirectiveCall call, BlockState state) {
        String text = String.join("\n", part);
        if (call.has("dedent")) {
            text = Dedent.of(text, Answers.integer(call, "dedent").orElse(-1), call, state);
        }
        List<String> whole = new ArrayList<>();
        call.option("prepend", String.class).ifPresent(whole::add);
        whole.add(text);
        call.option("append", String.class).ifPresent(whole::add);
        String shown = String.join("\n", whole);
        List<Integer> marked = CodeBlocks.emphasized(call, count(shown), state);
        boolean numbered = call.has("linenos")
                || call.has("lineno-start")
                || call.has("lineno-match")
                || CodeDefaults.areNumbered(shown, state.document());
        String lexer = language.isEmpty() ? state.document().setting(CodeDefaults.LANGUAGE) : language;
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.pos()).classes(Answers.classes(call));
        node.set(Key.CODE, new Code(lexer, numbered, first, marked, List.of(), Attrs.NONE, call.has("force")));
        String given = Answers.text(call, "caption");
        String caption =
                !call.has("caption") ? "" : given.isEmpty() ? call.arguments().get(0) : given;
        List<Draft> messages = CodeBlocks.caption(node, caption, call, state);
        node.add(Draft.text(shown));
        Answers.name(node, call, state);
        return Answers.with(node, messages);
    }
}
