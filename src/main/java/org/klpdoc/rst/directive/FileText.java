// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * A file that a directive reads, or why it was not read. Paths are relative to the file that holds the directive; those
 * that begin with {@code /} to the root. Nothing outside the root is ever read, but files of a guide's sources by the
 * source's name; see {@link OtherFiles}.
 *
 * @param source the text; {@link Source#EMPTY} where there is none
 * @param path the path within the root
 * @param problems the reports that stand in the directive's place where it was not read
 */
record FileText(Source source, String path, List<Draft> problems) {
    FileText {
        problems = List.copyOf(problems);
    }

    /** Whether the file was read. */
    boolean found() {
        return problems.isEmpty();
    }

    /** Reads the file that the directive's argument names; see the other method. */
    static FileText read(String written, Source.Tabs tabs, DirectiveCall call, BlockState state) {
        return read(written, call.argumentPos(), tabs, call, state);
    }

    /** Reads a file, which {@code place} names, in the encoding that {@code :encoding:} gives, else in UTF-8. */
    static FileText read(String written, Pos place, Source.Tabs tabs, DirectiveCall call, BlockState state) {
        Optional<ContentRoot> root = state.settings().files();
        if (root.isEmpty()) {
            String message = "\"" + call.name() + "\" directive disabled.";
            return missing(Answers.warning(call, state, "rst.no-files", message));
        }
        if (written.startsWith("<") && written.endsWith(">")) {
            return StandardText.read(written.substring(1, written.length() - 1))
                    .map(source -> new FileText(source, written, List.of()))
                    .orElseGet(() -> missing(unreadable(written, place, state.path(), call, state)));
        }
        IncludeLog log = state.document().register(IncludeLog.class, IncludeLog::new);
        String base = log.path(call.pos().source()).orElse(state.path());
        Optional<FileText> other = new OtherFiles(call, state, place).read(written, base, tabs);
        if (other.isPresent()) {
            return other.get();
        }
        Optional<SourceFile> file = Optional.empty();
        for (String from : base.equals(state.path()) ? List.of(base) : List.of(base, state.path())) {
            Optional<String> path = resolved(from, written);
            file = file.or(() -> path.flatMap(root.get()::read));
        }
        if (file.isEmpty()) {
            return missing(unreadable(written, place, base, call, state));
        }
        state.dependsOn(file.get().root(), file.get().path());
        return of(file.get(), tabs, call, state);
    }

    /** The text of a file in UTF-8, without any report; nothing where there is none. */
    static Optional<String> content(String written, BlockState state) {
        Optional<SourceFile> file = state.settings()
                .files()
                .flatMap(root -> resolved(state.path(), written).flatMap(root::read));
        file.ifPresent(found -> state.dependsOn(found.root(), found.path()));
        return file.map(found -> new String(found.bytes(), StandardCharsets.UTF_8));
    }

    /** A file that was not read, and what stands in the directive's place. */
    static FileText missing(List<Draft> problems) {
        return new FileText(Source.EMPTY, "", problems);
    }

    private static List<Draft> unreadable(
            String written, Pos place, String base, DirectiveCall call, BlockState state) {
        boolean outside = resolved(base, written).isEmpty();
        String message = "Problems with \"" + call.name() + "\" directive path:\n"
                + (outside
                        ? "\"" + written + "\" leads out of the root of the sources, where nothing is read."
                        : "there is no file \"" + written + "\".");
        String code = outside ? "rst.outside-root" : "rst.missing-file";
        return Answers.refusal(4, call, state, code, place, message);
    }

    /** A file's text, in the encoding that {@code :encoding:} gives, else in UTF-8. */
    static FileText of(SourceFile file, Source.Tabs tabs, DirectiveCall call, BlockState state) {
        Charset charset = call.option("encoding", Charset.class).orElse(StandardCharsets.UTF_8);
        Decoded decoded = charset.equals(StandardCharsets.UTF_8)
                ? file.decoded(tabs)
                : Decoded.of(file.display(), new String(file.bytes(), charset).getBytes(StandardCharsets.UTF_8), tabs);
        for (Diagnostic one : decoded.diagnostics()) {
            state.note(one.severity(), one.code(), one.pos(), one.message(), one.hint());
        }
        return new FileText(decoded.source(), file.path(), List.of());
    }

    /** A path within the root; nothing where it leads out. */
    static Optional<String> resolved(String base, String written) {
        String path = written.startsWith("/") ? written.substring(1) : folder(base) + written;
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
