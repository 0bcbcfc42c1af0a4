// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.CustomRole;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.OptionType.BadOption;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.inline.RoleTexts;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;

/**
 * Roles of the author's own: {@code role} declares one, {@code default-role} says which is meant where none is named.
 *
 * <pre>
 * .. role:: c-code(code)
 *    :language: c
 *
 * .. default-role:: emphasis
 * </pre>
 */
final class RoleDirectives implements Directive {
    private static final DirectiveSpec ROLE = Spec.nothing().content().build();
    private static final DirectiveSpec DEFAULT = Spec.words(0, 1).build();
    private static final String NO_CONTENT = "no content permitted";

    /** A role is not declared well; the message is the report's, the place that of what is wrong. */
    private static final class BadRole extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Pos pos;
        private final String hint;

        BadRole(Pos pos, String message, String hint) {
            super(message, null, false, false);
            this.pos = pos;
            this.hint = hint;
        }

        BadRole(Pos pos, String message) {
            this(pos, message, "");
        }
    }

    private final RoleTable roles;

    RoleDirectives(RoleTable roles) {
        this.roles = roles;
    }

    @Override
    public DirectiveSpec spec(String name) {
        return name.toLowerCase(Locale.ROOT).equals("role") ? ROLE : DEFAULT;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        return call.name().toLowerCase(Locale.ROOT).equals("role") ? declare(call, state) : choose(call, state);
    }

    private List<Draft> choose(DirectiveCall call, BlockState state) {
        String name = call.arguments().isEmpty() ? "" : call.arguments().get(0);
        if (!name.isEmpty() && !known(name, state)) {
            return unknown(name, call.argumentPos(), call, state);
        }
        state.document().setting(RoleTexts.SETTING, name.toLowerCase(Locale.ROOT));
        return List.of();
    }

    private boolean known(String name, BlockState state) {
        String lower = name.toLowerCase(Locale.ROOT);
        return state.document().customRoles().containsKey(lower)
                || DomainNames.find(lower, state.settings(), state.document(), roles::find)
                        .isPresent();
    }

    private List<Draft> unknown(String name, Pos place, DirectiveCall call, BlockState state) {
        String trying = "No role entry for \"" + name + "\" in module \"docutils.parsers.rst.languages.en\".\nTrying \""
                + name + "\" as canonical role name.";
        Draft info = state.report(1, "rst.unknown-role", call.pos(), place, trying, "");
        List<Draft> all = new ArrayList<>(List.of(info));
        all.addAll(Answers.error(
                call, state, "rst.unknown-role", place, "Unknown interpreted text role \"" + name + "\"."));
        String nearest = roles.nearest(
                name.toLowerCase(Locale.ROOT), state.document().customRoles().keySet());
        state.hint(nearest.isEmpty() ? "" : "did you mean \"" + nearest + "\"?");
        return all;
    }

    private List<Draft> declare(DirectiveCall call, BlockState state) {
        Lines content = call.content();
        // docutils takes what stands on the second line for the first line, too
        boolean begins =
                !content.isEmpty() && content.lineNumber(0) <= call.pos().line() + 1;
        if (!begins) {
            String message = "\"" + call.name() + "\" directive requires arguments on the first line.";
            return Answers.error(call, state, "rst.role", message);
        }
        String[] names = names(content.line(0));
        if (names.length == 0) {
            String message =
                    "\"" + call.name() + "\" directive arguments not valid role names: \"" + content.line(0) + "\".";
            return Answers.error(call, state, "rst.role", content.pos(0), message);
        }
        String base = names[1].toLowerCase(Locale.ROOT);
        if (!base.isEmpty() && !known(base, state)) {
            int at = content.line(0).indexOf(names[1], content.line(0).indexOf('('));
            return unknown(names[1], content.pos(0, at), call, state);
        }
        try {
            String root = root(base, state);
            Map<String, Value> given = options(content.slice(1, content.size()), root);
            List<String> classes = classes(names[0], given, content, call.name());
            Map<String, String> options = new LinkedHashMap<>();
            given.forEach((option, value) -> options.put(option, value.text()));
            options.remove("class");
            if (root.equals("code") && !state.settings().sphinx()) {
                options.putIfAbsent("language", names[0].toLowerCase(Locale.ROOT));
            }
            CustomRole role = new CustomRole(base, options, classes);
            state.document().customRoles().put(names[0].toLowerCase(Locale.ROOT), role);
            return List.of();
        } catch (BadRole bad) {
            String message = Objects.requireNonNullElse(bad.getMessage(), "");
            List<Draft> refused = Answers.error(call, state, "rst.role", bad.pos, message);
            state.hint(bad.hint);
            return refused;
        }
    }

    private static List<String> classes(String name, Map<String, Value> options, Lines content, String directive)
            throws BadRole {
        Value value = options.getOrDefault("class", new Value("", content.pos(0)));
        String given = value.text();
        try {
            return ClassList.of(given.isEmpty() ? name : given).names();
        } catch (BadOption bad) {
            throw new BadRole(
                    value.pos(),
                    given.isEmpty()
                            ? "Invalid argument for \"" + directive + "\" directive:\n" + bad.getMessage() + "."
                            : problem("invalid option value: (option: \"class\"; value: " + PythonNumbers.quoted(given)
                                    + ")\n" + bad.getMessage()));
        }
    }

    private static String problem(String text) {
        return "Error in \"role\" directive:\n" + text + ".";
    }

    /** The role's name and that of the role it is derived from, or ""; nothing where they are not well written. */
    private static String[] names(String line) {
        String text = line.strip();
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        boolean closed = open < 0 || text.endsWith(")");
        String base = open < 0 || !closed
                ? ""
                : text.substring(open + 1, text.length() - 1).strip();
        boolean good = closed && Uris.isSimpleName(name) && (open < 0 || Uris.isSimpleName(base));
        return good ? new String[] {name, base} : new String[0];
    }

    /** The built-in role at the root of a chain of derived ones. */
    private static String root(String base, BlockState state) {
        String at = base;
        for (int i = 0; i < 100; i++) {
            Optional<CustomRole> role =
                    Optional.ofNullable(state.document().customRoles().get(at));
            if (role.isEmpty()) {
                return at;
            }
            at = role.get().base();
        }
        return "";
    }

    /** An option's text and where it begins. */
    private record Value(String text, Pos pos) {}

    private static Map<String, Value> options(Lines lines, String root) throws BadRole {
        Map<String, Value> found = new LinkedHashMap<>();
        List<String> known = switch (root) {
            case "raw" -> List.of("class", "format");
            case "code" -> List.of("class", "language");
            default -> List.of("class");
        };
        Lines block = lines.trimBlank();
        int blank = 0;
        while (blank < block.size() && !block.isBlank(blank)) {
            blank++;
        }
        for (FieldLines.Field field : FieldLines.read(block.slice(0, blank))) {
            String name = field.name().toLowerCase(Locale.ROOT);
            Pos pos = block.pos(field.line());
            if (name.isEmpty()) {
                throw new BadRole(pos, problem(field.line() == 0 ? NO_CONTENT : "invalid option block"));
            }
            if (!known.contains(name)) {
                String hint = Nearest.hint(name, known);
                throw new BadRole(pos, problem("unknown option: \"" + name + "\""), hint);
            }
            if (found.containsKey(name)) {
                throw new BadRole(pos, problem("invalid option data: duplicate option \"" + name + "\""));
            }
            Lines value = field.body();
            if (value.isEmpty() && name.equals("class")) {
                throw new BadRole(
                        pos,
                        problem("invalid option value: (option: \"class\"; value: None)\n"
                                + "argument required but none supplied"));
            }
            found.put(name, new Value(value.joined(), value.isEmpty() ? pos : value.pos(0)));
        }
        if (blank < block.size()) {
            Lines rest = block.slice(blank, block.size()).trimBlank();
            throw new BadRole(rest.pos(0, rest.indent(0)), problem(NO_CONTENT));
        }
        return found;
    }
}
