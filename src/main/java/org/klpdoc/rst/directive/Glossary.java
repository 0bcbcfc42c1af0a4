// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Terms that {@code :term:} leads to; several may share a definition, {@code term : key} sorts a term under a key.
 *
 * <pre>
 * .. glossary::
 *
 *    livepatch
 *    live patch
 *       A patch to a running kernel.
 * </pre>
 */
final class Glossary implements Directive {
    private static final DirectiveSpec SPEC =
            Spec.nothing().content().flags("sorted").build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Draft glossary = Draft.of(Kind.GLOSSARY, call.pos());
        List<Draft> messages = new ArrayList<>();
        Lines content = call.content();
        int at = 0;
        while (at < content.size()) {
            if (content.isBlank(at)) {
                at++;
            } else if (content.line(at).startsWith(".. ")) {
                at = indentedEnd(content, at + 1);
            } else if (content.indent(at) > 0) {
                String message = "glossary seems to be misformatted, check indentation";
                messages.add(state.report(2, "rst.glossary", content.pos(at), message, ""));
                at = indentedEnd(content, at);
            } else {
                at = item(content, at, glossary, messages, state);
            }
        }
        if (call.has("sorted")) {
            sort(glossary);
        }
        messages.add(glossary);
        return messages;
    }

    /** Puts the items in the order of their first terms, letter case and accents aside. */
    private static void sort(Draft glossary) {
        List<Draft> items = new ArrayList<>(glossary.takeChildren());
        items.sort(Comparator.comparing(item -> Normalizer.normalize(
                item.children().get(0).plainText().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)));
        glossary.addAll(items);
    }

    private static int indentedEnd(Lines content, int from) {
        int at = from;
        while (at < content.size() && (content.isBlank(at) || content.indent(at) > 0)) {
            at++;
        }
        return at;
    }

    /** Reads the terms from line {@code from} and their definition; returns the line behind them. */
    private static int item(Lines content, int from, Draft glossary, List<Draft> messages, BlockState state) {
        Draft item = Draft.of(Kind.DEFINITION_LIST_ITEM, content.pos(from));
        if (from > 0 && !content.isBlank(from - 1) && content.indent(from - 1) > 0) {
            String message = "glossary term must be preceded by empty line";
            messages.add(state.report(2, "rst.glossary", content.pos(from), message, ""));
        }
        int at = from;
        List<Draft> found = new ArrayList<>();
        while (at < content.size() && (content.isBlank(at) || content.indent(at) == 0)) {
            if (content.isBlank(at)) {
                if (at + 1 < content.size() && !content.isBlank(at + 1) && content.indent(at + 1) == 0) {
                    String message = "glossary terms must not be separated by empty lines";
                    messages.add(state.report(2, "rst.glossary", content.pos(at + 1), message, ""));
                }
            } else if (content.line(at).startsWith(".. ")) {
                at = indentedEnd(content, at + 1) - 1;
            } else {
                item.add(term(content, at, found, state));
            }
            at++;
        }
        item.addAll(found);
        int end = indentedEnd(content, at);
        Draft definition = Draft.of(Kind.DEFINITION, content.pos(Math.min(at, content.size())));
        if (end > at) {
            Lines lines = content.slice(at, end);
            state.nestedParse(lines.dedent(lines.indent(0)).trimBlank(), definition);
        }
        glossary.add(item.add(definition));
        return end;
    }

    private static Draft term(Lines content, int i, List<Draft> messages, BlockState state) {
        Lines line = content.slice(i, i + 1);
        String text = line.line(0);
        int key = text.indexOf(" : ");
        int end = key < 0 ? text.length() : key;
        InlineResult inline = state.inline(line.cut(new int[] {0}, new int[] {end}));
        messages.addAll(inline.messages());
        Draft term = Draft.of(Kind.TERM, line.pos(0)).addAll(inline.nodes());
        term.id(ObjectIds.of("term", term.plainText(), state));
        String heading = key < 0 ? "" : text.substring(key + " : ".length()).strip();
        term.set(Key.ENTRIES, List.of(new IndexEntry("single", term.plainText(), true, heading)));
        state.document().noteExplicitTarget(term, term);
        return term;
    }
}
