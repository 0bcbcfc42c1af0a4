// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Source;
import org.klpdoc.text.TabStops;

/**
 * Another file's text in the place of the directive, read as reStructuredText or shown as it is.
 *
 * <pre>
 * .. include:: common/versions.rst
 *    :start-after: .. begin
 * </pre>
 *
 * <p>Problems within the file are reported with the file's own path.
 */
final class Include implements Directive {
    private static final int LONGEST_LINE = 1_000_000;
    private static final DirectiveSpec SPEC = Spec.text()
            .named()
            .flags("literal")
            .option("code", OptionTypes.TEXT)
            .option("encoding", OptionTypes.ENCODING)
            .option("parser", OptionTypes.TEXT)
            .option("tab-width", OptionTypes.INTEGER)
            .option("start-line", OptionTypes.INTEGER)
            .option("end-line", OptionTypes.INTEGER)
            .option("start-after", OptionTypes.REQUIRED_TEXT)
            .option("end-before", OptionTypes.REQUIRED_TEXT)
            .option("number-lines", OptionTypes.FIRST_LINE)
            .build();

    /** Where a directive's text comes from. */
    interface Files {
        /** Reads what the path, as written, means; see {@link FileText#read}. */
        FileText read(String written, Source.Tabs tabs, DirectiveCall call, BlockState state);
    }

    private final Files files;

    /** Includes files of the documents. */
    Include() {
        this(FileText::read);
    }

    /** Includes what {@code files} reads. */
    Include(Files files) {
        this.files = files;
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        boolean shown = call.has("literal") || call.has("code");
        String written = String.join(
                "", call.arguments().get(0).lines().map(String::strip).toList());
        FileText file = files.read(written, shown ? Source.Tabs.KEEP : Source.Tabs.EXPAND, call, state);
        if (!file.found()) {
            return file.problems();
        }
        Optional<Lines> part = clipped(file.source(), call);
        if (part.isEmpty()) {
            String option = missingText(file.source(), call);
            String message =
                    "Problem with \"" + option + "\" option of \"" + call.name() + "\" directive:\nText not found.";
            return Answers.refusal(4, call, state, "rst.include-text", call.optionPos(option), message);
        }
        return shown ? asText(part.get(), call, state) : inPlace(file, part.get(), call, state);
    }

    private static List<Draft> inPlace(FileText file, Lines part, DirectiveCall call, BlockState state) {
        IncludeLog log = state.document().register(IncludeLog.class, IncludeLog::new);
        String clip = clip(call);
        String refusal = log.refusal(file, clip, call.pos(), state.path());
        for (int i = 0; i < part.size() && refusal.isEmpty(); i++) {
            if (part.length(i) > LONGEST_LINE) {
                refusal = "\"" + file.path() + "\": line " + part.lineNumber(i) + " exceeds the line-length-limit.";
            }
        }
        if (!refusal.isEmpty()) {
            return Answers.warning(call, state, "rst.include", call.argumentPos(), refusal);
        }
        log.enter(file, clip, call.pos());
        try {
            return state.insert(part);
        } finally {
            log.leave();
        }
    }

    private static String clip(DirectiveCall call) {
        StringBuilder clip = new StringBuilder();
        for (String option : List.of("start-line", "end-line", "start-after", "end-before")) {
            call.option(option, Object.class)
                    .ifPresent(value -> clip.append(option).append('=').append(value));
        }
        return clip.toString();
    }

    /** The part of the file that the options ask for; nothing where a text that they name is not there. */
    static Optional<Lines> clipped(Source source, DirectiveCall call) {
        Lines all = source.lines();
        int size = all.size();
        int from = index(Answers.integer(call, "start-line").orElse(0), size);
        int to = Math.max(from, index(Answers.integer(call, "end-line").orElse(size), size));
        int begin = from < size ? source.lineStart(from) : source.text().length();
        int end = to < size ? source.lineStart(to) : source.text().length();
        Optional<String> after = call.option("start-after", String.class);
        if (after.isPresent()) {
            int at = source.text().indexOf(after.get(), begin);
            if (at < 0 || at + after.get().length() > end) {
                return Optional.empty();
            }
            begin = at + after.get().length();
        }
        Optional<String> before = call.option("end-before", String.class);
        if (before.isPresent()) {
            int at = source.text().indexOf(before.get(), begin);
            if (at < 0 || at + before.get().length() > end) {
                return Optional.empty();
            }
            end = at;
        }
        return Optional.of(window(source, begin, end));
    }

    private static String missingText(Source source, DirectiveCall call) {
        String after = Answers.text(call, "start-after");
        return source.text().contains(after) && !after.isEmpty() || after.isEmpty() ? "end-before" : "start-after";
    }

    /** A line's number from 0, counted from the end where it is negative. */
    private static int index(int line, int size) {
        return Math.max(0, Math.min(size, line < 0 ? size + line : line));
    }

    /** The lines of the text between two offsets. */
    private static Lines window(Source source, int begin, int end) {
        if (begin >= end) {
            return source.lines().slice(0, 0);
        }
        int first = source.lineAt(begin);
        int last = source.lineAt(end - 1);
        Lines lines = source.lines().slice(first, Math.min(last + 1, source.lineCount()));
        int[] begins = new int[lines.size()];
        int[] ends = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            begins[i] = i == 0 ? begin - source.lineStart(first) : 0;
            ends[i] = i == lines.size() - 1 ? end - source.lineStart(last) : Integer.MAX_VALUE / 2;
        }
        return lines.cut(begins, ends);
    }

    private static List<Draft> asText(Lines part, DirectiveCall call, BlockState state) {
        int width = Answers.integer(call, "tab-width").orElse(8);
        String text = TabStops.expand(part.joined(), width);
        boolean sphinx = state.settings().sphinx();
        String language = Answers.text(call, "code");
        if (call.has("code") && !sphinx) {
            return CodeBlocks.plain(language, text, call, state);
        }
        // What is in the text stands in the file, and not where the directive does.
        Draft node = Draft.of(Kind.LITERAL_BLOCK, part.isEmpty() ? call.pos() : part.pos(0))
                .classes(Answers.classes(call));
        List<Integer> none = new ArrayList<>();
        boolean numbered = call.has("number-lines");
        int first = Answers.integer(call, "number-lines").orElse(1);
        node.set(Key.CODE, new Code(language, sphinx && numbered, first, none, List.of(), Attrs.NONE));
        if (numbered && !sphinx) {
            CodeBlocks.number(node, text, first);
        } else {
            node.add(Draft.text(text));
        }
        Answers.name(node, call, state);
        return List.of(node);
    }
}
