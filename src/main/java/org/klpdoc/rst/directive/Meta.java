// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Lines about the document for programs.
 *
 * <pre>
 * .. meta::
 *    :description lang=en: Live patching the kernel
 * </pre>
 */
final class Meta implements Directive {
    private static final DirectiveSpec SPEC = Spec.nothing().content().build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        List<Draft> found = new ArrayList<>();
        for (FieldLines.Field field : FieldLines.read(call.content())) {
            if (field.name().isEmpty()) {
                found.addAll(Answers.error(call, state, "rst.meta", field.body().pos(0), "Invalid meta directive."));
            } else {
                found.add(element(field, call, state));
            }
        }
        Draft root = state.document().root();
        int at = endOfHead(root);
        for (Draft one : found) {
            root.insert(at++, one);
        }
        return List.of();
    }

    /** The place behind a document's titles and what is said about it; decoration and body follow. */
    static int endOfHead(Draft root) {
        int at = 0;
        while (at < root.children().size() && isHead(root.children().get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isHead(Draft node) {
        return node.is(Kind.META) || node.is(Kind.TITLE) || node.is(Kind.SUBTITLE) || node.is(Kind.RUBRIC);
    }

    private static Draft element(FieldLines.Field field, DirectiveCall call, BlockState state) {
        String name = unescaped(field.name());
        Lines line = call.content().slice(field.line(), field.line() + 1);
        if (field.body().isEmpty()) {
            String message = "No content for meta tag \"" + name + "\".";
            return report(1, line, 0, message, call, state);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("content", unescaped(field.body().joined().replace("\n", " ") + " ".repeat(field.blanks())));
        List<String> tokens = words(name);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String problem = problem(token);
            if (problem.isEmpty()) {
                int equals = token.indexOf('=');
                String value = token.substring(equals + 1);
                boolean quoted = value.charAt(0) == '"' || value.charAt(0) == '\'';
                attributes.put(
                        token.substring(0, equals).toLowerCase(Locale.ROOT),
                        quoted ? value.substring(1, value.length() - 1) : value);
            } else if (i == 0) {
                attributes.put("name", token);
            } else {
                String message = "Error parsing meta tag attribute \"" + token + "\": " + problem + ".";
                int at = Math.max(0, line.line(0).indexOf(" " + token) + 1);
                return report(3, line, at, message, call, state);
            }
        }
        return Draft.of(Kind.META, line.pos(0)).set(Key.META, attributes);
    }

    /** docutils' message names the last line that belongs to the directive. */
    private static Draft report(
            int level, Lines line, int column, String message, DirectiveCall call, BlockState state) {
        Draft made = state.report(level, "rst.meta", line.pos(0), line.pos(0, column), message, line.joined());
        return made.set(Key.LINE, call.block().lineNumber(call.block().size() - 1));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String problem(String token) {
        int equals = token.indexOf('=');
        if (equals < 0) {
            return "missing \"=\"";
        }
        String name = token.substring(0, equals);
        String value = token.substring(equals + 1);
        if (name.isEmpty()) {
            return "missing attribute name before \"=\"";
        }
        if (value.isEmpty()) {
            return "missing value after \"" + name + "=\"";
        }
        char mark = value.charAt(0);
        boolean quoted = mark == '"' || mark == '\'';
        boolean closed = value.length() > 1 && value.charAt(value.length() - 1) == mark;
        return quoted && !closed ? "attribute \"" + name + "\" missing end quote (" + mark + ")" : "";
    }

    /** Backslashes are dropped, and the white space that they stand before. */
    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            if (i == text.length()) {
                break;
            }
            out.append(Character.isWhitespace(text.charAt(i)) ? "" : text.substring(i, i + 1));
        }
        return out.toString();
    }
}
