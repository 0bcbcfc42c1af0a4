// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;

/**
 * Meetings of developers: what was reached, what was talked about, and what became of it.
 *
 * @param title the page's title
 * @param intro paragraphs before the years
 * @param years the meetings in the order of the file
 */
public record Microconference(Datum title, Datum intro, List<Meeting> years) implements ViewData {
    /** What begins the label of a meeting. */
    public static final String LABEL = "microconference-";

    /** Copies the list. */
    public Microconference {
        years = List.copyOf(years);
    }

    /**
     * A meeting.
     *
     * @param year its year; the label is {@code microconference-YEAR}
     * @param name what it was called
     * @param place where it was
     * @param date when it was
     * @param sources what its statements rest on where they name nothing themselves
     * @param accomplishments what had been reached until then
     * @param topics what was talked about
     * @param talks the talks
     */
    public record Meeting(
            Datum year,
            Datum name,
            Optional<Datum> place,
            Optional<Datum> date,
            List<Quotation> sources,
            List<Accomplishment> accomplishments,
            List<Topic> topics,
            List<Talk> talks) {
        /** Copies the lists. */
        public Meeting {
            sources = List.copyOf(sources);
            accomplishments = List.copyOf(accomplishments);
            topics = List.copyOf(topics);
            talks = List.copyOf(talks);
        }
    }

    /** What had been reached: the release, as it is spoken of, and what came with it. */
    public record Accomplishment(Optional<Datum> version, String release, Datum what, List<Quotation> sources) {
        /** Copies the list. */
        public Accomplishment {
            sources = List.copyOf(sources);
        }
    }

    /** What was talked about: what was said then, and what has become of it now. */
    public record Topic(Datum topic, Optional<Datum> then, Optional<Datum> now, List<Quotation> sources) {
        /** Copies the list. */
        public Topic {
            sources = List.copyOf(sources);
        }
    }

    /** A talk: what kind of talk it was, who held it, what says so, and its headings. */
    public record Talk(
            Datum title, List<Datum> speakers, Optional<Datum> kind, List<Quotation> sources, List<Part> outline) {
        /** Copies the lists. */
        public Talk {
            speakers = List.copyOf(speakers);
            sources = List.copyOf(sources);
            outline = List.copyOf(outline);
        }
    }

    /** A heading of a talk's outline and those below it. */
    public record Part(Datum title, List<Part> parts) {
        /** Copies the list. */
        public Part {
            parts = List.copyOf(parts);
        }
    }
}
