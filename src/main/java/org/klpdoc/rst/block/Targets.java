// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.inline.Addresses;
import org.klpdoc.rst.inline.Escapes;
import org.klpdoc.rst.inline.SimpleNames;
import org.klpdoc.text.Lines;

/**
 * Hyperlink targets: {@code .. _name:}, {@code .. _name: https://example.org}, {@code .. _name: other_}, {@code .. __:
 * https://example.org}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#hyperlink-targets">hyperlink
 *     targets</a>
 */
final class Targets {
    private static final int LONGEST_NAME = 50;

    private Targets() {}

    /** Where a target's name ends: the name with escape marks, and the offset behind the colon; -1 for none. */
    private record Head(String name, int end) {}

    /** Reads the target whose name begins at {@code column}; returns whether a blank line stands behind it. */
    static boolean read(BlockRun run, int column) {
        Lines lines = run.lines();
        int start = run.line();
        IndentedBlock block = IndentedBlock.unstripped(lines, start, column, true);
        Head head = new Head("", -1);
        String marked = "";
        int used = 0;
        while (head.end() < 0 && used < Math.min(LONGEST_NAME, block.lines().size())) {
            marked += Escapes.mark(block.lines().line(used));
            used++;
            head = head(marked);
        }
        if (head.end() < 0) {
            return ExplicitMarkup.malformed(
                    run, block.next() - 1, "rst.malformed-target", "malformed hyperlink target.");
        }
        StringBuilder rest =
                new StringBuilder(Escapes.raw(marked.substring(head.end()).strip()));
        for (int i = used; i < block.lines().size(); i++) {
            rest.append('\n').append(block.lines().line(i));
        }
        run.moveTo(block.next());
        add(run, start, head.name(), rest.toString());
        return block.blankFinish();
    }

    /** Adds the target of a name with escape marks ("" for an anonymous one) and what stands behind it, as written. */
    static void add(BlockRun run, int line, String name, String written) {
        String goal = joined(Escapes.mark(written));
        Draft target = Draft.of(Kind.TARGET, run.lines().pos(line)).set(Key.LINE, run.number(line));
        String reference = reference(goal);
        String address =
                reference.isEmpty() ? Escapes.address(Escapes.mark(written).replace('\n', ' ')) : "";
        if (!reference.isEmpty()) {
            String head = name.isEmpty() ? "__ " : ".. _" + Escapes.raw(name) + ": ";
            target.set(Key.REFNAME, Names.normal(reference)).set(Key.RAWSOURCE, head + written);
        } else if (!address.isEmpty()) {
            target.set(Key.REFURI, name.isEmpty() ? address : Addresses.adjusted(address));
        }
        if (name.isEmpty()) {
            target.set(Key.ANONYMOUS, true);
            run.document().noteAnonymousTarget(target);
        } else {
            target.name(Names.normal(Escapes.plain(name)));
            run.document().noteExplicitTarget(target, run.node());
        }
        if (!reference.isEmpty()) {
            run.document().noteIndirectTarget(target);
        }
        run.add(target);
    }

    private static String joined(String marked) {
        StringBuilder out = new StringBuilder();
        for (String line : marked.split("\n", -1)) {
            out.append(out.length() == 0 ? "" : " ").append(line.strip());
        }
        return out.toString();
    }

    /** The name that {@code other_} or {@code `other name`_} refers to; "" where the text is neither. */
    private static String reference(String goal) {
        if (!goal.endsWith("_")) {
            return "";
        }
        String text = Names.oneSpaced(goal);
        String body = text.substring(0, text.length() - 1);
        if (SimpleNames.is(body)) {
            return body;
        }
        boolean phrase = body.length() > 2 && body.startsWith("`") && body.endsWith("`");
        if (!phrase || body.charAt(1) == ' ' || body.charAt(1) == '`') {
            return "";
        }
        char last = body.charAt(body.length() - 2);
        return last == ' ' || last == '\0' ? "" : Escapes.plain(body.substring(1, body.length() - 1));
    }

    private static Head head(String marked) {
        Head none = new Head("", -1);
        // ".. __:" is an anonymous target
        if (marked.startsWith("_")) {
            return marked.startsWith("_:") && closes(marked, 1) ? new Head("", behind(marked, 1)) : none;
        }
        if (marked.startsWith("`") && marked.length() > 1 && marked.charAt(1) != ' ' && marked.charAt(1) != '`') {
            for (int at = marked.indexOf('`', 1); at >= 0; at = marked.indexOf('`', at + 1)) {
                boolean ends = marked.charAt(at - 1) != '\0' && marked.charAt(at - 1) != ' ';
                int colon = at + 1 < marked.length() && marked.charAt(at + 1) == ' ' ? at + 2 : at + 1;
                if (ends && closes(marked, colon)) {
                    return new Head(marked.substring(1, at), behind(marked, colon));
                }
            }
            return none;
        }
        for (int at = marked.indexOf(':'); at >= 0; at = marked.indexOf(':', at + 1)) {
            int end = at > 0 && marked.charAt(at - 1) == ' ' ? at - 1 : at;
            char last = end > 0 ? marked.charAt(end - 1) : ' ';
            boolean colon = last == ':' && (end < 2 || marked.charAt(end - 2) != '\0');
            boolean ends = last != '\0' && last != ' ' && !colon;
            if (ends && closes(marked, at) && !marked.startsWith("`")) {
                return new Head(marked.substring(0, end), behind(marked, at));
            }
        }
        return none;
    }

    private static boolean closes(String marked, int colon) {
        return colon < marked.length()
                && marked.charAt(colon) == ':'
                && (colon + 1 == marked.length() || marked.charAt(colon + 1) == ' ');
    }

    private static int behind(String marked, int colon) {
        int at = colon + 1;
        while (at < marked.length() && marked.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
