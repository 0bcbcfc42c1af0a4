// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.check.prose.PageText;
import org.klpdoc.doc.Block;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * The findings that a text accepts, each with a reason:
 *
 * <pre>
 * .. klpdoc-ignore: drift.function the interface of another system
 * &lt;!-- klpdoc-ignore: link.file the file is made later --&gt;
 * .. klpdoc-ignore-page: drift.* a specification, not a description of code
 * </pre>
 *
 * <p>The first two hold for the block that follows, up to the next empty line behind its beginning.
 */
final class Ignores {
    private static final Pattern FORM = Pattern.compile("(?s)klpdoc-ignore(-page)?:\\s*(\\S*)\\s*(.*)");

    /** What cannot be found without a tree; that it was not is then no news. */
    private static final Pattern NEEDS_TREE = Pattern.compile("(?:drift|tree|coverage)\\..*");

    private final Map<String, List<Ignore>> byFile = new HashMap<>();
    private final List<Ignore> all = new ArrayList<>();
    private final Set<Ignore> used = new HashSet<>();
    private final boolean whole;
    private int accepted;

    /** A comment and the lines that it holds for. */
    private record Ignore(String code, String reason, Pos pos, int first, int last) {
        boolean covers(Diagnostic found, int line) {
            boolean same = code.equals(found.code())
                    || code.endsWith(".*") && found.code().startsWith(code.substring(0, code.length() - 1));
            return same && line >= first && line <= last;
        }
    }

    private Ignores(boolean whole) {
        this.whole = whole;
    }

    /**
     * What some pages accept.
     *
     * @param whole whether the check had a tree
     */
    static Ignores of(List<PageText> pages, boolean whole) {
        Ignores ignores = new Ignores(whole);
        Set<Place> seen = new HashSet<>();
        for (PageText page : pages) {
            for (Block.Comment comment : page.comments()) {
                Matcher matcher = FORM.matcher(comment.text().strip());
                if (matcher.matches() && seen.add(comment.attrs().pos().place())) {
                    ignores.add(comment.attrs().pos(), matcher);
                }
            }
        }
        return ignores;
    }

    private void add(Pos pos, Matcher matcher) {
        boolean page = matcher.group(1) != null;
        String reason = matcher.group(3).strip();
        Ignore one = new Ignore(
                matcher.group(2), reason, pos, page ? 0 : pos.line(), page ? Integer.MAX_VALUE : lastLine(pos));
        all.add(one);
        byFile.computeIfAbsent(pos.place().path(), any -> new ArrayList<>()).add(one);
    }

    /** The last line of the block behind the comment: that before the next empty one. */
    private static int lastLine(Pos pos) {
        Source source = pos.source();
        int line = source.lineAt(Math.max(0, pos.offset()));
        while (line < source.lineCount() && !isEmpty(source, line)) {
            line++;
        }
        while (line < source.lineCount() && isEmpty(source, line)) {
            line++;
        }
        while (line < source.lineCount() && !isEmpty(source, line)) {
            line++;
        }
        return line < 1 ? 0 : source.lineNumber(line - 1);
    }

    private static boolean isEmpty(Source source, int line) {
        return source.lineEnd(line) <= source.lineStart(line);
    }

    /** The findings that nothing accepts, and what is wrong with the comments themselves. */
    List<Diagnostic> without(List<Diagnostic> findings) {
        List<Diagnostic> out = new ArrayList<>();
        for (Diagnostic found : findings) {
            if (!isAccepted(found)) {
                out.add(found);
            }
        }
        for (Ignore one : all) {
            if (one.reason().isEmpty()) {
                out.add(Diagnostic.of(
                                Severity.WARNING, "ignore.reason", one.pos(), "a finding is accepted without a reason")
                        .withHint("write the reason behind the code"));
            } else if (!used.contains(one)
                    && (whole || !NEEDS_TREE.matcher(one.code()).matches())) {
                String message = "there is no finding '" + one.code() + "' here that could be accepted";
                out.add(Diagnostic.of(Severity.WARNING, "ignore.unused", one.pos(), message));
            }
        }
        return out;
    }

    private boolean isAccepted(Diagnostic found) {
        if (all.isEmpty()) {
            return false;
        }
        Place place = found.pos().place();
        for (Ignore one : byFile.getOrDefault(place.path(), List.of())) {
            if (one.covers(found, place.line()) && !one.reason().isEmpty()) {
                used.add(one);
                accepted++;
                return true;
            }
        }
        return false;
    }

    /** How many findings were accepted. */
    int accepted() {
        return accepted;
    }
}
