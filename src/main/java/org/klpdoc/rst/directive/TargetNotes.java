// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MessageMaker;

/**
 * A footnote for each external target that the page refers to, and a reference to it behind each of these references.
 *
 * @param classes the classes of the footnote references
 */
record TargetNotes(List<String> classes) implements Completion {
    TargetNotes {
        classes = List.copyOf(classes);
    }

    @Override
    public Stage stage() {
        return Stage.NOTES;
    }

    @Override
    public void complete(Draft pending, DraftDocument document, MessageMaker messages) {
        Map<String, Draft> notes = new HashMap<>();
        List<Draft> made = new ArrayList<>();
        PageParts parts = document.register(PageParts.class, PageParts::new);
        Iterator<Goal> goals =
                document.register(Goals.class, () -> new Goals(document)).found.iterator();
        while (goals.hasNext() && !parts.isFull()) {
            note(goals.next(), notes, made, document, parts);
        }
        if (parts.isFull()) {
            made.add(PageParts.message(pending, "target-notes", messages));
        }
        pending.replaceWith(made);
    }

    /** An external address and the references that lead to it. */
    private record Goal(String address, List<Draft> references) {}

    /** The addresses that a page refers to: by their targets, then those of anonymous references. */
    private static final class Goals {
        private final List<Goal> found = new ArrayList<>();

        Goals(DraftDocument document) {
            List<Draft> all = new ArrayList<>();
            collect(document.root(), all);
            for (Draft target : all) {
                if (target.is(Kind.TARGET) && target.has(Key.REFURI)) {
                    List<Draft> references = new ArrayList<>();
                    target.names().forEach(name -> references.addAll(document.refNames(name)));
                    references.removeIf(one -> one.is(Kind.TARGET));
                    add(target, references);
                }
            }
            for (Draft reference : all) {
                if (reference.is(Kind.REFERENCE) && reference.flag(Key.ANONYMOUS) && reference.has(Key.REFURI)) {
                    add(reference, List.of(reference));
                }
            }
        }

        private void add(Draft leading, List<Draft> references) {
            if (!references.isEmpty()) {
                found.add(new Goal(leading.string(Key.REFURI), references));
            }
        }
    }

    private static void collect(Draft in, List<Draft> found) {
        for (Draft child : in.children()) {
            if (child.is(Kind.TARGET) || child.is(Kind.REFERENCE)) {
                found.add(child);
            }
            collect(child, found);
        }
    }

    private void note(Goal goal, Map<String, Draft> notes, List<Draft> made, DraftDocument document, PageParts parts) {
        for (Draft reference : goal.references()) {
            if (!parts.allows(goal.address().length())) {
                return;
            }
            Draft footnote = notes.computeIfAbsent(goal.address(), address -> {
                Draft fresh = footnote(address, reference, document);
                made.add(fresh);
                return fresh;
            });
            Draft mark = Draft.of(Kind.FOOTNOTE_REFERENCE, reference.pos())
                    .set(Key.REFNAME, footnote.names().get(0))
                    .set(Key.AUTO, "1")
                    .classes(classes);
            document.noteReference(mark);
            Draft in = reference.parent().orElse(document.root());
            int at = in.indexOf(reference) + 1;
            Draft space = classes.isEmpty()
                    ? Draft.text(" ")
                    : Draft.of(Kind.INLINE, reference.pos(), " ").classes(classes);
            in.insert(at, mark).insert(at, space);
        }
    }

    private static Draft footnote(String address, Draft reference, DraftDocument document) {
        Draft footnote = Draft.of(Kind.FOOTNOTE, reference.pos()).set(Key.AUTO, "1");
        String id = document.setId(footnote);
        // A name that no author can write.
        footnote.name("TARGET_NOTE: " + id);
        Draft link = Draft.of(Kind.REFERENCE, reference.pos(), address).set(Key.REFURI, address);
        footnote.add(Draft.of(Kind.PARAGRAPH, reference.pos()).add(link));
        document.noteFootnote(footnote);
        document.noteExplicitTarget(footnote, footnote);
        return footnote;
    }
}
