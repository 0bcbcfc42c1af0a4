// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.DraftPage.Register;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** Gives automatic footnotes their numbers and symbols, and ties footnotes and citations to their references. */
final class FootnoteNumbers implements Transform {
    /** How often a symbol is repeated: no reader counts so many, and n of them grow to n squared. Then it is told. */
    private static final int MOST_SYMBOLS = 100;

    private static final String[] SYMBOLS = {
        "*", "\u2020", "\u2021", "\u00a7", "\u00b6", "#", "\u2660", "\u2665", "\u2666", "\u2663"
    };

    @Override
    public void apply(DraftPage page) {
        List<Draft> numbered = number(page);
        numberReferences(page, numbered);
        symbolize(page);
        for (Draft note : page.list(Register.FOOTNOTES)) {
            for (String label : note.names()) {
                tie(note, page.footnoteRefs(label));
            }
        }
        for (Draft note : page.list(Register.CITATIONS)) {
            for (String label : note.names()) {
                tie(note, page.citationRefs(label));
            }
        }
    }

    /** Numbers the footnotes; returns those without a label of their own. */
    private static List<Draft> number(DraftPage page) {
        List<Draft> unnamed = new ArrayList<>();
        int next = 1;
        for (Draft note : page.list(Register.AUTO_FOOTNOTES)) {
            while (page.names().knows(String.valueOf(next))) {
                next++;
            }
            String label = String.valueOf(next++);
            note.insert(0, Draft.of(Kind.LABEL, note.pos(), label));
            for (String name : note.names()) {
                for (Draft reference : page.footnoteRefs(name)) {
                    reference.add(Draft.text(label)).unset(Key.REFNAME);
                    tie(page, note, reference);
                }
            }
            if (note.names().isEmpty() && note.dupnames().isEmpty()) {
                note.name(label);
                page.noteExplicitTarget(note, note);
                unnamed.add(note);
            }
        }
        return unnamed;
    }

    private static void numberReferences(DraftPage page, List<Draft> notes) {
        int next = 0;
        List<Draft> references = page.list(Register.AUTO_FOOTNOTE_REFERENCES);
        for (int i = 0; i < references.size(); i++) {
            Draft reference = references.get(i);
            if (reference.flag(Key.RESOLVED) || reference.has(Key.REFID)) {
                continue;
            }
            if (next >= notes.size()) {
                int count = notes.size();
                String text = "Too many autonumbered footnote references: only " + count + " corresponding footnote"
                        + (count > 1 ? "s" : "") + " available.";
                refuse(page, references.subList(i, references.size()), text, Key.REFNAME);
                return;
            }
            Draft note = notes.get(next++);
            reference.add(Draft.text(note.names().isEmpty() ? "" : note.names().get(0)));
            tie(page, note, reference);
        }
    }

    private static void symbolize(DraftPage page) {
        List<Draft> notes = page.list(Register.SYMBOL_FOOTNOTES);
        for (int i = 0; i < notes.size(); i++) {
            notes.get(i).insert(0, Draft.of(Kind.LABEL, notes.get(i).pos(), symbol(i)));
            page.setId(notes.get(i));
        }
        List<Draft> references = page.list(Register.SYMBOL_FOOTNOTE_REFERENCES);
        for (int i = 0; i < references.size(); i++) {
            if (i >= notes.size()) {
                String text = "Too many symbol footnote references: only " + notes.size()
                        + " corresponding footnotes available.";
                refuse(page, references.subList(i, references.size()), text, Key.REFID);
                return;
            }
            references.get(i).add(Draft.text(symbol(i)));
            tie(page, notes.get(i), references.get(i));
        }
    }

    private static String symbol(int index) {
        int times = index / SYMBOLS.length + 1;
        String symbol = SYMBOLS[index % SYMBOLS.length];
        return times > MOST_SYMBOLS ? symbol + times : symbol.repeat(times);
    }

    private static void refuse(DraftPage page, List<Draft> references, String text, Key spared) {
        Draft first = references.get(0);
        Draft message = page.reporter().report(3, "rst.too-many-footnote-references", first.pos(), text);
        page.names().setId(message, Optional.empty());
        for (Draft reference : references) {
            if (!reference.flag(Key.RESOLVED) && !reference.has(spared)) {
                Problems.replace(page, reference, message);
            }
        }
    }

    private static void tie(DraftPage page, Draft note, Draft reference) {
        reference.set(Key.REFID, note.ids().get(0)).set(Key.RESOLVED, true);
        page.noteRefId(reference);
        note.backref(reference.ids().get(0));
    }

    private static void tie(Draft note, List<Draft> references) {
        for (Draft reference : references) {
            if (!reference.flag(Key.RESOLVED)) {
                reference.unset(Key.REFNAME).set(Key.REFID, note.ids().get(0)).set(Key.RESOLVED, true);
                note.backref(reference.ids().get(0));
            }
        }
    }
}
