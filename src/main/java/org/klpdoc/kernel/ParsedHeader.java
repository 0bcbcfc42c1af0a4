// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.klpdoc.kernel.HeaderSymbols.Kind;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;
import org.klpdoc.text.TabStops;

/**
 * A C header as a section: its text as a {@code parsed-literal} in which the names that it defines lead to where they
 * are described. As {@code Documentation/sphinx/parse-headers.pl} of Linux 6.1 writes it.
 */
public final class ParsedHeader {
    private static final String INDENT = "    ";
    private static final String ESCAPED = "_`*<>&\\:/|%$#{}~^";
    private static final String BEFORE_NAME = " (=*@";
    private static final String BEHIND_NAME = " ,:;)";
    private static final String DEPRECATED = "DEPRECATED";
    /** An escaped blank, which only parts what would run together, before another. */
    private static final Pattern NEEDLESS = Pattern.compile("\\\\ (?=\\s|$)");

    private final Source source;
    private final HeaderSymbols symbols;
    private final DerivedText out = new DerivedText();

    private ParsedHeader(Source source, HeaderSymbols symbols) {
        this.source = source;
        this.symbols = symbols;
    }

    /**
     * The section of a header.
     *
     * @param header the header
     * @param exceptions what is to be said of some of its names instead of what is found, where there is such a file
     */
    public static KernelText of(SourceFile header, Optional<SourceFile> exceptions) {
        List<Diagnostic> findings = new ArrayList<>();
        List<String> files = new ArrayList<>(List.of(header.path()));
        Source source = KernelText.read(header, findings);
        HeaderSymbols symbols = HeaderSymbols.of(source);
        exceptions.ifPresent(file -> {
            files.add(file.path());
            HeaderExceptions.apply(KernelText.read(file, findings), symbols, findings);
        });
        ParsedHeader page = new ParsedHeader(source, symbols);
        page.write(header.path().substring(header.path().lastIndexOf('/') + 1));
        return new KernelText(List.of(page.out.source()), findings, files);
    }

    private void write(String title) {
        for (String line : List.of(title, "=".repeat(title.length()), "", ".. parsed-literal::", "")) {
            out.add(line, source, 0);
        }
        boolean blank = false;
        for (int i = 0; i < source.lineCount(); i++) {
            String line = TabStops.expand(KernelText.line(source, i), 8).stripTrailing();
            // Several blank lines are one.
            if (!line.isEmpty() || !blank) {
                out.add(line.isEmpty() ? "" : INDENT + marked(line), source, i);
            }
            blank = line.isEmpty();
        }
    }

    /** A line with references, all other marks escaped. */
    private String marked(String line) {
        StringBuilder made = new StringBuilder(line.length() * 2);
        Word before = new Word(line, 0, 0, 0);
        for (int at = 0; at < line.length(); ) {
            if (!isWord(line.charAt(at))) {
                escape(line.substring(at, at + 1), made);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < line.length() && isWord(line.charAt(end))) {
                end++;
            }
            Word word = new Word(line, at, end, made.length());
            write(word, before, made);
            before = word;
            at = end;
        }
        return NEEDLESS.matcher(made).replaceAll("");
    }

    /** A word of a line, and where it stands in what is made of the line. */
    private record Word(String line, int from, int end, int made) {
        String text() {
            return line.substring(from, end);
        }

        boolean mayBeName() {
            boolean begins = from == 0 || BEFORE_NAME.indexOf(line.charAt(from - 1)) >= 0;
            return begins && (end == line.length() || BEHIND_NAME.indexOf(line.charAt(end)) >= 0);
        }

        boolean standsBefore(Word next) {
            return next.from > end && line.substring(end, next.from).isBlank();
        }
    }

    private void write(Word word, Word before, StringBuilder made) {
        if (!word.mayBeName()) {
            escape(word.text(), made);
            return;
        }
        Optional<String> constant = constant(word.text());
        Optional<String> tagged =
                constant.isEmpty() && before.standsBefore(word) ? tagged(before.text(), word.text()) : Optional.empty();
        if (tagged.isPresent()) {
            // It says itself whether it is a structure or an enumeration.
            made.setLength(before.made());
            made.append(tagged.get());
            return;
        }
        constant.or(() -> name(Kind.TYPEDEF, word.text()))
                .ifPresentOrElse(made::append, () -> escape(word.text(), made));
    }

    private Optional<String> constant(String name) {
        return name(Kind.IOCTL, name).or(() -> name(Kind.DEFINE, name)).or(() -> name(Kind.SYMBOL, name));
    }

    /** The reference of a name behind {@code struct} or {@code enum}. */
    private Optional<String> tagged(String keyword, String name) {
        return switch (keyword) {
            case "enum" -> name(Kind.ENUM, name);
            case "struct" -> name(Kind.STRUCT, name);
            default -> Optional.empty();
        };
    }

    private Optional<String> name(Kind kind, String name) {
        return Optional.ofNullable(symbols.of(kind).get(name));
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static void escape(String text, StringBuilder out) {
        int from = out.length();
        for (char c : text.toCharArray()) {
            out.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        int deprecated = text.length() < DEPRECATED.length() ? -1 : out.indexOf(DEPRECATED, from);
        if (deprecated >= 0) {
            out.insert(deprecated + DEPRECATED.length(), "**").insert(deprecated, "**");
        }
    }
}
