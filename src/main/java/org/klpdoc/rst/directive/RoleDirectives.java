// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.klpdoc.text.Lines;

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
    private static final String SETTING = "default-role";
    private static final String NO_CONTENT = "no content permitted";

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
            return unknown(name, call, state);
        }
        state.document().setting(SETTING, name.toLowerCase(Locale.ROOT));
        return List.of();
    }

    private boolean known(String name, BlockState state) {
        String lower = name.toLowerCase(Locale.ROOT);
        return state.document().customRoles().containsKey(lower)
                || DomainNames.find(lower, state.settings(), state.document(), roles::find)
                        .isPresent();
    }

    private static List<Draft> unknown(String name, DirectiveCall call, BlockState state) {
        String trying = "No role entry for \"" + name + "\" in module \"docutils.parsers.rst.languages.en\".\nTrying \""
                + name + "\" as canonical role name.";
        Draft info = state.report(1, "rst.unknown-role", call.pos(), trying, "");
        List<Draft> all = new ArrayList<>(List.of(info));
        all.addAll(Answers.error(call, state, "rst.unknown-role", "Unknown interpreted text role \"" + name + "\"."));
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
            return Answers.error(call, state, "rst.role", message);
        }
        String base = names[1].toLowerCase(Locale.ROOT);
        if (!base.isEmpty() && !known(base, state)) {
            return unknown(names[1], call, state);
        }
        try {
            String root = root(base, state);
            Map<String, String> options = options(content.slice(1, content.size()), root);
            if (root.equals("code") && !state.settings().sphinx()) {
                options.putIfAbsent("language", names[0].toLowerCase(Locale.ROOT));
            }
            List<String> classes = classes(names[0], options, call.name());
            options.remove("class");
            CustomRole role = new CustomRole(base, options, classes);
            state.document().customRoles().put(names[0].toLowerCase(Locale.ROOT), role);
            return List.of();
        } catch (BadOption bad) {
            return Answers.error(call, state, "rst.role", Objects.requireNonNullElse(bad.getMessage(), ""));
        }
    }

    private static List<String> classes(String name, Map<String, String> options, String directive) throws BadOption {
        String given = options.getOrDefault("class", "");
        try {
            return ClassList.of(given.isEmpty() ? name : given).names();
        } catch (BadOption bad) {
            throw new BadOption(
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

    private static Map<String, String> options(Lines lines, String root) throws BadOption {
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>(Map.of("class", ""));
        if (root.equals("raw")) {
            known.put("format", "");
        } else if (root.equals("code")) {
            known.put("language", "");
        }
        Lines block = lines.trimBlank();
        int blank = 0;
        while (blank < block.size() && !block.isBlank(blank)) {
            blank++;
        }
        for (FieldLines.Field field : FieldLines.read(block.slice(0, blank))) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new BadOption(problem(field.line() == 0 ? NO_CONTENT : "invalid option block"));
            }
            if (!known.containsKey(name)) {
                throw new BadOption(problem("unknown option: \"" + name + "\""));
            }
            if (found.containsKey(name)) {
                throw new BadOption(problem("invalid option data: duplicate option \"" + name + "\""));
            }
            String value = field.body().joined();
            if (value.isEmpty() && name.equals("class")) {
                throw new BadOption(problem("invalid option value: (option: \"class\"; value: None)\n"
                        + "argument required but none supplied"));
            }
            found.put(name, value);
        }
        if (blank < block.size()) {
            throw new BadOption(problem(NO_CONTENT));
        }
        return found;
    }
}
