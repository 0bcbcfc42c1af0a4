// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** One pass over a window: the line it is at, and the element that it fills. */
final class BlockRun implements BlockState {
    private static final int DEEPEST = 100;

    private final BlockParser parser;
    private final Lines lines;
    private final boolean titles;
    private final int depth;
    private final boolean outermost;
    private Draft node;
    private int line;
    private int levelOffset;
    private boolean held;
    private boolean inserted;
    private Optional<Draft> substitutionIn = Optional.empty();

    BlockRun(BlockParser parser, Lines lines, Draft node, Optional<BlockRun> outer, boolean titles) {
        this.parser = parser;
        this.lines = lines;
        this.node = node;
        this.titles = titles;
        this.depth = outer.map(run -> run.depth + 1).orElse(0);
        this.outermost = outer.isEmpty();
    }

    /** Reads the whole window. */
    void parse() {
        while (line < lines.size()) {
            if (lines.isBlank(line)) {
                moveTo(line + 1);
            } else if (lines.indent(line) > 0) {
                BlockQuotes.read(this);
            } else {
                Optional<BlockConstruct> construct = parser.constructs().at(lines, line);
                if (construct.isEmpty() || !construct.get().read(this)) {
                    TextBlocks.read(this);
                }
            }
        }
    }

    Lines lines() {
        return lines;
    }

    /** The line that is read next. */
    int line() {
        return line;
    }

    boolean atEnd() {
        return line >= lines.size();
    }

    /** Whether section titles may stand here. */
    boolean titles() {
        return titles;
    }

    /** The element that is being filled; the innermost section where there are sections. */
    Draft node() {
        return node;
    }

    /** Goes on filling another element. */
    void node(Draft next) {
        node = next;
    }

    int levelOffset() {
        return levelOffset;
    }

    BlockParser parser() {
        return parser;
    }

    /** The construct that line {@code at} has the form of; none for plain text. */
    boolean isText(int at) {
        return !lines.isBlank(at)
                && lines.indent(at) == 0
                && parser.constructs().at(lines, at).isEmpty();
    }

    boolean isBlank(int at) {
        return at >= lines.size() || lines.isBlank(at);
    }

    void moveTo(int next) {
        line = next;
        if (outermost && !held) {
            int last = Math.max(0, next - 1);
            parser.reporter().here(lines.pos(last), lines.lineNumber(last));
        }
    }

    /** Says where docutils' outermost parser is, without moving. */
    void hereAt(int at) {
        if (outermost && !held) {
            parser.reporter().here(lines.pos(at), lines.lineNumber(at));
        }
    }

    /** Says that the run reads a substitution definition that stands in {@code in}. */
    void substitutionIn(Draft in) {
        substitutionIn = Optional.of(in);
    }

    /** The name of the substitution that is being defined, or "". */
    String substitutionName() {
        return inSubstitution() ? node.names().get(0) : "";
    }

    @Override
    public boolean inSubstitution() {
        return substitutionIn.isPresent();
    }

    @Override
    public Draft parent() {
        return node;
    }

    @Override
    public List<Draft> blockQuotes(Lines body) {
        Draft shell = Draft.of(Kind.CONTAINER, body.pos(0));
        Draft before = node;
        node = shell;
        BlockQuotes.addQuotes(this, body);
        node = before;
        return shell.takeChildren();
    }

    /** While true, moving on does not change where the outermost parser is said to be: second items of lists. */
    void hold(boolean on) {
        held = on;
    }

    void add(Draft made) {
        node.add(made);
    }

    void addAll(List<Draft> made) {
        node.addAll(made);
    }

    /** Reports that what ended before the run's line did so without a blank line. */
    void warnUnindent(String what) {
        add(report(
                2,
                "rst.unexpected-unindent",
                lines.pos(Math.min(line, lines.size())),
                lines.lineNumber(line),
                what + " ends without a blank line; unexpected unindent."));
    }

    Draft report(int level, String code, Pos pos, int lineNumber, String message) {
        return parser.reporter().report(level, code, pos, lineNumber, message);
    }

    /** The same of explicit markup, at the name that it gives. */
    Draft reportName(int level, String code, Pos pos, int lineNumber, String message) {
        return parser.reporter().reportName(level, code, pos, lineNumber, message);
    }

    /** The line number of a line of the window. */
    int number(int at) {
        return lines.lineNumber(at);
    }

    static Draft withLiteral(Draft message, Pos pos, String literal) {
        return literal.isEmpty() ? message : message.add(Draft.of(Kind.LITERAL_BLOCK, pos, literal));
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
        return parser.inline().path();
    }

    @Override
    public void nestedParse(Lines body, Draft into) {
        nested(body, into, false, 0);
    }

    @Override
    public List<Draft> parseSubsections(Lines body) {
        Draft holder = Draft.of(Kind.CONTAINER, body.pos(0));
        nested(body, holder, true, SectionTitles.level(node) + levelOffset);
        return holder.takeChildren();
    }

    @Override
    public void nestedParseWithTitles(Lines body, Draft into) {
        List<String> before = parser.swapTitleStyles(new ArrayList<>());
        nested(body, into, true, 0);
        parser.swapTitleStyles(before);
    }

    /** Parses lines whose sections, where there may be some, are below {@code level}. */
    private void nested(Lines body, Draft into, boolean withTitles, int level) {
        if (depth >= DEEPEST) {
            Lines rest = body.trimBlank();
            parser.reportDepth(into, rest.pos(0));
            into.add(Draft.of(Kind.LITERAL_BLOCK, rest.pos(0), rest.joined()));
            return;
        }
        BlockRun run = new BlockRun(parser, body, into, Optional.of(this), withTitles);
        run.levelOffset = level - SectionTitles.level(into);
        run.parse();
    }

    @Override
    public List<Draft> parseInPlace(Lines body) {
        if (depth >= DEEPEST) {
            nested(body, node, false, 0);
            return List.of();
        }
        BlockRun run = new BlockRun(parser, body, node, Optional.of(this), titles);
        run.levelOffset = levelOffset;
        run.parse();
        node = run.node;
        return List.of();
    }

    @Override
    public List<Draft> insert(Lines body) {
        inserted = true;
        return parseInPlace(body);
    }

    /** Whether the directive just read has put in other lines, which end as if with a blank one. */
    boolean takeInserted() {
        boolean was = inserted;
        inserted = false;
        return was;
    }

    @Override
    public InlineResult inline(Lines text) {
        return parser.inline().parse(InlineText.of(text), node);
    }

    @Override
    public InlineResult inline(String text, Pos pos) {
        return parser.inline().parse(InlineText.of(text, pos), node);
    }

    InlineResult inline(InlineText text) {
        return parser.inline().parse(text, node);
    }

    /**
     * The inline markup of an item of a list: what is said about its targets stands behind the list where it is about
     * the first item, and nowhere in the tree where it is about a later one, as no list holds messages.
     */
    InlineResult itemInline(InlineText text, Draft list, boolean first) {
        return parser.inline().parse(text, first ? node : list);
    }

    @Override
    public Draft report(int level, String code, Pos pos, Pos place, String message, String literal) {
        return withLiteral(parser.reporter().report(level, code, pos, place, message), pos, literal);
    }

    @Override
    public void hint(String hint) {
        parser.reporter().hint(hint);
    }

    @Override
    public void note(Severity severity, String code, Pos pos, String message, String hint) {
        parser.reporter().note(severity, code, pos, message, hint);
    }

    @Override
    public void dependsOn(String root, String path) {
        parser.dependsOn(root, path);
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public Optional<Directive> directive(String name) {
        return DomainNames.find(name, settings(), document(), parser.directives()::find);
    }
}
