// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;

/** Reads the data of a series of meetings. */
final class MicroconferenceReader {
    private static final List<String> KEYS = List.of("title", "intro", "years");
    private static final List<String> YEAR_KEYS =
            List.of("year", "name", "place", "date", "sources", "accomplishments", "topics", "talks");
    private static final List<String> ACCOMPLISHMENT_KEYS = List.of("version", "what", "sources");
    private static final List<String> TOPIC_KEYS = List.of("topic", "then", "now", "sources");
    private static final List<String> TALK_KEYS = List.of("title", "speakers", "kind", "source", "sources", "outline");
    private static final List<String> PART_KEYS = List.of("title", "parts");

    private final List<Diagnostic> diagnostics;
    private final DataFields data;

    MicroconferenceReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        this.data = new DataFields(diagnostics);
    }

    Microconference read(YamlNode.Mapping node) {
        Fields fields = data.of(node, KEYS);
        List<Microconference.Meeting> years = new ArrayList<>();
        for (YamlNode.Mapping item : fields.neededMappings("years")) {
            years.add(meeting(data.of(item, YEAR_KEYS)));
        }
        return new Microconference(fields.plain("title"), fields.markup("intro"), years);
    }

    private Microconference.Meeting meeting(Fields fields) {
        List<Microconference.Accomplishment> accomplishments = new ArrayList<>();
        for (YamlNode.Mapping item : fields.mappings("accomplishments")) {
            Fields one = data.of(item, ACCOMPLISHMENT_KEYS);
            Optional<Datum> version = data.version(one, "version");
            accomplishments.add(new Microconference.Accomplishment(
                    version, DataFields.release(version), one.markup("what"), data.sources(one, "sources", false)));
        }
        List<Microconference.Topic> topics = new ArrayList<>();
        for (YamlNode.Mapping item : fields.mappings("topics")) {
            Fields one = data.of(item, TOPIC_KEYS);
            topics.add(new Microconference.Topic(
                    one.markup("topic"),
                    one.markupIfAny("then"),
                    one.markupIfAny("now"),
                    data.sources(one, "sources", false)));
        }
        List<Microconference.Talk> talks = new ArrayList<>();
        for (YamlNode.Mapping item : fields.mappings("talks")) {
            talks.add(talk(data.of(item, TALK_KEYS)));
        }
        return new Microconference.Meeting(
                data.id(fields, "year"),
                fields.plain("name"),
                fields.plainIfAny("place"),
                fields.plainIfAny("date"),
                data.sources(fields, "sources", true),
                accomplishments,
                topics,
                talks);
    }

    private Microconference.Talk talk(Fields fields) {
        List<Quotation> sources = new ArrayList<>();
        data.source(fields, "source").ifPresent(sources::add);
        sources.addAll(data.sources(fields, "sources", false));
        return new Microconference.Talk(
                fields.plain("title"),
                fields.plains("speakers"),
                fields.plainIfAny("kind"),
                sources,
                parts(fields, "outline"));
    }

    /** Headings: a text, or a title and the parts below it. */
    private List<Microconference.Part> parts(Fields fields, String key) {
        List<Microconference.Part> out = new ArrayList<>();
        for (YamlNode node : fields.nodes(key)) {
            if (node instanceof YamlNode.Scalar text && !text.isNothing()) {
                out.add(new Microconference.Part(new Datum(text.text(), false, text.pos()), List.of()));
            } else {
                Fields.mapping(node, "a part that is no text", diagnostics).ifPresent(found -> {
                    Fields part = data.of(found, PART_KEYS);
                    out.add(new Microconference.Part(part.plain("title"), parts(part, "parts")));
                });
            }
        }
        return out;
    }
}
