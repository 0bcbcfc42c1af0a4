// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Walk;
import org.klpdoc.text.Pos;

/**
 * Finds the words of a glossary that a page uses before, or without, a link. Code, titles, names of terms and the texts of
 * links to elsewhere are not looked at; a link to a place of the word's own subject is as good as one to the glossary, so
 * that a word within any link counts as linked. Of terms that begin with another one ({@code klp symbol}, {@code klp}) the
 * longest counts.
 */
final class GlossaryUse extends Walk {
    private final List<Word> words = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private Pos pos = Pos.NONE;
    private int links;
    private int hidden;

    /** A term and how it is recognised. */
    private record Word(String term, Pattern pattern) {}

    /**
     * A word without a link.
     *
     * @param pos the paragraph that has it
     * @param term the glossary's term
     * @param text the word as written
     */
    record Found(Pos pos, String term, String text) {
        @Override
        public String toString() {
            return pos.place() + ": the first \"" + text + "\" is no link to the glossary's \"" + term + "\"";
        }
    }

    /** For a glossary's terms. */
    GlossaryUse(List<String> terms) {
        terms.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(term -> new Word(term, pattern(term)))
                .forEach(words::add);
    }

    /** A term in small letters may begin a sentence, or be more than one. */
    private static Pattern pattern(String term) {
        boolean small = term.equals(term.toLowerCase(Locale.ROOT));
        String spaced = Pattern.quote(term).replace(" ", "\\E[\\s-]+\\Q");
        return Pattern.compile("(?<![\\w.-])" + spaced + "(?:s|es)?(?![\\w-])", small ? Pattern.CASE_INSENSITIVE : 0);
    }

    /** The words without a link on a page, the first use of each. */
    List<Found> on(Document page) {
        linked.clear();
        found.clear();
        document(page);
        return List.copyOf(found);
    }

    @Override
    protected void enter(Block block) {
        hidden += isHidden(block) ? 1 : 0;
        if (block.attrs().pos().offset() >= 0) {
            pos = block.attrs().pos();
        }
    }

    @Override
    protected void leave(Block block) {
        hidden -= isHidden(block) ? 1 : 0;
    }

    private static boolean isHidden(Block block) {
        return block instanceof Block.Title
                || block instanceof Block.LiteralBlock
                || block instanceof Block.Comment
                || block instanceof Block.Image
                || block instanceof Block.Raw;
    }

    @Override
    protected void enter(Inline inline) {
        hidden += inline instanceof Inline.Literal ? 1 : 0;
        links += isLink(inline) ? 1 : 0;
        if (inline instanceof Inline.CrossReference reference
                && reference.role().equals("term")) {
            words.stream()
                    .filter(word -> word.term().equalsIgnoreCase(reference.target()))
                    .forEach(word -> linked.add(word.term()));
        }
    }

    @Override
    protected void leave(Inline inline) {
        hidden -= inline instanceof Inline.Literal ? 1 : 0;
        links -= isLink(inline) ? 1 : 0;
    }

    private static boolean isLink(Inline inline) {
        return inline instanceof Inline.Reference || inline instanceof Inline.CrossReference;
    }

    @Override
    protected void text(String visible) {
        if (hidden > 0) {
            return;
        }
        String left = visible;
        for (Word word : words) {
            var matcher = word.pattern().matcher(left);
            StringBuilder rest = new StringBuilder();
            while (matcher.find()) {
                if (linked.add(word.term()) && links == 0) {
                    found.add(new Found(pos, word.term(), matcher.group()));
                }
                matcher.appendReplacement(rest, "\u0000".repeat(matcher.group().length()));
            }
            left = matcher.appendTail(rest).toString();
        }
    }
}
