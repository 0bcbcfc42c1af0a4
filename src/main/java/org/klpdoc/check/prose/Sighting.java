// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.Optional;
import org.klpdoc.text.Pos;

/**
 * A name or a path in a page's text. There are a hundred of them to each finding; what only a finding needs, where it
 * stands and what is said around it, is worked out when it is asked for.
 *
 * @param kind what it is the name of, by the way it is written
 * @param name the name
 * @param piece the text that it stands in
 * @param start where it begins there
 * @param end where it ends
 * @param written how it stands in the file
 * @param role where the role stands that says what it is; empty for a name in plain text
 * @param example whether the page shows a definition of it
 * @param translation whether the page is a translation
 */
public record Sighting(
        Kind kind,
        String name,
        PageText.Piece piece,
        int start,
        int end,
        String written,
        Optional<Pos> role,
        boolean example,
        boolean translation) {
    /** What a name is of. */
    public enum Kind {
        /** {@code klp_enable_patch()}. */
        FUNCTION("drift.function"),
        /** {@code struct klp_patch}. */
        TAG("drift.type"),
        /** {@code :c:macro:`X`}, and a constant in a literal: {@code ``KLP_UNPATCHED``}. */
        WORD("drift.name"),
        /** {@code CONFIG_LIVEPATCH}. */
        OPTION("drift.option"),
        /** A parameter of the command line or of a module. */
        PARAMETER("drift.parameter"),
        /** {@code /sys/kernel/livepatch}. */
        SYSFS("drift.sysfs"),
        /** {@code kernel/livepatch/core.c}. */
        PATH("tree.path"),
        /** {@code Documentation/livepatch/livepatch.rst}. */
        DOCUMENT("tree.document");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code of a finding that there is none of that name. */
        public String code() {
            return code;
        }
    }

    /** Where it stands. */
    public Pos pos() {
        if (role.isPresent()) {
            return Locator.find(role.get(), written, 0);
        }
        return Locator.find(piece.pos(), written, Locator.count(piece.text(), written, start));
    }

    /** Whether it is made up. */
    public boolean isPlaceholder() {
        return Placeholders.is(name);
    }

    /** Whether its sentence, or the heading above it, speaks of another time than now. */
    public boolean isPast() {
        return piece.headings().stream().anyMatch(Times::isOther) || Times.isOther(piece.text(), start, end);
    }

    /** The sentence around it, without it. */
    public String sentence() {
        return Times.sentence(piece.text(), start, end);
    }

    /** Whether it stands in a block of code or of a program's output. */
    public boolean isCode() {
        return piece.code();
    }
}
