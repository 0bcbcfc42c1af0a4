// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.Counted;
import org.klpdoc.compare.DocTree;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Groups;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.Story;
import org.klpdoc.compare.TextReport;
import org.klpdoc.render.HtmlOut;

/** A comparison as a page: the figures, the picture, each change with its texts, what breaks. */
public final class HtmlReport {
    /** So many lines the picture has at most before it shows pages alone. */
    private static final int MOST_LINES = 4_000;

    private final Comparison comparison;
    private final List<Stretch> stretches;
    private final HtmlOut out = new HtmlOut(1 << 16);
    private final RowWriter rows;

    private HtmlReport(Comparison comparison, Bodies before, Bodies after) {
        this.comparison = comparison;
        this.stretches = Stretch.of(
                Groups.of(comparison.map()),
                comparison.before().sections(),
                comparison.after().sections());
        this.rows = new RowWriter(out, before, after);
    }

    /**
     * The comparison as HTML.
     *
     * @param before the texts of the one tree; a tree out of a saved comparison has none
     * @param after the texts of the other
     */
    public static String of(Comparison comparison, Bodies before, Bodies after) {
        HtmlReport report = new HtmlReport(comparison, before, after);
        report.write();
        return report.out.toString();
    }

    private void write() {
        head();
        out.markup("<h1>").text(comparison.before().name()).markup(" \u2192 ");
        out.text(comparison.after().name()).markup("</h1>\n<p>");
        out.text(TextReport.figures(comparison)).markup(".</p>\n");
        figures();
        if (stretches.stream().anyMatch(stretch -> !stretch.isSame())) {
            picture();
        }
        for (Change change : List.of(Change.LOST, Change.SPLIT, Change.MERGED, Change.MOVED, Change.RENAMED)) {
            chapter(change.label(), stretch -> stretch.first().change() == change);
        }
        chapter("edited", stretch -> stretch.first().change() == Change.SAME);
        chapter(Change.NEW.label(), stretch -> stretch.first().change() == Change.NEW);
        Story.ofBroken(comparison).forEach(this::broken);
        out.markup("</main>\n<script>").markup(resource("report.js")).markup("</script>\n</body>\n</html>\n");
    }

    private void head() {
        String allowed = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + digest(resource("report.js")) + "'";
        out.markup(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
        out.attr("content", allowed)
                .markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.markup("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        out.text(comparison.before().name() + " \u2192 " + comparison.after().name());
        out.markup("</title>\n<style>\n").markup(resource("report.css")).markup("</style>\n</head>\n<body>\n<main>\n");
    }

    private void figures() {
        out.markup("<table class=\"figures\">\n<caption>Figures</caption>\n");
        for (Counted one : Counted.of(comparison)) {
            if (one.number() > 0) {
                String name = one.name().replace('-', ' ');
                out.markup("<tr><th scope=\"row\">").text(name).markup("</th><td>");
                out.text(String.valueOf(one.number())).markup("</td></tr>\n");
            }
        }
        out.markup("</table>\n");
    }

    private void picture() {
        out.markup("<h2 id=\"picture\">Where the text went</h2>\n<p class=\"keys\">Keys: <kbd>]</kbd> and <kbd>[</kbd>"
                + " go from change to change, <kbd>d</kbd> opens and shuts its texts.</p>\n");
        Outline before = outline(comparison.before(), Group::before, false);
        Outline after = outline(comparison.after(), Group::after, false);
        if (before.lines().size() + after.lines().size() > MOST_LINES) {
            before = outline(comparison.before(), Group::before, true);
            after = outline(comparison.after(), Group::after, true);
        }
        new Picture(before, after, stretches, out).write();
    }

    private Outline outline(DocTree tree, Function<Group, List<Section>> side, boolean pagesOnly) {
        return Outline.of(tree.sections(), stretches, side, pagesOnly);
    }

    private void chapter(String name, Predicate<Stretch> which) {
        List<Stretch> found = stretches.stream()
                .filter(stretch -> !stretch.isSame())
                .filter(which)
                .toList();
        if (!found.isEmpty()) {
            String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
            out.open("h2", "").attr("id", name).end().text(title).markup("</h2>\n");
            found.forEach(rows::write);
        }
    }

    private void broken(Story.Chapter chapter) {
        out.markup("<h2>").text(chapter.title()).markup("</h2>\n<ul class=\"broken\">\n");
        for (Story.Line line : chapter.lines()) {
            out.markup("<li><code>").text(line.from()).markup("</code>");
            out.markup(line.to().isEmpty() ? "" : " \u2192 ");
            for (int i = 0; i < line.to().size(); i++) {
                out.markup(i == 0 ? "<code>" : ", <code>")
                        .text(line.to().get(i))
                        .markup("</code>");
            }
            out.text(line.note().isEmpty() ? "" : " (" + line.note() + ")").markup("</li>\n");
        }
        out.markup("</ul>\n");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}
