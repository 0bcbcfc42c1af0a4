// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.klpdoc.doc.Document;
import org.klpdoc.guide.Guide;
import org.klpdoc.render.Byline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.PageFacts;

/**
 * The pages of a guide's feed: those of its own files that {@code feed: pages:} names and that say when they were
 * written.
 *
 * <pre>
 * ---
 * date: 2019-09-11            # or a time: 2019-09-11T15:10:00+01:00
 * updated: 2020-07-21         # where it has changed since
 * author: Joe Lawrence        # or authors: [...]
 * tags: [guide, process]
 * ---
 * </pre>
 *
 * A page of the feed without a date, or with one that is none, is reported and left out.
 */
final class Stories {
    private static final int DAY = 10;

    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Stories() {}

    /**
     * A page of the feed.
     *
     * @param page the page's name
     * @param title its title
     * @param published when it was published
     * @param updated when it was changed last, {@code published} where it was not
     * @param authors who wrote it
     * @param tags what it is about
     * @param summary its first paragraph
     */
    record Story(
            String page,
            String title,
            OffsetDateTime published,
            OffsetDateTime updated,
            List<String> authors,
            List<String> tags,
            String summary) {}

    /** The stories of a guide among all pages, whose titles {@code title} knows. */
    static Stories of(Guide guide, Collection<PageFacts> pages, Function<PageFacts, String> title) {
        Stories made = new Stories();
        guide.feed().ifPresent(feed -> made.collect(feed, pages, title));
        return made;
    }

    private void collect(Guide.FeedSpec feed, Collection<PageFacts> pages, Function<PageFacts, String> title) {
        List<PageFacts> named = pages.stream()
                .filter(page -> page.address().source().isEmpty()
                        && feed.pages().matches(page.address().file()))
                .toList();
        if (named.isEmpty() && !feed.pages().patterns().isEmpty()) {
            String message = "no page of the guide belongs to the feed";
            diagnostics.add(Diagnostic.of(Severity.WARNING, "feed.no-page", feed.pos(), message)
                    .withHint("'pages' are patterns of files: stories/*.md"));
        }
        named.stream()
                .flatMap(page -> story(page, title.apply(page)).stream())
                .sorted(Comparator.comparing(Story::published).reversed().thenComparing(Story::page))
                .forEach(story -> stories.put(story.page(), story));
    }

    private Optional<Story> story(PageFacts page, String title) {
        Optional<Document.Field> date = Optional.ofNullable(page.metadata().get("date"));
        if (date.isEmpty()) {
            diagnostics.add(
                    Diagnostic.of(Severity.WARNING, "feed.no-date", page.pos(), "a page of the feed has no date")
                            .withHint("begin it with lines of ---, and between them: date: 2019-09-11"));
            return Optional.empty();
        }
        return date.flatMap(this::moment).map(published -> {
            Optional<Document.Field> field = Optional.ofNullable(page.metadata().get("updated"));
            OffsetDateTime updated = field.flatMap(this::moment).orElse(published);
            if (updated.isBefore(published)) {
                bad(field.map(Document.Field::pos).orElse(page.pos()), "the page was changed before it was published");
            }
            List<String> one = page.words("author");
            return new Story(
                    page.address().page(),
                    title,
                    published,
                    updated.isBefore(published) ? published : updated,
                    one.isEmpty() ? page.words("authors") : one,
                    page.tags(),
                    page.summary());
        });
    }

    /** A day, or a time of RFC 3339; years have four digits. */
    private Optional<OffsetDateTime> moment(Document.Field field) {
        String text = field.text();
        boolean plain = !text.isEmpty() && Character.isDigit(text.charAt(0));
        try {
            if (plain && text.length() == DAY) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
            } else if (plain) {
                return Optional.of(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeException none) {
            // Reported below, with what is no plain date either.
        }
        bad(field.pos(), text.isEmpty() ? "the date is empty" : "there is no date '" + text + "'");
        return Optional.empty();
    }

    private void bad(Pos pos, String message) {
        diagnostics.add(Diagnostic.of(Severity.WARNING, "feed.bad-date", pos, message)
                .withHint("a date is a day or a time as 2019-09-11 or 2019-09-11T15:10:00Z"));
    }

    /** The stories, the newest first. */
    List<Story> newestFirst() {
        return List.copyOf(stories.values());
    }

    /** When a page was changed last, where it is one of the stories. */
    Optional<OffsetDateTime> updated(String page) {
        return Optional.ofNullable(stories.get(page)).map(Story::updated);
    }

    /** The line under the title of a page, where it is one of the stories. */
    Optional<Byline> byline(String page) {
        return Optional.ofNullable(stories.get(page)).map(story -> {
            String published = day(story.published());
            String updated = day(story.updated());
            return new Byline(published, updated.equals(published) ? "" : updated, story.authors(), story.tags());
        });
    }

    private static String day(OffsetDateTime moment) {
        return moment.toLocalDate().toString();
    }

    /** What is wrong with the pages of the feed. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
