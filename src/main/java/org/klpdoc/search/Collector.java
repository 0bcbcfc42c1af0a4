// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Takes in pages on one thread: the words of names and texts become places of terms. */
final class Collector {
    /** A name's key is cut there: nobody types more. */
    static final int LONGEST_KEY = 60;

    private static final String INDEX = "/index";

    /** The weight of what is no name. */
    private static final int TEXT = 0;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Postings postings = new Postings();

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Postings postings() {
        return postings;
    }

    /** Takes in the name of the open entry; an identifier is a name by its parts, too. */
    void name(String name) {
        wholes(name);
        scan(name, Postings.WORD);
    }

    /** Takes in the name of the open entry, which is a declaration; with its kind it is a name, too: struct klp_patch. */
    void declaration(String kind, String name) {
        name(name);
        whole(kind + ' ' + Letters.key(name));
    }

    /**
     * Takes in the open entry as a page of that name ({@code admin-guide/cgroup-v2}): how its file is called is a name of
     * it, of an index the folder, and the words on the way there are parts of one.
     */
    void page(String page) {
        String home = page.endsWith(INDEX) ? page.substring(0, page.length() - INDEX.length()) : page;
        wholes(home.substring(home.lastIndexOf('/') + 1));
        scan(home, Postings.PART);
    }

    private void wholes(String name) {
        List<String> words = Letters.words(name);
        whole(String.join(" ", words).toLowerCase(Locale.ROOT));
        if (words.size() == 1) {
            whole(String.join(" ", Letters.parts(words.get(0))));
        }
    }

    private void whole(String key) {
        if (!key.isEmpty()) {
            String cut = key.substring(0, Math.min(LONGEST_KEY, key.length()));
            postings.name(vocabulary.term(cut), Postings.WHOLE);
        }
    }

    /** Takes in a piece of the open entry's text. */
    void text(String text) {
        scan(text, TEXT);
    }

    /** What was taken in belongs to that entry of the open page. */
    void close(int entry) {
        postings.close(entry);
    }

    /** Goes through the words as {@link Letters} cuts them; only signs beyond ASCII are asked about one by one. */
    private void scan(String text, int weight) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < bytes.length) {
            byte c = bytes[at];
            if (c >= 0 ? Letters.isAsciiWord(c) : Letters.isWord(Utf8.sign(bytes, at))) {
                at = word(bytes, at, weight);
            } else if (c >= 0) {
                at++;
            } else if (Letters.isCjk(Utf8.sign(bytes, at))) {
                at = pairs(bytes, at, weight);
            } else {
                at += Utf8.length(c);
            }
        }
    }

    /** Takes in the word that begins there; returns its end. */
    private int word(byte[] bytes, int from, int weight) {
        int hash = 0;
        int at = from;
        while (at < bytes.length) {
            byte c = bytes[at];
            int next = c >= 0 && Letters.isAsciiWord(c) ? at + 1 : next(bytes, at, c);
            if (next == at) {
                break;
            }
            do {
                hash = Lexicon.hash(hash, bytes[at++]);
            } while (at < next);
        }
        // A single letter is no word, and there are many of them.
        if (at > from + 1) {
            take(vocabulary.word(bytes, from, at, hash), weight);
        }
        return at;
    }

    /** The end of a sign that is no letter of ASCII; its beginning, if it is not part of the word either. */
    private static int next(byte[] bytes, int at, byte c) {
        if (c < 0) {
            return Letters.isWord(Utf8.sign(bytes, at)) ? at + Utf8.length(c) : at;
        }
        return c == '.' && isPoint(bytes, at) ? at + 1 : at;
    }

    /** Whether a point stands between two digits. */
    private static boolean isPoint(byte[] bytes, int at) {
        return at > 0
                && at + 1 < bytes.length
                && Letters.isDigit((char) (bytes[at - 1] & 0xff))
                && Letters.isDigit((char) (bytes[at + 1] & 0xff));
    }

    /** Signs that are written without spaces are found by pairs; the last one alone, so that each can be asked for. */
    private int pairs(byte[] bytes, int from, int weight) {
        int at = from;
        while (at < bytes.length && bytes[at] < 0 && Letters.isCjk(Utf8.sign(bytes, at))) {
            int second = at + Utf8.length(bytes[at]);
            boolean pair = second < bytes.length && bytes[second] < 0 && Letters.isCjk(Utf8.sign(bytes, second));
            int term = vocabulary.lexicon().number(bytes, at, pair ? second + Utf8.length(bytes[second]) : second);
            if (weight > TEXT) {
                postings.name(term, weight);
            } else {
                postings.text(term);
            }
            at = second;
        }
        return at;
    }

    private void take(int word, int weight) {
        int terms = vocabulary.count(word);
        if (weight == Postings.WORD) {
            vocabulary.trust(word);
        }
        for (int i = 0; i < terms; i++) {
            int term = vocabulary.term(word, i);
            if (weight > TEXT) {
                postings.name(term, i == 0 ? weight : Postings.PART);
            } else if (i == 0) {
                postings.text(term);
            } else {
                postings.part(term);
            }
        }
    }

    /** Takes in the entries of the open page from the {@code from}th on by their names alone. */
    void names(List<Entry> entries, int from) {
        for (int i = from; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isDeclaration()) {
                declaration(entry.kind(), entry.title());
            } else {
                name(entry.title());
            }
            close(i);
        }
    }
}
