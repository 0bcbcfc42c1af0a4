// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.OtherSource;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Files of a guide's sources, named with the source: {@code linux:samples/livepatch/livepatch-sample.c}, counted from the
 * top of the source's tree. Where a source is not at hand, a link to where the file is published stands in the place of
 * its text, and its name is looked for in the list that the guide keeps.
 */
final class OtherFiles {
    private final DirectiveCall call;
    private final BlockState state;
    private final Pos place;

    /** For what a directive names at {@code place}. */
    OtherFiles(DirectiveCall call, BlockState state, Pos place) {
        this.call = call;
        this.state = state;
        this.place = place;
    }

    /** A file of a source. */
    private record Named(OtherSource source, String path) {}

    /**
     * Reads a file of another source.
     *
     * @param written what the directive names
     * @param base the file that holds the directive; one of another source has that before its path
     * @return empty where neither is of another source
     */
    Optional<FileText> read(String written, String base, Source.Tabs tabs) {
        Optional<Named> file = named(written);
        if (file.isPresent()) {
            return Optional.of(read(file.get().source(), "", file.get().path(), tabs));
        }
        return named(base).map(from -> read(from.source(), from.path(), written, tabs));
    }

    private Optional<Named> named(String text) {
        int colon = text.indexOf(':');
        return state.settings().sources().stream()
                .filter(source -> colon > 0 && source.name().equals(text.substring(0, colon)))
                .findFirst()
                .map(source -> new Named(source, text.substring(colon + 1)));
    }

    private FileText read(OtherSource source, String base, String written, Source.Tabs tabs) {
        Optional<String> path = FileText.resolved(base, written);
        if (path.isEmpty()) {
            return refused("rst.outside-root", "\"" + written + "\" leads out of the source " + source.name() + ".");
        }
        Optional<Collection<String>> known = source.known();
        boolean listed = known.isEmpty() || known.get().contains(path.get());
        if (source.root().isEmpty()) {
            return listed ? link(source, path.get()) : unlisted(source, path.get(), known.orElse(List.of()));
        }
        Optional<SourceFile> file = source.root().get().read(path.get());
        if (file.isEmpty()) {
            return refused(
                    "rst.missing-file", "there is no file \"" + path.get() + "\" in the source " + source.name() + ".");
        }
        if (!listed) {
            String message = "the inventory of the source '" + source.name() + "' does not list '" + path.get()
                    + "': a build without the source takes it for a wrong name";
            state.note(Severity.WARNING, "rst.unlisted-file", place, message, "add it to the inventory's 'files'");
        }
        state.dependsOn(file.get().root(), file.get().path());
        FileText text = FileText.of(file.get(), tabs, call, state);
        return new FileText(text.source(), source.name() + ":" + path.get(), text.problems());
    }

    private FileText unlisted(OtherSource source, String path, Collection<String> known) {
        FileText refused = refused(
                "rst.missing-file",
                "the inventory lists no file \"" + path + "\" of the source " + source.name() + ".");
        state.hint(Nearest.hint(path, known));
        return refused;
    }

    private FileText refused(String code, String problem) {
        String message = "Problems with \"" + call.name() + "\" directive path:\n" + problem;
        return FileText.missing(Answers.refusal(3, call, state, code, place, message));
    }

    /** Where the text is to be read. */
    private FileText link(OtherSource source, String path) {
        Draft name = Draft.of(Kind.LITERAL, call.pos(), path);
        Draft shown = source.published(path)
                .map(address -> Draft.of(Kind.REFERENCE, call.pos())
                        .set(Key.REFURI, address)
                        .set(Key.RESOLVED, Boolean.TRUE)
                        .add(name))
                .orElse(name);
        Draft paragraph = Draft.of(Kind.PARAGRAPH, call.pos()).classes(List.of("elsewhere"));
        paragraph.add(Draft.text("See ")).add(shown).add(Draft.text(" in the sources of " + source.name() + "."));
        Answers.name(paragraph, call, state);
        return FileText.missing(List.of(paragraph));
    }
}
