// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.HashMap;
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
        List<Draft> found = new ArrayList<>();
        collect(document.root(), found);
        for (Draft target : found) {
            if (!target.is(Kind.TARGET) || !target.has(Key.REFURI)) {
                continue;
            }
            List<Draft> references = new ArrayList<>();
            target.names().forEach(name -> references.addAll(document.refNames(name)));
            references.removeIf(one -> one.is(Kind.TARGET));
            note(target.string(Key.REFURI), references, notes, made, document);
        }
        for (Draft reference : found) {
            if (reference.is(Kind.REFERENCE) && reference.flag(Key.ANONYMOUS) && reference.has(Key.REFURI)) {
                note(reference.string(Key.REFURI), List.of(reference), notes, made, document);
            }
        }
        pending.replaceWith(made);
    }

    private static void collect(Draft in, List<Draft> found) {
        for (Draft child : in.children()) {
            if (child.is(Kind.TARGET) || child.is(Kind.REFERENCE)) {
                found.add(child);
            }
            collect(child, found);
        }
    }

    private void note(
            String address,
            List<Draft> references,
            Map<String, Draft> notes,
            List<Draft> made,
            DraftDocument document) {
        if (references.isEmpty()) {
            return;
        }
        Draft footnote = notes.computeIfAbsent(address, any -> {
            Draft fresh = footnote(address, references.get(0), document);
            made.add(fresh);
            return fresh;
        });
        for (Draft reference : references) {
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
