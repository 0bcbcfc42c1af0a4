// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The languages by their names, and their lexers, made when the first text asks for them. */
final class Lexers {
    private static final String NAMES = "languages";

    private final Map<String, String> languages;
    private final Map<String, Lexer> made = new ConcurrentHashMap<>();

    Lexers() {
        Map<String, String> found = new HashMap<>();
        Properties names = file(NAMES);
        for (String language : names.stringPropertyNames()) {
            found.put(language, language);
            Grammar.list(names, language).forEach(name -> found.put(name, language));
        }
        this.languages = Map.copyOf(found);
    }

    /** The language that a name in small letters means, or "". */
    String language(String name) {
        return languages.getOrDefault(name, "");
    }

    /** The lexer for a text in a language; a shell's text that begins with a prompt is a session. */
    Lexer of(String language, String text) {
        boolean session =
                language.equals("sh") && new SessionLexer(lexer("sh"), false).fits(text) && !text.startsWith("#");
        boolean python = language.equals("python") && text.startsWith(">>>");
        return lexer(session ? "console" : python ? "pycon" : language);
    }

    private Lexer lexer(String language) {
        Lexer known = made.get(language);
        if (known != null) {
            return known;
        }
        Lexer lexer = make(language);
        made.put(language, lexer);
        return lexer;
    }

    private Lexer make(String language) {
        return switch (language) {
            case "c" -> new CLexer(Words.of(file("c")));
            case "diff" -> new DiffLexer();
            case "console" -> new SessionLexer(lexer("sh"), false);
            case "pycon" -> new SessionLexer(lexer("python"), true);
            case "yaml" -> new YamlLexer(Words.of(file("yaml")));
            case "rst" -> new RstLexer();
            default -> new WordLexer(Grammar.of(file(language)));
        };
    }

    private static Properties file(String name) {
        Properties properties = new Properties();
        try (InputStream in = Lexers.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + name + ".properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
