// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.math.BigInteger;
import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * Enumerated lists: {@code 1. item}, {@code (a) item}, {@code iv) item}, {@code #. item}.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#enumerated-lists">enumerated
 *     lists</a>
 */
final class EnumeratedLists implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return Enumerator.at(lines, line).isPresent();
    }

    @Override
    public boolean read(BlockRun run) {
        Enumerator first = Enumerator.at(run.lines(), run.line()).orElseThrow();
        String sequence = first.sequence("");
        BigInteger ordinal = first.ordinal(sequence);
        if (!isItem(run.lines(), run.line(), first, sequence, ordinal)) {
            return false;
        }
        Draft list = list(run, first, sequence, ordinal);
        boolean blankFinish = ListItems.read(run, list, first.end());
        ListItems.finish(run, rest(run, list, first, blankFinish), "Enumerated list");
        return true;
    }

    private static Draft list(BlockRun run, Enumerator first, String sequence, BigInteger ordinal) {
        Pos pos = run.lines().pos(run.line());
        Draft list = Draft.of(Kind.ENUMERATED_LIST, pos)
                .set(Key.ENUMTYPE, sequence.equals("#") ? "arabic" : sequence)
                .set(Key.PREFIX, first.prefix())
                .set(Key.SUFFIX, first.suffix())
                .set(Key.START, ordinal);
        run.add(list);
        if (!ordinal.equals(BigInteger.ONE)) {
            String text =
                    "Enumerated list start value not ordinal-1: \"" + first.text() + "\" (ordinal " + ordinal + ")";
            run.add(run.parser().reporter().report(1, "rst.list-start", pos, text));
        }
        return list;
    }

    /** Reads the items behind the first; returns whether a blank line stands behind the last. */
    private static boolean rest(BlockRun run, Draft list, Enumerator first, boolean firstBlank) {
        String enumtype = list.string(Key.ENUMTYPE);
        boolean auto = first.text().equals("#");
        BigInteger last = list.get(Key.START, BigInteger.class).orElse(BigInteger.ONE);
        boolean blankFinish = firstBlank;
        run.hold(true);
        int next = ListItems.next(run);
        while (next >= 0 && !new BulletLists().starts(run.lines(), next)) {
            Optional<Enumerator> found = Enumerator.at(run.lines(), next);
            if (found.isEmpty()) {
                break;
            }
            Enumerator marker = found.get();
            String sequence = marker.sequence(enumtype);
            BigInteger ordinal = marker.ordinal(sequence);
            boolean sameForm =
                    marker.prefix().equals(first.prefix()) && marker.suffix().equals(first.suffix());
            boolean inOrder = sequence.equals("#")
                    || sequence.equals(enumtype) && !auto && ordinal.equals(last.add(BigInteger.ONE));
            if (!sameForm || !inOrder || !isItem(run.lines(), next, marker, sequence, ordinal)) {
                break;
            }
            auto = auto || sequence.equals("#");
            run.moveTo(next);
            blankFinish = ListItems.read(run, list, marker.end());
            last = ordinal;
            next = ListItems.next(run);
        }
        return blankFinish;
    }

    /** spec: the second line of the item must be blank, indented, or begin with the next enumerator. */
    private static boolean isItem(Lines lines, int line, Enumerator marker, String sequence, BigInteger ordinal) {
        if (ordinal.signum() < 0) {
            return false;
        }
        if (line + 1 >= lines.size() || lines.isBlank(line + 1) || lines.indent(line + 1) > 0) {
            return true;
        }
        return marker.isFollowedBy(lines, line + 1, sequence, ordinal);
    }
}
