// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.role.PythonScope;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * Descriptions of what a Python module has: functions, classes, their methods.
 *
 * <pre>
 * .. py:class:: Patch(path)
 *
 *    .. py:method:: apply()
 * </pre>
 */
final class PythonObjects implements Directive {
    private static final List<String> NESTING = List.of("class", "exception");
    private static final List<String> METHODS = List.of("method", "classmethod", "staticmethod", "decoratormethod");
    private static final List<String> CALLED = List.of("function", "method", "classmethod", "staticmethod");
    private static final List<String> OTHERS = List.of("data", "attribute", "property", "decorator");
    private static final List<String> WORDS =
            List.of("final", "abstract", "abstractmethod", "async", "classmethod", "staticmethod");
    private static final DirectiveSpec SPEC = Descriptions.spec()
            .flags("final", "abstract", "abstractmethod", "async", "classmethod", "staticmethod", "canonical")
            .option("type", OptionTypes.TEXT)
            .option("value", OptionTypes.TEXT)
            .option("module", OptionTypes.TEXT)
            .option("annotation", OptionTypes.TEXT)
            .build();

    /** The directives by name. */
    static Map<String, Directive> directives() {
        Map<String, Directive> found = new TreeMap<>();
        PythonObjects one = new PythonObjects();
        for (List<String> kinds : List.of(NESTING, METHODS, CALLED, OTHERS)) {
            kinds.forEach(kind -> found.put("py:" + kind, one));
        }
        found.putAll(PythonModule.directives());
        return found;
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String kind = DomainNames.bare(call.name().toLowerCase(Locale.ROOT));
        Draft description = Descriptions.of("py", kind, call);
        String outer = state.document().setting(PythonScope.CLASS);
        String module =
                call.option("module", String.class).orElse(state.document().setting(PythonScope.MODULE));
        Optional<PythonSignature> last = Optional.empty();
        for (Descriptions.Written written : Descriptions.signatures(call)) {
            Optional<PythonSignature> read = PythonSignature.of(written.text(), outer);
            Draft signature = Draft.of(Kind.DESC_SIGNATURE, written.pos());
            description.add(signature);
            if (read.isEmpty()) {
                signature.add(Descriptions.name(written.text(), written.pos()));
                String message = "not the signature of a " + kind + " in Python: '" + written.text() + "'";
                state.note(Severity.WARNING, "py.signature", written.pos(), message, "");
                continue;
            }
            write(kind, read.get(), module, signature, call);
            if (Descriptions.isListed(call)) {
                String name =
                        (module.isEmpty() ? "" : module + ".") + read.get().fullName();
                signature.set(Key.NAME, name);
                Descriptions.identify(signature, ObjectIds.of("", name, state), state);
                Descriptions.index(signature, PythonIndex.entry(kind, read.get(), module), call);
            }
            last = read;
        }
        last.ifPresent(read -> state.document()
                .setting(PythonScope.CLASS, NESTING.contains(kind) ? read.fullName() : read.className()));
        Descriptions.content(description, DocFields.PYTHON, call, state);
        state.document().setting(PythonScope.CLASS, outer);
        return List.of(description);
    }

    private static void write(String kind, PythonSignature read, String module, Draft into, DirectiveCall call) {
        Pos pos = into.pos();
        String words = words(kind, call);
        if (!words.isEmpty()) {
            into.add(Descriptions.property(words, pos));
        }
        if (kind.startsWith("decorator")) {
            into.add(Descriptions.beside("@", pos));
        }
        String before = read.prefix().isEmpty() && !read.nested() && !module.isEmpty() ? module + "." : read.prefix();
        if (!before.isEmpty()) {
            into.add(Descriptions.beside(before, pos));
        }
        into.add(Descriptions.name(read.name(), pos));
        if (read.parameters().isPresent() || CALLED.contains(kind)) {
            parameters(read.parameters().orElse(List.of()), into);
        }
        if (!read.returns().isEmpty()) {
            into.add(Descriptions.part(" \u2192 " + read.returns(), pos, "sig-return"));
        }
        call.option("type", String.class).ifPresent(type -> into.add(Descriptions.property(": " + type, pos)));
        call.option("value", String.class).ifPresent(value -> into.add(Descriptions.property(" = " + value, pos)));
        call.option("annotation", String.class).ifPresent(text -> into.add(Descriptions.property(" " + text, pos)));
    }

    /** What stands before the name: the options' words, then the kind where it is no plain function. */
    private static String words(String kind, DirectiveCall call) {
        StringBuilder out = new StringBuilder();
        for (String word : WORDS) {
            if (call.has(word) || kind.equals(word)) {
                String shown =
                        word.equals("staticmethod") ? "static" : word.equals("abstractmethod") ? "abstract" : word;
                out.append(shown).append(' ');
            }
        }
        boolean named = NESTING.contains(kind) || kind.equals("property");
        return out.append(named ? kind + " " : "").toString();
    }

    private static void parameters(List<String> parameters, Draft into) {
        into.add(Descriptions.part("(", into.pos(), "sig-paren"));
        for (int i = 0; i < parameters.size(); i++) {
            into.add(Draft.text(i > 0 ? ", " : ""));
            into.add(Draft.of(Kind.EMPHASIS, into.pos(), parameters.get(i)).classes(List.of("sig-param")));
        }
        into.add(Descriptions.part(")", into.pos(), "sig-paren"));
    }
}
