// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.klpdoc.cdoc.Selection;
import org.klpdoc.cdoc.Selection.Mode;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Severity;

/** Turns the options of {@code kernel-doc} into a choice of comments. The first of them that is given counts. */
final class KernelDocSelection {
    private KernelDocSelection() {}

    /** The choice; further files that {@code :export:} and {@code :internal:} name are read for their symbols. */
    static Selection of(
            DirectiveCall call, ContentRoot kernel, CSources.File file, CSources sources, BlockState state) {
        Set<String> without = words(call, "no-identifiers");
        for (Mode mode : List.of(Mode.EXPORTED, Mode.INTERNAL)) {
            String option = mode == Mode.EXPORTED ? "export" : "internal";
            if (call.has(option)) {
                Set<String> names = new TreeSet<>(file.exported());
                for (String pattern : words(call, option)) {
                    names.addAll(exported(pattern, call, kernel, sources, state));
                }
                return new Selection(mode, names, without);
            }
        }
        if (call.has("doc")) {
            String title = String.join(
                    " ", call.option("doc", String.class).orElse("").strip().split("\n"));
            return new Selection(Mode.NAMED, Set.of(title), without);
        }
        for (String option : List.of("functions", "identifiers")) {
            if (call.has(option)) {
                Set<String> names = words(call, option);
                return new Selection(names.isEmpty() ? Mode.ALL_SYMBOLS : Mode.NAMED, names, without);
            }
        }
        return new Selection(Mode.ALL, Set.of(), without);
    }

    private static Set<String> words(DirectiveCall call, String option) {
        Set<String> words = new TreeSet<>(Arrays.asList(
                call.option(option, String.class).orElse("").strip().split("\\s+")));
        words.removeAll(
                List.of("", "\\")); // a backslash at the end of a line joins nothing here, but some authors write it
        return words;
    }

    private static Set<String> exported(
            String pattern, DirectiveCall call, ContentRoot kernel, CSources sources, BlockState state) {
        Set<String> names = new TreeSet<>();
        List<String> paths = paths(pattern, kernel);
        for (String path : paths) {
            state.dependsOn(kernel.name(), path);
            sources.read(kernel, path).ifPresent(file -> names.addAll(file.exported()));
        }
        if (paths.isEmpty()) {
            state.note(
                    Severity.WARNING,
                    "kdoc.missing-file",
                    call.pos(),
                    "no file '" + pattern + "' to read exported symbols from",
                    KernelDocHints.file(pattern, kernel));
        }
        return names;
    }

    /** The files that a path, whose parts may have {@code *} and {@code ?}, stands for. */
    private static List<String> paths(String pattern, ContentRoot kernel) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return kernel.exists(pattern) ? List.of(pattern) : List.of();
        }
        int wild = Math.min(orEnd(pattern, '*'), orEnd(pattern, '?'));
        int slash = pattern.lastIndexOf('/', wild);
        StringBuilder expression = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            expression.append(c == '*' ? "[^/]*+" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        Pattern wanted = Pattern.compile(expression.toString().replace("[^/]*+", "[^/]*"));
        return kernel.list(slash < 0 ? "" : pattern.substring(0, slash)).stream()
                .filter(path -> wanted.matcher(path).matches())
                .toList();
    }

    private static int orEnd(String text, char c) {
        int at = text.indexOf(c);
        return at < 0 ? text.length() : at;
    }
}
