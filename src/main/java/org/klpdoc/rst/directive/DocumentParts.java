// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;

/**
 * Parts of a document that are made of the rest of it: {@code contents}, {@code sectnum}, {@code target-notes}; what
 * stands around its pages: {@code header}, {@code footer}; and its {@code title} for the window.
 *
 * <pre>
 * .. contents:: In this page
 *    :depth: 2
 *    :local:
 * </pre>
 */
final class DocumentParts implements Directive {
    private static final DirectiveSpec CONTENTS = Spec.optionalText()
            .option("class", OptionTypes.CLASSES)
            .option("depth", OptionTypes.NON_NEGATIVE)
            .flags("local")
            .option("backlinks", OptionTypes.choice("top", "entry", "none"))
            .build();
    private static final DirectiveSpec SECTNUM = Spec.nothing()
            .option("depth", OptionTypes.INTEGER)
            .option("start", OptionTypes.INTEGER)
            .option("prefix", OptionTypes.REQUIRED_TEXT)
            .option("suffix", OptionTypes.REQUIRED_TEXT)
            .build();
    private static final DirectiveSpec NOTES =
            Spec.nothing().option("class", OptionTypes.CLASSES).build();
    private static final DirectiveSpec AROUND = Spec.nothing().content().build();
    private static final DirectiveSpec TITLE = Spec.text().build();

    @Override
    public DirectiveSpec spec(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "contents" -> CONTENTS;
            case "target-notes" -> NOTES;
            case "header", "footer" -> AROUND;
            case "title" -> TITLE;
            default -> SECTNUM;
        };
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "contents" -> PseudoSections.misplaced(call, state).orElseGet(() -> contents(call, state));
            case "target-notes" -> List.of(waiting(new TargetNotes(Answers.classes(call)), call, state));
            case "header" -> around(Kind.HEADER, call, state);
            case "footer" -> around(Kind.FOOTER, call, state);
            case "title" -> title(call, state);
            default -> List.of(waiting(numbers(call), call, state));
        };
    }

    private static Draft waiting(Completion completion, DirectiveCall call, BlockState state) {
        Draft pending = Draft.of(Kind.PENDING, call.pos()).set(Key.PENDING, completion);
        state.document().notePending(pending);
        return pending;
    }

    private static SectionNumbers numbers(DirectiveCall call) {
        return new SectionNumbers(
                Answers.integer(call, "depth").orElse(Integer.MAX_VALUE),
                Answers.integer(call, "start").orElse(1),
                Answers.text(call, "prefix"),
                Answers.text(call, "suffix"));
    }

    private static List<Draft> contents(DirectiveCall call, BlockState state) {
        boolean local = call.has("local");
        Draft topic = Draft.of(Kind.TOPIC, call.pos()).classes(List.of("contents"));
        topic.classes(Answers.classes(call));
        topic.classes(local ? List.of("local") : List.of());
        List<Draft> messages = new ArrayList<>();
        String name = "Contents";
        if (!call.arguments().isEmpty()) {
            InlineResult text = state.inline(call.argumentLines());
            Draft title = Answers.inline(Kind.TITLE, call, text);
            name = title.plainText();
            topic.add(title);
            messages.addAll(text.messages());
        } else if (!local) {
            topic.add(Draft.of(Kind.TITLE, call.pos(), name));
        }
        if (!state.document().hasName(Names.normal(name))) {
            topic.name(Names.normal(name));
        }
        state.document().noteImplicitTarget(topic, topic);
        ContentsList list = new ContentsList(
                Answers.integer(call, "depth").orElse(Integer.MAX_VALUE),
                local,
                call.option("backlinks", String.class).orElse("entry"));
        topic.add(waiting(list, call, state));
        return Answers.with(topic, messages);
    }

    private static List<Draft> around(Kind kind, DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        Draft root = state.document().root();
        Draft decoration = child(root, Kind.DECORATION).orElseGet(() -> {
            Draft made = Draft.of(Kind.DECORATION, call.pos());
            root.insert(Meta.endOfHead(root), made);
            return made;
        });
        Draft part = child(decoration, kind).orElseGet(() -> {
            Draft made = Draft.of(kind, call.pos());
            decoration.insert(kind == Kind.HEADER ? 0 : decoration.children().size(), made);
            return made;
        });
        state.nestedParse(call.content(), part);
        return List.of();
    }

    private static Optional<Draft> child(Draft in, Kind kind) {
        return in.children().stream().filter(one -> one.is(kind)).findFirst();
    }

    private static List<Draft> title(DirectiveCall call, BlockState state) {
        state.document().root().set(Key.NAME, call.arguments().get(0));
        return List.of();
    }
}
