// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** Reads the data of a timeline. */
final class TimelineReader {
    private static final List<String> KEYS = List.of("title", "intro", "topics", "entries");
    private static final List<String> ENTRY_KEYS =
            List.of("id", "date", "version", "topics", "what", "who", "since", "gone", "sources");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    /** Written out: the names that the Java library has come with all that it knows of languages, which takes long. */
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final List<Diagnostic> diagnostics;
    private final DataFields data;
    private final Map<String, Timeline.Topic> topics = new LinkedHashMap<>();
    private final Map<String, Pos> since = new HashMap<>();
    private final Map<String, Pos> gone = new HashMap<>();

    TimelineReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        this.data = new DataFields(diagnostics);
    }

    Timeline read(YamlNode.Mapping node) {
        Fields fields = data.of(node, KEYS);
        for (YamlNode.Entry topic : fields.entries("topics")) {
            if (topic.value() instanceof YamlNode.Scalar title) {
                Datum id = new Datum(topic.key().text(), false, topic.key().pos());
                topics.put(id.text(), new Timeline.Topic(id, new Datum(title.text(), false, title.pos())));
            } else {
                fields.bad("guide.wrong-type", topic.value().pos(), "a topic's value is its title");
            }
        }
        Map<String, List<Timeline.Entry>> years = new LinkedHashMap<>();
        String before = "";
        for (YamlNode.Mapping item : fields.neededMappings("entries")) {
            Timeline.Entry entry = entry(data.of(item, ENTRY_KEYS));
            String date = entry.date().text();
            int same = Math.min(date.length(), before.length());
            if (date.substring(0, same).compareTo(before.substring(0, same)) < 0) {
                String message = "the entry is older than the one before it, which is of " + before;
                fields.bad("data.unsorted", entry.date().pos(), message);
            }
            before = date;
            years.computeIfAbsent(date.substring(0, Math.min(YEAR, date.length())), none -> new ArrayList<>())
                    .add(entry);
        }
        List<Timeline.Year> all = new ArrayList<>();
        years.forEach((year, entries) -> all.add(new Timeline.Year(year, entries)));
        return new Timeline(fields.plain("title"), fields.markup("intro"), List.copyOf(topics.values()), all);
    }

    private Timeline.Entry entry(Fields fields) {
        Datum date = date(fields);
        Optional<Datum> version = data.version(fields, "version");
        return new Timeline.Entry(
                data.id(fields, "id"),
                date,
                shown(date.text()),
                version,
                DataFields.release(version),
                topics(fields),
                fields.markup("what"),
                fields.plains("who"),
                names(fields, "since", since),
                names(fields, "gone", gone),
                data.sources(fields, "sources", true));
    }

    private static Datum date(Fields fields) {
        Datum date = fields.plain("date");
        if (!date.isEmpty() && shown(date.text()).isEmpty()) {
            fields.bad(
                    "data.bad-date",
                    date.pos(),
                    "'" + date.text() + "' is no date",
                    "write \"2017-11-13\", \"2017-11\" or \"2017\"");
            return new Datum("", false, date.pos());
        }
        return date;
    }

    /** The date in words; "" where it is none. */
    private static String shown(String date) {
        if (!DATE.matcher(date).matches()) {
            return "";
        }
        String year = date.substring(0, YEAR);
        if (date.length() == YEAR) {
            return year;
        }
        int month = Integer.parseInt(date.substring(YEAR + 1, MONTH));
        if (month < 1 || month > MONTHS.size()) {
            return "";
        }
        String named = MONTHS.get(month - 1) + " " + year;
        if (date.length() == MONTH) {
            return named;
        }
        int day = Integer.parseInt(date.substring(MONTH + 1));
        boolean real =
                day >= 1 && day <= YearMonth.of(Integer.parseInt(year), month).lengthOfMonth();
        return real ? day + " " + named : "";
    }

    private List<Timeline.Topic> topics(Fields fields) {
        List<Timeline.Topic> out = new ArrayList<>();
        for (Datum id : fields.plains("topics")) {
            Timeline.Topic topic = topics.get(id.text());
            if (topic == null) {
                String message = "there is no topic '" + id.text() + "'";
                fields.bad("data.unknown-topic", id.pos(), message, Nearest.hintOrAll(id.text(), topics.keySet()));
            } else {
                out.add(new Timeline.Topic(id, topic.title()));
            }
        }
        return out;
    }

    /** Names that a release brought or took away, which can happen but once. */
    private List<Datum> names(Fields fields, String key, Map<String, Pos> seen) {
        List<Datum> names = fields.plains(key);
        if (!names.isEmpty() && !fields.has("version")) {
            fields.bad("data.no-version", fields.pos(key), "names belong to a release: the entry lacks a 'version'");
        }
        for (Datum name : names) {
            Pos first = seen.putIfAbsent(name.text(), name.pos());
            if (first != null) {
                String message = "'" + name.text() + "' is under '" + key + "' twice";
                diagnostics.add(Diagnostic.of(Severity.ERROR, "data.duplicate-name", name.pos(), message)
                        .withRelated(first, "the first"));
            }
        }
        return names;
    }
}
