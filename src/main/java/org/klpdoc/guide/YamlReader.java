// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML file into nodes with places. The events of the parser are folded by hand, so that depth, size, aliases
 * and tags are bounded before anything is built: a file is data of ours, never objects.
 */
final class YamlReader {
    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;
    private static final long MOST_NODES = 500_000;

    private final Source source;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Sized> anchors = new HashMap<>();
    private int aliases;
    private boolean given;

    private YamlReader(Source source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** A node and how many nodes it stands for once its aliases are followed. */
    private record Sized(YamlNode node, long size) {}

    /** Ends the reading of a file that is not one of ours; the finding says why. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic finding;

        Refused(Diagnostic finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }
    }

    /**
     * Reads a file's first document.
     *
     * @param source the file, tabs kept
     * @param diagnostics takes what is wrong
     * @return empty where the file has nothing, or is so wrong that nothing of it can be used
     */
    static Optional<YamlNode> read(Source source, List<Diagnostic> diagnostics) {
        YamlReader reader = new YamlReader(source, diagnostics);
        if (source.text().length() > LARGEST) {
            String message = "the file is larger than " + (LARGEST >> 20) + " MiB";
            diagnostics.add(Diagnostic.of(Severity.ERROR, "guide.too-big", new Pos(source, 0), message));
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(LARGEST)
                    .setUseMarks(true)
                    .build();
            return reader.document(
                    new Parse(settings).parseString(source.text()).iterator());
        } catch (Refused refused) {
            diagnostics.add(refused.finding);
        } catch (MarkedYamlEngineException wrong) {
            Pos pos = wrong.getProblemMark()
                    .or(wrong::getContextMark)
                    .map(reader::pos)
                    .orElse(new Pos(source, 0));
            diagnostics.add(reader.error("guide.yaml-syntax", pos, "this is not YAML: " + oneLine(wrong.getProblem())));
        } catch (YamlEngineException wrong) {
            Pos pos = new Pos(source, 0);
            diagnostics.add(reader.error(
                    "guide.yaml-syntax", pos, "this is not YAML: " + oneLine(String.valueOf(wrong.getMessage()))));
        }
        return Optional.empty();
    }

    private static String oneLine(String message) {
        int end = message == null ? 0 : message.indexOf('\n');
        return message == null ? "" : end < 0 ? message : message.substring(0, end);
    }

    private Optional<YamlNode> document(Iterator<Event> events) {
        Optional<YamlNode> found = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    if (given) {
                        throw refused("guide.yaml-syntax", event, "the file has a second document");
                    }
                    given = true;
                    found = Optional.of(node(event, events, 0).node());
                }
                default -> {
                    // The ends of streams and documents, and comments, hold nothing.
                }
            }
        }
        return found;
    }

    private Sized node(Event event, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw refused("guide.too-big", event, "values are nested more than " + DEEPEST + " deep");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        Sized made = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence((CollectionStartEvent) event, events, depth);
            default -> mapping((CollectionStartEvent) event, events, depth);
        };
        if (made.size() > MOST_NODES) {
            throw refused("guide.too-big", event, "the file stands for more than " + MOST_NODES + " values");
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), made));
        return made;
    }

    private Sized alias(AliasEvent alias) {
        Sized known = anchors.get(alias.getAlias().getValue());
        if (known == null) {
            throw refused("guide.yaml-syntax", alias, "nothing before this is marked '&" + alias.getAlias() + "'");
        } else if (++aliases > MOST_ALIASES) {
            throw refused("guide.too-big", alias, "the file has more than " + MOST_ALIASES + " aliases");
        }
        return known;
    }

    private Sized scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        return new Sized(new YamlNode.Scalar(event.getValue(), !event.isPlain(), pos(event)), 1);
    }

    private Sized sequence(CollectionStartEvent start, Iterator<Event> events, int depth) {
        refuseTag(start.getTag(), start);
        List<YamlNode> items = new ArrayList<>();
        long size = 1;
        for (Event event = next(events); event.getEventId() != Event.ID.SequenceEnd; event = next(events)) {
            Sized item = node(event, events, depth + 1);
            items.add(item.node());
            size += item.size();
        }
        return new Sized(new YamlNode.Sequence(List.copyOf(items), pos(start)), size);
    }

    private Sized mapping(CollectionStartEvent start, Iterator<Event> events, int depth) {
        refuseTag(start.getTag(), start);
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, YamlNode.Scalar> seen = new HashMap<>();
        long size = 1;
        for (Event event = next(events); event.getEventId() != Event.ID.MappingEnd; event = next(events)) {
            YamlNode key = node(event, events, depth + 1).node();
            Sized value = node(next(events), events, depth + 1);
            size += value.size() + 1;
            if (!(key instanceof YamlNode.Scalar name)) {
                diagnostics.add(error("guide.wrong-type", key.pos(), "a key must be a text, not " + key.what()));
                continue;
            }
            YamlNode.Scalar first = seen.putIfAbsent(name.text(), name);
            if (first == null) {
                entries.add(new YamlNode.Entry(name, value.node()));
            } else {
                diagnostics.add(error("guide.duplicate-key", key.pos(), "the key '" + name.text() + "' is here twice")
                        .withRelated(first.pos(), "first given here"));
            }
        }
        return new Sized(new YamlNode.Mapping(List.copyOf(entries), pos(start)), size);
    }

    private Event next(Iterator<Event> events) {
        Event event = events.next();
        return event.getEventId() == Event.ID.Comment ? next(events) : event;
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            throw refused(
                    "guide.yaml-syntax", event, "the tag '" + tag.get() + "' is not allowed: values are plain data");
        }
    }

    private Refused refused(String code, Event event, String message) {
        return new Refused(error(code, pos(event), message));
    }

    private Diagnostic error(String code, Pos pos, String message) {
        return Diagnostic.of(Severity.ERROR, code, pos, message);
    }

    private Pos pos(Event event) {
        return event.getStartMark().map(this::pos).orElse(new Pos(source, 0));
    }

    private Pos pos(Mark mark) {
        int last = Math.max(0, source.lineCount() - 1);
        int start = source.lineCount() == 0 ? 0 : source.lineStart(Math.min(mark.getLine(), last));
        String text = source.text();
        int offset = start;
        for (int column = 0; column < mark.getColumn() && offset < text.length(); column++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return new Pos(source, offset);
    }
}
