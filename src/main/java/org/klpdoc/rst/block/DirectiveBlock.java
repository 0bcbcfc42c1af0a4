// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.OptionType;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;

/** A directive's lines, taken apart into arguments, options and content as its spec says. */
record DirectiveBlock(List<String> arguments, Lines argumentLines, Options options, Lines content) {
    /** The options that are given: their values, and the texts as written, the whole field where there is none. */
    record Options(Map<String, Object> values, Map<String, Lines> written) {}

    /** A directive is not written as its spec says. */
    static final class BadDirective extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Pos pos;
        private final String hint;

        private BadDirective(String code, Pos pos, String message) {
            this(code, pos, message, "");
        }

        private BadDirective(String code, Pos pos, String message, String hint) {
            super(message, null, false, false);
            this.code = code;
            this.pos = pos;
            this.hint = hint;
        }

        String hint() {
            return hint;
        }

        String code() {
            return code;
        }

        Pos pos() {
            return pos == null ? Pos.NONE : pos;
        }
    }

    /**
     * Takes a directive's lines apart.
     *
     * @param alt the name of the substitution that is being defined, which an image without a text has as its text
     */
    static DirectiveBlock read(DirectiveSpec spec, Lines written, String alt) throws BadDirective {
        Lines block = trimmed(written);
        boolean takesArguments = spec.required() + spec.optional() > 0;
        boolean takesOptions = !spec.options().isEmpty();
        if (block.isEmpty() || !takesArguments && !takesOptions) {
            checkCount(spec, 0, block.pos(0));
            return finished(spec, List.of(), block.slice(0, 0), preset(spec, alt), block);
        }
        int blank = 0;
        while (blank < block.size() && !block.isBlank(blank)) {
            blank++;
        }
        Lines head = block.slice(0, blank);
        Lines content = block.slice(Math.min(blank + 1, block.size()), block.size());
        int optionsFrom = takesOptions ? firstField(head) : blank;
        Options options = preset(spec, alt);
        if (optionsFrom < blank) {
            readOptions(spec, head.slice(optionsFrom, blank), options);
        }
        Lines before = head.slice(0, optionsFrom);
        if (!before.isEmpty() && !takesArguments) {
            Lines joined = optionsFrom == blank ? block : before.followedBy(block.slice(blank, block.size()));
            return finished(spec, List.of(), before.slice(0, 0), options, joined);
        }
        return finished(spec, arguments(spec, before), before, options, content);
    }

    private static DirectiveBlock finished(
            DirectiveSpec spec, List<String> arguments, Lines lines, Options options, Lines content)
            throws BadDirective {
        int top = 0;
        while (top < content.size() && content.isBlank(top)) {
            top++;
        }
        Lines body = content.slice(top, content.size());
        if (!body.isEmpty() && !spec.content()) {
            throw new BadDirective("rst.directive-content", body.pos(0, body.indent(0)), "no content permitted");
        }
        return new DirectiveBlock(arguments, lines, options, body);
    }

    private static Options preset(DirectiveSpec spec, String alt) {
        Options options = new Options(new HashMap<>(), new HashMap<>());
        if (!alt.isEmpty() && spec.options().containsKey("alt")) {
            options.values().put("alt", alt);
        }
        return options;
    }

    private static Lines trimmed(Lines lines) {
        int top = !lines.isEmpty() && lines.isBlank(0) ? 1 : 0;
        int end = lines.size();
        while (end > top && lines.isBlank(end - 1)) {
            end--;
        }
        return lines.slice(top, end);
    }

    private static int firstField(Lines lines) {
        int at = 0;
        while (at < lines.size() && !FieldMarker.at(lines, at).found()) {
            at++;
        }
        return at;
    }

    private static List<String> arguments(DirectiveSpec spec, Lines lines) throws BadDirective {
        String text = lines.joined().strip();
        List<String> words = words(text);
        int most = spec.required() + spec.optional();
        checkCount(spec, words.size(), wordPos(lines, most));
        return words.size() <= most ? words : List.of(text.split("\\s+", most));
    }

    /** The words of a text; most directives have one or none. */
    private static List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return List.of(text.split("\\s+"));
            }
        }
        return List.of(text);
    }

    /** Where the word stands that so many others stand before; nowhere where there are not so many. */
    private static Pos wordPos(Lines lines, int before) {
        String text = lines.joined();
        int at = 0;
        for (int word = -1; at < text.length(); at++) {
            boolean begins = text.charAt(at) > ' ' && (at == 0 || text.charAt(at - 1) <= ' ');
            word += begins ? 1 : 0;
            if (word == before) {
                return lines.joinedPos(at);
            }
        }
        return Pos.NONE;
    }

    private static void checkCount(DirectiveSpec spec, int count, Pos pos) throws BadDirective {
        int most = spec.required() + spec.optional();
        if (count < spec.required()) {
            throw new BadDirective(
                    "rst.directive-arguments",
                    Pos.NONE,
                    spec.required() + " argument(s) required, " + count + " supplied");
        }
        if (count > most && !spec.finalWhitespace()) {
            throw new BadDirective(
                    "rst.directive-arguments", pos, "maximum " + most + " argument(s) allowed, " + count + " supplied");
        }
    }

    private static void readOptions(DirectiveSpec spec, Lines lines, Options into) throws BadDirective {
        record Option(String name, Lines body, Lines field) {
            Pos pos() {
                return field.pos(0);
            }
        }
        List<Option> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            FieldMarker marker = FieldMarker.at(lines, at);
            if (!marker.found()) {
                throw new BadDirective("rst.directive-options", lines.pos(at), "invalid option block");
            }
            IndentedBlock body = IndentedBlock.firstKnown(lines, at, marker.end());
            String name = lines.line(at).substring(1, marker.nameEnd());
            found.add(new Option(name, body.lines(), lines.slice(at, body.next())));
            at = body.next();
        }
        for (Option option : found) {
            if (option.name().strip().split("\\s+").length != 1) {
                throw new BadDirective(
                        "rst.directive-options",
                        option.pos(),
                        "invalid option data: extension option field name may not contain multiple words");
            }
        }
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (Option option : found) {
            String name = option.name().toLowerCase(Locale.ROOT);
            OptionType<?> type = spec.options().get(name);
            if (type == null) {
                throw new BadDirective(
                        "rst.unknown-option",
                        option.pos(),
                        "unknown option: \"" + name + "\"",
                        Nearest.hint(
                                name, spec.options().keySet().stream().sorted().toList()));
            }
            if (!seen.add(name)) {
                throw new BadDirective(
                        "rst.directive-options",
                        option.pos(),
                        "invalid option data: duplicate option \"" + name + "\"");
            }
            Lines written = option.body().trimBlank().isEmpty()
                    ? option.field()
                    : option.body().trimBlank();
            into.values().put(name, value(type, name, option.body(), written.pos(0)));
            into.written().put(name, written);
        }
    }

    private static Object value(OptionType<?> type, String name, Lines body, Pos pos) throws BadDirective {
        String text = body.joined();
        try {
            return type.read(text);
        } catch (OptionType.BadOption problem) {
            String shown = text.isEmpty() ? "None" : quoted(text);
            throw new BadDirective(
                    "rst.bad-option",
                    pos,
                    "invalid option value: (option: \"" + name + "\"; value: " + shown + ")\n" + problem.getMessage());
        }
    }

    /** A text as docutils shows it in messages: in single quotes where it has none itself. */
    private static String quoted(String text) {
        String mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? "\"" : "'";
        String inner = text.replace("\\", "\\\\").replace("\n", "\\n");
        return mark + (mark.equals("'") ? inner.replace("'", "\\'") : inner) + mark;
    }
}
