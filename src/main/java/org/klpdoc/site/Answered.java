// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.PlainText;
import org.klpdoc.guide.Faq;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.Crumb;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** The questions of a guide that lead to each page of the site, its own or gathered: the way back. */
final class Answered {
    /** A page is no index of questions: more than these stand where they are answered. */
    private static final int MOST = 12;

    private final SiteIndex index;
    private final List<String> sources;
    private final Map<String, List<Question>> byPage = new HashMap<>();

    /** A question: the page that it stands on, its id there, its text. */
    private record Question(String page, String id, String text) {}

    Answered(Gathered gathered, SiteIndex index) {
        this.index = index;
        this.sources = gathered.guide().sourceNames();
        Typography typography = new Typography(gathered);
        for (Faq faq : gathered.guide().data(Faq.class)) {
            for (Faq.Question question : faq.questions()) {
                index.label("", Faq.LABEL + question.id().text()).ifPresent(found -> {
                    String text = typography.text(
                            found.page(), PlainText.of(found.what().title()));
                    String page = found.page().address().page();
                    add(question, new Question(page, found.what().id(), text));
                });
            }
        }
    }

    private void add(Faq.Question asked, Question question) {
        Set<String> pages = new LinkedHashSet<>();
        String chapter = asked.chapter().text();
        String source = chapter.substring(0, Math.max(0, chapter.indexOf(':')));
        boolean known = !source.isEmpty() && sources.contains(source);
        page(known ? source : "", known ? chapter.substring(source.length() + 1) : chapter)
                .ifPresent(pages::add);
        asked.upstream()
                .flatMap(place -> page(Faq.UPSTREAM, place.page().text()))
                .ifPresent(pages::add);
        asked.kpatch().flatMap(place -> page(Faq.KPATCH, place.text())).ifPresent(pages::add);
        pages.remove(question.page());
        pages.forEach(
                page -> byPage.computeIfAbsent(page, none -> new ArrayList<>()).add(question));
    }

    private Optional<String> page(String source, String target) {
        return index.place(source, target).map(found -> found.address().page());
    }

    /**
     * The questions that a page answers, in the order of the data, as that page links to them; of many the first ones, and
     * where the others begin.
     */
    List<Crumb> on(PageFacts page) {
        List<Question> all = byPage.getOrDefault(page.address().page(), List.of());
        List<Crumb> shown = new ArrayList<>();
        for (Question question : all.subList(0, Math.min(MOST, all.size()))) {
            shown.add(link(page, question, question.text()));
        }
        if (all.size() > MOST) {
            shown.add(link(page, all.get(MOST), "and " + (all.size() - MOST) + " more"));
        }
        return shown;
    }

    private static Crumb link(PageFacts from, Question to, String text) {
        return new Crumb(Paths.href(from.address().page(), to.page(), to.id()), text);
    }
}
