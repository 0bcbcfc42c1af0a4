// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Reporter;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** {@code |name|} becomes what its definition says; what it says may hold further substitutions, but not itself. */
final class Substitutions implements Transform {
    private static final int LONGEST = 10_000;
    private static final int MOST = 10_000;
    private static final int LARGEST = 1_000_000;

    /** The work on one page. */
    private static final class Run {
        private final DraftPage page;
        private final Map<String, Set<String>> nested = new HashMap<>();
        private final Map<Draft, Draft> origins = new IdentityHashMap<>();
        private final List<Draft> queue;
        private int copied;

        Run(DraftPage page) {
            this.page = page;
            this.queue = new ArrayList<>(page.list(DraftPage.Register.SUBSTITUTION_REFERENCES));
        }
    }

    @Override
    public void apply(DraftPage page) {
        Run run = new Run(page);
        for (int i = 0; i < run.queue.size(); i++) {
            Draft reference = run.queue.get(i);
            if (reference.parent().isPresent()) {
                replace(run, reference, i >= MOST);
            }
        }
    }

    private static void replace(Run run, Draft reference, boolean tooMany) {
        String name = reference.string(Key.REFNAME);
        Optional<Draft> definition = run.page.substitution(name);
        Optional<String> usual = run.page.configured(name);
        if (definition.isEmpty() && usual.isPresent()) {
            reference.replaceWith(List.of(Draft.text(usual.get())));
        } else if (definition.isEmpty()) {
            refuse(run, reference, "rst.unknown-substitution", "Undefined substitution referenced: \"" + name + "\".");
        } else if (tooMany || isTooLong(run, definition.get())) {
            String key = run.page.substitutionKey(name).orElse(name);
            String text = "Substitution definition \"" + key + "\" exceeds the line-length-limit.";
            refuse(run, reference, "rst.substitution-too-long", text);
        } else {
            expand(run, reference, definition.get());
        }
    }

    /** Whether a definition is too long, or too much was put in the places of substitutions before. */
    private static boolean isTooLong(Run run, Draft definition) {
        if (run.copied > LARGEST) {
            return true;
        }
        int[] size = new int[2];
        measure(definition, size);
        run.copied += size[0] + size[1];
        return size[0] > LONGEST || size[1] > LONGEST || run.copied > LARGEST;
    }

    /** Counts characters and elements, until there are too many of either. */
    private static void measure(Draft node, int[] size) {
        size[0] += node.text().length();
        for (Draft child : node.children()) {
            if (size[0] > LONGEST || ++size[1] > LONGEST) {
                return;
            }
            measure(child, size);
        }
    }

    private static void refuse(Run run, Draft reference, String code, String text) {
        Problems.replace(
                run.page,
                reference,
                run.page.reporter().report(3, code, origin(run, reference).pos(), text));
    }

    private static Draft origin(Run run, Draft reference) {
        Draft at = reference;
        while (run.origins.containsKey(at)) {
            at = run.origins.get(at);
        }
        return at;
    }

    private static void expand(Run run, Draft reference, Draft definition) {
        trim(reference, definition.string(Key.TRIM));
        Draft copy = definition.copyOf();
        List<Draft> inner = new ArrayList<>();
        collect(copy, inner);
        String key = run.page.substitutionKey(reference.string(Key.REFNAME)).orElse("");
        if (!inner.isEmpty() && run.queue.size() + inner.size() > MOST) {
            String text = "Substitution definition \"" + key + "\" exceeds the line-length-limit.";
            refuse(run, reference, "rst.substitution-too-long", text);
            return;
        }
        for (Draft one : inner) {
            String name = run.page.substitutionKey(one.string(Key.REFNAME)).orElse("");
            Set<String> users = run.nested.computeIfAbsent(name, any -> new HashSet<>());
            if (users.contains(name)) {
                refuseCircle(run, reference);
                return;
            }
            users.add(key);
            run.origins.put(one, reference);
            run.queue.add(one);
        }
        List<Draft> parts = copy.takeChildren();
        reference.replaceWith(parts);
        for (Draft part : parts) {
            if (part.is(Kind.REFERENCE) && part.has(Key.REFNAME)) {
                run.page.noteReference(part);
            }
        }
    }

    private static void refuseCircle(Run run, Draft reference) {
        Draft in = reference.parent().orElseThrow();
        if (!in.is(Kind.SUBSTITUTION_DEFINITION)) {
            String text = "Circular substitution definition referenced: \"" + reference.string(Key.REFNAME) + "\".";
            refuse(run, reference, "rst.circular-substitution", text);
            return;
        }
        Reporter reporter = run.page.reporter();
        String text = "Circular substitution definition detected:";
        String which = String.join(" ", in.names());
        Pos place = origin(run, reference).pos();
        reporter.note(Severity.ERROR, "rst.circular-substitution", place, text + " \"" + which + "\"", "");
        Draft message = reporter.message(3, in.pos(), in.pos().line(), text);
        in.names().forEach(message::name);
        message.add(Draft.of(Kind.LITERAL_BLOCK, in.pos(), in.string(Key.RAWSOURCE)));
        if (in.parent().isPresent()) {
            in.replaceWith(List.of(message));
        }
    }

    private static void collect(Draft node, List<Draft> found) {
        for (Draft child : node.children()) {
            if (child.is(Kind.SUBSTITUTION_REFERENCE)) {
                found.add(child);
            }
            collect(child, found);
        }
    }

    private static void trim(Draft reference, String how) {
        if (how.isEmpty()) {
            return;
        }
        List<Draft> around = reference.parent().orElseThrow().children();
        int at = reference.parent().orElseThrow().indexOf(reference);
        if (!how.equals("rtrim") && at > 0 && around.get(at - 1).is(Kind.TEXT)) {
            around.get(at - 1).setText(around.get(at - 1).text().stripTrailing());
        }
        if (!how.equals("ltrim") && at + 1 < around.size() && around.get(at + 1).is(Kind.TEXT)) {
            around.get(at + 1).setText(around.get(at + 1).text().stripLeading());
        }
    }
}
