// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** What a directive may ask of the parser that called it: docutils' {@code RSTState}. */
public interface BlockState {
    /** How this page is read. */
    RstSettings settings();

    /** The page's names, ids and registers. */
    DraftDocument document();

    /** The page's path within its root, for what is relative to it: {@code livepatch/index.rst}. */
    String path();

    /**
     * Parses body elements and appends them to {@code into}; a section title is an error there.
     *
     * @param lines the dedented lines
     */
    void nestedParse(Lines lines, Draft into);

    /**
     * Parses lines in which sections may stand (docutils' {@code nested_parse_with_titles}); their adornments begin a
     * style list of their own.
     */
    void nestedParseWithTitles(Lines lines, Draft into);

    /**
     * Parses lines in which sections may stand, of the page's own styles and below the section that the directive
     * stands in (docutils' {@code nested_parse} with {@code match_titles}).
     */
    List<Draft> parseSubsections(Lines lines);

    /**
     * Parses the lines of another source as if they stood in the place of the directive, sections of the page's own
     * styles and all, and returns what an {@code include} leaves there.
     */
    List<Draft> parseInPlace(Lines lines);

    /** The same for the lines of another file, which count as set off by blank lines from what stands around them. */
    List<Draft> insert(Lines lines);

    /** Parses inline markup. */
    InlineResult inline(Lines lines);

    /** Parses inline markup of a text that stands at {@code pos}. */
    InlineResult inline(String text, Pos pos);

    /**
     * Reports a problem: adds the diagnostic and makes the system message that stands in its place in the tree.
     *
     * @param level docutils' level: 1 info, 2 warning, 3 error, 4 severe
     * @param code the diagnostic's code
     * @param pos where
     * @param message docutils' words where it reports the same, else ours
     * @param literal the text to show below the message, or ""
     */
    default Draft report(int level, String code, Pos pos, String message, String literal) {
        return report(level, code, pos, pos, message, literal);
    }

    /** The same with a diagnostic at {@code place}, the smallest part of what {@code pos} begins that shows the problem. */
    Draft report(int level, String code, Pos pos, Pos place, String message, String literal);

    /** Gives the last report a hint of its own, where it is not "". */
    void hint(String hint);

    /** Reports something docutils has no message for; nothing stands in the tree. */
    void note(Severity severity, String code, Pos pos, String message, String hint);

    /** Says that the page depends on another file ({@code root:path}). */
    void dependsOn(String root, String path);

    /** The element that the directive's result will stand in. */
    default Draft parent() {
        return document().root();
    }

    /** Whether the directive stands in a substitution definition: then only inline elements may come of it. */
    default boolean inSubstitution() {
        return false;
    }

    /** The block quotes that lines are, attributions and all (docutils' {@code block_quote}). */
    default List<Draft> blockQuotes(Lines lines) {
        Draft quote = Draft.of(Kind.BLOCK_QUOTE, lines.pos(0));
        nestedParse(lines, quote);
        return List.of(quote);
    }

    /** The depth of nested parsing here, from 0. */
    int depth();

    /** The directive of that name, its aliases known. */
    java.util.Optional<Directive> directive(String name);
}
