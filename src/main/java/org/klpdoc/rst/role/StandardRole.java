// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;

/**
 * References to numbered standards: {@code :rfc:`2822#section-1`} and {@code :pep:`8`}.
 *
 * @param name {@code RFC} or {@code PEP}
 * @param sphinx whether title, looks and address are Sphinx'
 */
record StandardRole(String name, boolean sphinx) implements Role {
    private static final int HIGHEST_PEP = 9999;

    private boolean isPep() {
        return name.equals("PEP");
    }

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        RoleText text = sphinx ? RoleText.of(call) : new RoleText("", Escapes.plain(call.text()), false);
        int hash = text.target().indexOf('#');
        boolean divided = hash >= 0 && (sphinx || !isPep());
        String digits = divided ? text.target().substring(0, hash) : text.target();
        String section = divided ? text.target().substring(hash + 1) : "";
        Optional<Integer> number = number(digits.strip());
        if (number.isEmpty()) {
            return PlainRole.refused(3, "rst.standard-number", call.textPos(), problem(call, text), call, state);
        }
        String shown = sphinx ? name + " " + text.target() : name + " " + (isPep() ? text.target() : number.get());
        Draft reference = Draft.of(Kind.REFERENCE, call.pos())
                .set(Key.REFURI, address(number.get()) + (divided ? "#" + section : ""))
                .set(Key.RESOLVED, Boolean.TRUE)
                .classes(call.classes());
        if (!sphinx) {
            return InlineResult.of(reference.add(Draft.text(shown)));
        }
        reference.classes(List.of(isPep() ? "pep" : "rfc"));
        reference.add(Draft.of(Kind.STRONG, call.pos(), text.explicit() ? text.title() : shown));
        String group = isPep() ? "Python Enhancement Proposals; " : "RFC; ";
        List<IndexEntry> entries = List.of(IndexEntry.single(group + name + " " + text.target()));
        return new InlineResult(List.of(target(call, state, entries), reference), List.of());
    }

    /** The target of entries of the general index. */
    static Draft target(RoleCall call, InlineState state, List<IndexEntry> entries) {
        Draft target = Draft.of(Kind.TARGET, call.pos()).set(Key.ENTRIES, entries);
        target.id(state.document().register(IndexSerial.class, IndexSerial::new).id());
        state.document().noteExplicitTarget(target, target);
        return target;
    }

    private Optional<Integer> number(String digits) {
        boolean good =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = good ? Integer.parseInt(digits) : -1;
        boolean known = isPep() ? number >= 0 && number <= HIGHEST_PEP : number >= 1;
        return known ? Optional.of(number) : Optional.empty();
    }

    private String problem(RoleCall call, RoleText text) {
        if (sphinx) {
            return "invalid " + name + " number " + text.target();
        }
        String rule = isPep()
                ? "PEP number must be a number from 0 to 9999; \""
                : "RFC number must be a number greater than or equal to 1; \"";
        return rule + Escapes.plain(call.text()) + "\" is invalid.";
    }

    private String address(int number) {
        if (isPep()) {
            String padded =
                    "0000".substring(Math.min(4, Integer.toString(number).length())) + number;
            return "https://peps.python.org/pep-" + padded + (sphinx ? "/" : "");
        }
        String base = sphinx ? "https://datatracker.ietf.org/doc/html/rfc" : "https://tools.ietf.org/html/rfc";
        return base + number + ".html";
    }
}
