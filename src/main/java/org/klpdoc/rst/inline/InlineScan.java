// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Pos;

/**
 * One pass over a text: at each character that can begin something its construct is tried; what is none is collected
 * and searched for addresses when the next construct, or the end, is reached.
 */
final class InlineScan implements InlineState {
    private static final int DEEPEST = 20;

    private final InlineParser parser;
    private final InlineText source;
    private final String text;
    private final Draft parent;
    private final int depth;
    private final EndStrings ends;
    private final List<Draft> nodes = new ArrayList<>(4);
    private List<Draft> messages = List.of();
    private boolean keepMarks;
    private int base;
    private int plainFrom;
    private int at;
    private int noBackquoteFrom = Integer.MAX_VALUE;

    InlineScan(InlineParser parser, InlineText source, Draft parent, int depth) {
        this.parser = parser;
        this.source = source;
        this.text = Escapes.mark(source.text());
        this.parent = parent;
        this.depth = depth;
        this.ends = new EndStrings(text);
    }

    InlineResult run(boolean marked) {
        keepMarks = marked;
        int looked = 0; // no markup begins between here and the place that was looked up last
        while (at < text.length()) {
            if (at >= looked) {
                looked = StartCharacters.next(text, at);
                at = StartCharacters.nameStart(text, at, looked++);
                continue;
            }
            char c = text.charAt(at);
            boolean done = switch (c) {
                case '*', '|', '`', '_' -> mayStart(at) && Spans.read(this, c);
                case '[' -> mayStart(at) && FootnoteReferences.read(this);
                case ':' -> mayStart(at) && Interpreted.readRole(this);
                default -> SimpleNames.isWord(c) && word();
            };
            if (!done) {
                at++;
            }
        }
        flush(text.length());
        return new InlineResult(nodes, messages);
    }

    /** A word: a reference where an underscore ends it. Leaves {@link #at} behind what cannot begin anything else. */
    private boolean word() {
        boolean start = mayStart(at);
        int end = start ? SimpleNames.end(text, at, text.length()) : SimpleNames.words(text, at, text.length());
        if (end == at) {
            return false; // a pair of surrogates that is no letter
        }
        if (start && end < text.length() && text.charAt(end) == '_' && NamedReferences.read(this, at, end)) {
            return true;
        }
        at = end;
        return true;
    }

    /** From here on no backquote ends anything, so that many that begin something cost no more than one. */
    int noBackquoteFrom() {
        return noBackquoteFrom;
    }

    void noBackquoteFrom(int from) {
        noBackquoteFrom = Math.min(noBackquoteFrom, from);
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    Draft parent() {
        return parent;
    }

    InlineParser parser() {
        return parser;
    }

    EndStrings ends() {
        return ends;
    }

    /** Whether a start-string may stand at {@code index}. */
    boolean mayStart(int index) {
        return index == base || Punctuation.mayPrecede(text.charAt(index - 1));
    }

    /** Whether what begins at {@code start} is enclosed by a pair such as {@code "*"}, or ends the text. */
    boolean quoted(int start, int end) {
        if (start == base) {
            return false;
        }
        return end >= text.length() || Punctuation.pair(text.charAt(start - 1), text.charAt(end));
    }

    /** Goes on behind {@code end}; what was passed is plain text, and the scan begins afresh there. */
    void pass(int end) {
        at = end;
        base = end;
    }

    /** Takes the text from {@code start} to {@code end} as markup that gave {@code made}. */
    void take(int start, int end, List<Draft> made) {
        if (!made.isEmpty()) {
            flush(start);
            for (Draft one : made) {
                nodes.add(one);
            }
            plainFrom = end;
        } else {
            cut(start, end);
        }
        at = end;
        base = end;
    }

    /** Drops the markup from {@code start} to {@code end}, which gave nothing, from the text. */
    private void cut(int start, int end) {
        flush(start);
        plainFrom = end;
    }

    void take(int start, int end, Draft made) {
        take(start, end, List.of(made));
    }

    /** Puts a problematic element in the place of {@code start} to {@code end} and remembers its message. */
    void refuse(int start, int end, Draft message) {
        Pos pos = pos(start);
        take(start, end, problematic(Escapes.raw(text.substring(start, end)), message, pos));
        addMessages(List.of(message));
    }

    void addMessages(List<Draft> more) {
        if (!more.isEmpty()) {
            messages = messages.isEmpty() ? new ArrayList<>(4) : messages;
            messages.addAll(more);
        }
    }

    Pos pos(int offset) {
        return source.spot().at(offset);
    }

    private void flush(int end) {
        if (end > plainFrom) {
            StandaloneUris.split(text.substring(plainFrom, end), source.spot(), plainFrom, keepMarks, nodes);
        }
        plainFrom = end;
    }

    @Override
    public RstSettings settings() {
        return parser.settings();
    }

    @Override
    public DraftDocument document() {
        return parser.page();
    }

    @Override
    public String path() {
        return parser.path();
    }

    @Override
    public InlineResult nested(String inner, Pos pos) {
        if (depth >= DEEPEST) {
            return InlineResult.of(Draft.text(inner));
        }
        InlineText within = new InlineText(inner, InlineText.of(inner, pos).spot(), source.line());
        return new InlineScan(parser, within, parent, depth + 1).run(false);
    }

    @Override
    public Draft report(int level, String code, Pos pos, String message) {
        return parser.page().reporter().report(level, code, pos, source.line(), message);
    }

    /** A system message without a diagnostic of its own. */
    Draft remark(Pos pos, String message) {
        return parser.page().reporter().message(1, pos, source.line(), message);
    }

    @Override
    public Draft problematic(String rawtext, Draft message, Pos pos) {
        String id = parser.page().names().setId(message, java.util.Optional.of(parent));
        Draft made = Draft.of(Kind.PROBLEMATIC, pos, rawtext).set(Key.REFID, id);
        message.backref(parser.page().setId(made));
        return made;
    }

    /** The name under which a text with marks is looked up. */
    static String refName(String marked) {
        return Names.normal(Escapes.plain(marked));
    }
}
