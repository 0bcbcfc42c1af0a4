// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.TableReader;
import org.klpdoc.text.Lines;

/**
 * The constructs in the order in which they are tried, and which of them a line's first character can begin. Immutable:
 * one serves all pages.
 */
public final class BlockConstructs {
    private final List<List<BlockConstruct>> byFirst = new ArrayList<>();
    private final List<BlockConstruct> beyondAscii;

    /** A construct and the characters that can begin it; {@code *} among them stands for itself. */
    private record Entry(String first, BlockConstruct construct) {}

    /** All constructs, with these readers of tables, in the order in which they are asked. */
    public BlockConstructs(List<TableReader> tables) {
        String punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        String alphanumeric = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        List<Entry> order = List.of(
                new Entry(BulletLists.BULLETS, new BulletLists()),
                new Entry("(#" + alphanumeric, new EnumeratedLists()),
                new Entry(":", new FieldLists()),
                new Entry("-+/", new OptionLists()),
                new Entry(">", new DoctestBlocks()),
                new Entry("|", new LineBlocks()),
                new Entry("+=", new Tables(tables)),
                new Entry(".", new ExplicitMarkup()),
                new Entry("_", new AnonymousTargets()),
                new Entry(punctuation, new AdornmentLines()));
        for (char c = 0; c < 128; c++) {
            byFirst.add(beginning(order, c));
        }
        beyondAscii = List.of(order.get(0).construct());
    }

    /** The construct whose first line {@code line} has the form of; none for plain text. */
    Optional<BlockConstruct> at(Lines lines, int line) {
        char first = lines.charAt(line, 0);
        List<BlockConstruct> possible = first < 128 ? byFirst.get(first) : beyondAscii;
        for (int i = 0; i < possible.size(); i++) {
            if (possible.get(i).starts(lines, line)) {
                return Optional.of(possible.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<BlockConstruct> beginning(List<Entry> order, char first) {
        List<BlockConstruct> found = new ArrayList<>();
        for (Entry entry : order) {
            if (entry.first().indexOf(first) >= 0) {
                found.add(entry.construct());
            }
        }
        return List.copyOf(found);
    }
}
