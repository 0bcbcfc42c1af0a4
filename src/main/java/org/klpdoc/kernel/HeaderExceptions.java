// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * What a file of exceptions says of a header's names, as {@code parse-headers.pl} of Linux 6.1 reads it.
 *
 * <pre>
 * ignore define _UAPI_EXAMPLE_H
 * replace define EXAMPLE_OFF example-modes
 * replace symbol EXAMPLE_ON :c:type:`example_mode`
 * </pre>
 */
final class HeaderExceptions {
    private static final Pattern C_ROLE = Pattern.compile(":c:(data|func|macro|type):`([^`]+)`.*");
    private static final Pattern REF_ROLE = Pattern.compile("[^`]*:ref:`([^`]+)`.*");

    private final Source source;
    private final List<Diagnostic> findings;

    private HeaderExceptions(Source source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Changes the names as the file says. */
    static void apply(Source source, HeaderSymbols symbols, List<Diagnostic> findings) {
        new HeaderExceptions(source, findings).apply(symbols);
    }

    private void apply(HeaderSymbols symbols) {
        for (int i = 0; i < source.lineCount(); i++) {
            String[] words = KernelText.line(source, i).strip().split("\\s+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            boolean ignore = words[0].equals("ignore");
            if (!ignore && !words[0].equals("replace")) {
                report(i, "'" + words[0] + "' is no exception", Nearest.hint(words[0], List.of("ignore", "replace")));
            } else if (words.length < (ignore ? 3 : 4)) {
                report(
                        i,
                        ignore ? "an 'ignore' needs a kind and a name" : "a 'replace' needs a kind and two names",
                        "");
            } else {
                apply(words, symbols, i);
            }
        }
    }

    private void apply(String[] words, HeaderSymbols symbols, int line) {
        for (HeaderSymbols.Kind kind : HeaderSymbols.Kind.values()) {
            if (word(kind).equals(words[1])) {
                Map<String, String> names = symbols.of(kind);
                if (words[0].equals("ignore")) {
                    names.remove(words[2]);
                } else {
                    names.computeIfPresent(words[2], (name, any) -> reference(kind, name, words[3]));
                }
                return;
            }
        }
        List<String> kinds = List.of(HeaderSymbols.Kind.values()).stream()
                .map(HeaderExceptions::word)
                .toList();
        report(line, "'" + words[1] + "' is no kind of name", Nearest.hintOrAll(words[1], kinds));
    }

    private static String word(HeaderSymbols.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The reference that a use of {@code name} becomes: to a label, or with the role that {@code target} is in. */
    private static String reference(HeaderSymbols.Kind kind, String name, String target) {
        Matcher c = C_ROLE.matcher(target);
        if (c.matches()) {
            return ":c:" + c.group(1) + ":`" + name + " <" + c.group(2) + ">`";
        }
        Matcher ref = REF_ROLE.matcher(target);
        if (ref.matches()) {
            return ":ref:`" + name + " <" + ref.group(1) + ">`";
        }
        String role = switch (kind) {
            case IOCTL, DEFINE, SYMBOL -> ":ref:";
            case ENUM, STRUCT, TYPEDEF -> ":c:type:";
        };
        return role + "`" + name + " <" + target + ">`";
    }

    private void report(int line, String message, String hint) {
        Pos pos = new Pos(source, source.lineStart(line));
        findings.add(Diagnostic.of(Severity.WARNING, "headers.exception", pos, message)
                .withHint(hint));
    }
}
