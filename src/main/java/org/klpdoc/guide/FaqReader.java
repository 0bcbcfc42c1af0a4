// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;

/** Reads the data of a list of questions. */
final class FaqReader {
    private static final List<String> KEYS = List.of("title", "intro", "headings");
    private static final List<String> HEADING_KEYS = List.of("id", "title", "kpatch", "questions");
    private static final List<String> QUESTION_KEYS =
            List.of("id", "question", "answer", "upstream", "kpatch", "chapter", "aliases");
    private static final List<String> UPSTREAM_KEYS = List.of("page", "section");

    private final DataFields data;

    FaqReader(List<Diagnostic> diagnostics) {
        this.data = new DataFields(diagnostics);
    }

    Faq read(YamlNode.Mapping node) {
        Fields fields = data.of(node, KEYS);
        List<Faq.Heading> headings = new ArrayList<>();
        for (YamlNode.Mapping item : fields.neededMappings("headings")) {
            headings.add(heading(data.of(item, HEADING_KEYS)));
        }
        return new Faq(fields.plain("title"), fields.markup("intro"), headings);
    }

    private Faq.Heading heading(Fields fields) {
        Datum id = data.id(fields, "id");
        Optional<Datum> kpatch = data.target(fields, "kpatch");
        List<Faq.Question> questions = new ArrayList<>();
        for (YamlNode.Mapping item : fields.neededMappings("questions")) {
            questions.add(question(data.of(item, QUESTION_KEYS), kpatch));
        }
        return new Faq.Heading(id, fields.plain("title"), kpatch, questions);
    }

    private Faq.Question question(Fields fields, Optional<Datum> kpatch) {
        Optional<Datum> said = fields.isText("upstream") ? fields.plainIfAny("upstream") : Optional.empty();
        return new Faq.Question(
                data.id(fields, "id"),
                fields.markup("question"),
                fields.markup("answer"),
                said.isPresent() ? Optional.empty() : upstream(fields),
                said.flatMap(text -> reason(fields, text)),
                said.isPresent(),
                data.target(fields, "kpatch").or(() -> kpatch),
                data.target(fields, fields.plain("chapter")),
                aliases(fields));
    }

    private Optional<Faq.Place> upstream(Fields fields) {
        return fields.nested("upstream")
                .map(node -> data.of(node, UPSTREAM_KEYS))
                .map(place -> new Faq.Place(data.target(place, place.plain("page")), data.target(place, "section")));
    }

    /** Why there is no answer: what stands behind {@code none:}. */
    private static Optional<Datum> reason(Fields fields, Datum said) {
        String text = said.text();
        if (text.equals(DataFields.NONE)) {
            return Optional.empty();
        } else if (text.startsWith(DataFields.NONE + ":")) {
            String rest = text.substring(DataFields.NONE.length() + 1);
            return Optional.of(new Datum(rest, true, said.pos())).filter(reason -> !reason.isEmpty());
        }
        String message = "'upstream' must be a page and a section of it, or \"none: why\"";
        fields.bad("guide.wrong-type", said.pos(), message);
        return Optional.empty();
    }

    /** Words for the general index, in which a semicolon would divide them. */
    private static List<Datum> aliases(Fields fields) {
        List<Datum> aliases = fields.plains("aliases");
        for (Datum alias : aliases) {
            if (alias.text().indexOf(';') >= 0 || alias.text().indexOf('\n') >= 0) {
                fields.bad("guide.bad-value", alias.pos(), "an alias has no semicolon and no line end");
            }
        }
        return aliases;
    }
}
