// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.role.StandardScope;
import org.klpdoc.text.Severity;

/**
 * Descriptions of what belongs to no language: options of a program, environment variables, and objects of any kind.
 *
 * <pre>
 * .. program:: kpatch-build
 *
 * .. option:: -s DIR, --sourcedir DIR
 *
 *    the kernel's sources
 * </pre>
 */
final class StandardObjects implements Directive {
    /** An option's name, then what it takes: {@code --module <name>}, {@code /x}, {@code +p}. */
    private static final Pattern OPTION = Pattern.compile("((?:/|--|-|\\+)?[^\\s=]+)(=?\\s*.*)");

    @Override
    public DirectiveSpec spec(String name) {
        return Descriptions.SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String name = DomainNames.bare(call.name().toLowerCase(Locale.ROOT));
        String kind = name.equals("cmdoption") ? "option" : name;
        boolean known = kind.equals("option") || kind.equals("envvar");
        Draft description = Descriptions.of(known ? "std" : "", kind, call);
        for (Descriptions.Written written : Descriptions.signatures(call)) {
            Draft signature = Draft.of(Kind.DESC_SIGNATURE, written.pos());
            description.add(signature);
            if (kind.equals("option")) {
                options(written, signature, call, state);
            } else {
                signature.add(Descriptions.name(written.text(), written.pos()));
                if (known && Descriptions.isListed(call)) {
                    String variable = Names.oneSpaced(written.text());
                    signature.set(Key.NAME, variable);
                    Descriptions.identify(signature, ObjectIds.of(kind, variable, state), state);
                    Descriptions.index(signature, IndexEntry.single("environment variable; " + variable), call);
                }
            }
        }
        Descriptions.content(description, DocFields.NONE, call, state);
        return List.of(description);
    }

    /** {@code -m <module>, --module <module>}: each option with an id of its own. */
    private static void options(Descriptions.Written written, Draft signature, DirectiveCall call, BlockState state) {
        String program = state.document().setting(StandardScope.PROGRAM);
        List<String> names = new ArrayList<>();
        for (String one : written.text().split(", ")) {
            Matcher parts = OPTION.matcher(one.strip());
            if (!parts.lookingAt()) {
                String message = "not an option: '" + one.strip() + "'";
                state.note(Severity.WARNING, "rst.option-description", written.pos(), message, "write -o or --option");
                continue;
            }
            String name = parts.group(1);
            String rest = parts.group(2);
            if (name.endsWith("[") && rest.endsWith("]")) {
                name = name.substring(0, name.length() - 1);
                rest = "[" + rest;
            }
            if (!names.isEmpty()) {
                signature.add(Descriptions.beside(", ", written.pos()));
            }
            signature.add(Descriptions.name(name, written.pos()));
            if (!rest.isEmpty()) {
                signature.add(Descriptions.beside(rest, written.pos()));
            }
            names.add(name);
        }
        if (!Descriptions.isListed(call) || names.isEmpty()) {
            return;
        }
        List<String> full = new ArrayList<>();
        List<IndexEntry> entries = new ArrayList<>();
        String group = (program.isEmpty() ? "" : program + " ") + "command line option";
        for (String name : names) {
            entries.add(IndexEntry.pair(group + "; " + name));
            full.add(StandardScope.option(program, name));
            ids(name, program, signature, state);
        }
        signature.set(Key.NAME, String.join("\n", full));
        signature.set(Key.ENTRIES, entries);
        state.document().noteExplicitTarget(signature, signature);
    }

    /** The option's id, and the one in lower case that it had before Sphinx 3. */
    private static void ids(String name, String program, Draft signature, BlockState state) {
        boolean dashed = name.startsWith("-") || name.startsWith("/");
        String prefix = "cmdoption" + (program.isEmpty() ? "" : "-" + program) + (dashed ? "" : "-arg");
        signature.id(ObjectIds.of(prefix, name, state));
        String old = Names.id(prefix + "-" + name);
        if (!state.document().hasId(old) && !signature.ids().contains(old)) {
            signature.id(old);
        }
    }

    /** {@code .. program:: rm}: whose options the following are; {@code None} is nobody's. */
    static final class Program implements Directive {
        private static final DirectiveSpec SPEC = Spec.text().build();

        @Override
        public DirectiveSpec spec(String name) {
            return SPEC;
        }

        @Override
        public List<Draft> run(DirectiveCall call, BlockState state) {
            String program = Names.oneSpaced(call.arguments().get(0)).replace(' ', '-');
            state.document().setting(StandardScope.PROGRAM, program.equals("None") ? "" : program);
            return List.of();
        }
    }
}
