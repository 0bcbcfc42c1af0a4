// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;

/**
 * Questions with short answers, each with the places that say more.
 *
 * @param title the page's title
 * @param intro paragraphs before the questions
 * @param headings the questions by subject
 */
public record Faq(Datum title, Datum intro, List<Heading> headings) implements ViewData {
    /** What begins the label of a heading and of a question. */
    public static final String LABEL = "faq-";
    /** The sources that questions refer to. */
    public static final String UPSTREAM = "linux";
    /** The source whose sections the headings follow. */
    public static final String KPATCH = "kpatch";

    /** Copies the list. */
    public Faq {
        headings = List.copyOf(headings);
    }

    /**
     * A subject.
     *
     * @param id its label is {@code faq-ID}
     * @param title what it is called
     * @param kpatch the section of the kpatch guide that it follows: a page of that source and an id
     * @param questions its questions
     */
    public record Heading(Datum id, Datum title, Optional<Datum> kpatch, List<Question> questions) {
        /** Copies the list. */
        public Heading {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param id its label is {@code faq-ID}
     * @param question the question
     * @param answer the short answer
     * @param upstream where the kernel's documents answer it
     * @param reason why they do not, where the author says it
     * @param unanswered whether the author says that they do not
     * @param kpatch where the kpatch guide answers it, if nothing else is said the section of the heading
     * @param chapter where the guide answers it: a label, a page, or a page and an id
     * @param aliases other words that people look for
     */
    public record Question(
            Datum id,
            Datum question,
            Datum answer,
            Optional<Place> upstream,
            Optional<Datum> reason,
            boolean unanswered,
            Optional<Datum> kpatch,
            Datum chapter,
            List<Datum> aliases) {
        /** Copies the list. */
        public Question {
            aliases = List.copyOf(aliases);
        }
    }

    /** A page of the kernel's documents and the id of a section on it. */
    public record Place(Datum page, Optional<Datum> section) {}

    /** All questions in the order of the file. */
    public List<Question> questions() {
        return headings.stream()
                .flatMap(heading -> heading.questions().stream())
                .toList();
    }
}
