// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/**
 * Descriptions of reStructuredText's own directives and roles.
 *
 * <pre>
 * .. rst:directive:: .. kernel-doc:: FILE
 *
 *    .. rst:directive:option:: export: files
 *
 * .. rst:role:: c:func
 * </pre>
 */
final class MarkupObjects implements Directive {
    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. (.+?)::(.*)");
    private static final DirectiveSpec OPTION =
            Descriptions.spec().option("type", OptionTypes.TEXT).build();
    private static final String OUTER = "rst-directive";

    @Override
    public DirectiveSpec spec(String name) {
        return name.endsWith(":option") ? OPTION : Descriptions.SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String kind = call.name().toLowerCase(Locale.ROOT).substring("rst:".length());
        Draft description = Descriptions.of("rst", kind, call);
        String outer = state.document().setting(OUTER);
        String last = outer;
        for (Descriptions.Written written : Descriptions.signatures(call)) {
            Draft signature = Draft.of(Kind.DESC_SIGNATURE, written.pos());
            String name = name(kind, written, signature);
            boolean inner = kind.equals("directive:option") && !outer.isEmpty();
            signature.set(Key.NAME, inner ? outer + ":" + name : name);
            if (Descriptions.isListed(call)) {
                String prefix = kind.replace(':', '-') + (inner ? "-" + outer : "");
                Descriptions.identify(signature, ObjectIds.of(prefix, name, state), state);
                Descriptions.index(signature, entry(kind, name, inner ? outer : ""), call);
            }
            call.option("type", String.class)
                    .ifPresent(type -> signature.add(Descriptions.property(" (" + type + ")", written.pos())));
            description.add(signature);
            last = kind.equals("directive") ? name : last;
        }
        state.document().setting(OUTER, last);
        Descriptions.content(description, DocFields.NONE, call, state);
        state.document().setting(OUTER, outer);
        return List.of(description);
    }

    private static IndexEntry entry(String kind, String name, String outer) {
        if (!kind.equals("directive:option")) {
            return IndexEntry.single(name + " (" + kind + ")");
        }
        String option = ":" + name + ": (directive option)";
        String key = name.substring(0, Math.min(1, name.length())).toUpperCase(Locale.ROOT);
        return outer.isEmpty()
                ? new IndexEntry("single", option, false, key)
                : new IndexEntry("pair", outer + " (directive); " + option, false, key);
    }

    /** Writes the signature, and returns the name it is of. */
    private static String name(String kind, Descriptions.Written written, Draft into) {
        Pos pos = written.pos();
        if (kind.equals("role")) {
            into.add(Descriptions.name(":" + written.text() + ":", pos));
            return written.text();
        }
        if (kind.equals("directive")) {
            Matcher syntax = DIRECTIVE.matcher(written.text());
            boolean whole = syntax.matches();
            String name = whole ? syntax.group(1).strip() : written.text();
            into.add(Descriptions.name(".. " + name + "::", pos));
            if (whole && !syntax.group(2).isBlank()) {
                into.add(Descriptions.beside(" " + syntax.group(2).strip(), pos));
            }
            return name;
        }
        String[] parts = written.text().split("\\s*:\\s+", 2);
        into.add(Descriptions.name(":" + parts[0] + ":", pos));
        if (parts.length > 1) {
            into.add(Descriptions.property(" " + parts[1], pos));
        }
        return parts[0];
    }
}
