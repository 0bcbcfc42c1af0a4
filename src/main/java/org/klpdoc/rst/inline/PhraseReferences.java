// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;

/**
 * {@code `a phrase`_}, {@code `a phrase`__}, {@code `text <https://example.org>`_} and {@code `text <name_>`_}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#embedded-uris-and-aliases">embedded
 *     URIs and aliases</a>
 */
final class PhraseReferences {
    private PhraseReferences() {}

    /** Makes the reference of the markup from {@code start} to {@code stop}. */
    static void make(InlineScan scan, int start, int stop, String marked) {
        boolean anonymous = scan.text().startsWith("__", stop - 2);
        String raw = Escapes.raw(scan.text().substring(start, stop));
        int open = embedded(marked);
        Draft made = Draft.of(Kind.REFERENCE, scan.pos(start)).set(Key.RAWSOURCE, raw);
        if (open < 0) {
            Draft text = Escapes.text(marked);
            String shown = text.text();
            made.add(text).set(Key.NAME, Names.oneSpaced(shown));
            made.set(anonymous ? Key.ANONYMOUS : Key.REFNAME, anonymous ? (Object) true : Names.normal(shown));
            scan.document().noteReference(made);
            scan.take(start, stop, made);
            return;
        }
        scan.take(start, stop, embeddedReference(scan, made, marked, open, anonymous));
    }

    private static List<Draft> embeddedReference(
            InlineScan scan, Draft made, String marked, int open, boolean anonymous) {
        String inner = marked.substring(open + 1, marked.length() - 1);
        boolean alias = inner.endsWith("_") && !Escapes.raw(inner).endsWith("\\_") && !StandaloneUris.begins(inner);
        String goal = alias ? InlineScan.refName(inner.substring(0, inner.length() - 1)) : address(inner);
        int textEnd = open;
        while (textEnd > 0 && (marked.charAt(textEnd - 1) == ' ' || marked.charAt(textEnd - 1) == '\n')) {
            textEnd--;
        }
        Draft text = textEnd == 0 ? Draft.text(goal) : Escapes.text(marked.substring(0, textEnd));
        String shown = text.text();
        made.add(text).set(Key.NAME, Names.oneSpaced(shown));
        made.set(alias ? Key.REFNAME : Key.REFURI, goal);
        List<Draft> nodes = new ArrayList<>(List.of(made));
        boolean self = alias && goal.equals(Names.normal(shown));
        if (!anonymous && !(self && scan.settings().sphinx())) {
            Draft target = Draft.of(Kind.TARGET, made.pos()).name(Names.normal(shown));
            target.set(alias ? Key.REFNAME : Key.REFURI, goal);
            if (alias) {
                scan.document().noteIndirectTarget(target);
            }
            scan.document().noteReference(made);
            // a phrase that leads to what has its own name does not take the name away from it
            if (!self) {
                noteName(scan, target, alias);
            }
            nodes.add(target);
        } else {
            scan.document().noteReference(made);
        }
        return nodes;
    }

    /** The docutils that Sphinx builds upon takes the name of an address for the author's, and an alias for no name. */
    private static void noteName(InlineScan scan, Draft target, boolean alias) {
        if (!scan.settings().sphinx()) {
            scan.document().noteImplicitTarget(target, scan.parent());
        } else if (!alias) {
            scan.document().noteExplicitTarget(target, scan.parent());
        }
    }

    private static String address(String inner) {
        String uri = Escapes.address(inner);
        String adjusted = StandaloneUris.isMail(uri) ? "mailto:" + uri : uri;
        return adjusted.endsWith("\\_") ? adjusted.substring(0, adjusted.length() - 2) + "_" : adjusted;
    }

    /** The place of the angle bracket that begins an embedded address at the end of the text; -1 for none. */
    private static int embedded(String marked) {
        int last = marked.length() - 1;
        if (last < 2 || marked.charAt(last) != '>') {
            return -1;
        }
        char before = marked.charAt(last - 1);
        if (before == '\0' || Names.isSpace(before)) {
            return -1;
        }
        for (int i = last - 1; i >= 0; i--) {
            char c = marked.charAt(i);
            boolean escaped = i > 0 && marked.charAt(i - 1) == '\0';
            if (c == '>' && !escaped) {
                return -1;
            }
            if (c == '<' && !escaped) {
                boolean spaced = i == 0 || marked.charAt(i - 1) == ' ' || marked.charAt(i - 1) == '\n';
                boolean something = i + 1 < last && !Names.isSpace(marked.charAt(i + 1));
                return spaced && something ? i : -1;
            }
        }
        return -1;
    }
}
