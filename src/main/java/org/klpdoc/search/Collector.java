// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.List;

/** Takes in pages on one thread: the words of names and texts become places of terms. */
final class Collector {
    /** A name's key is cut there: nobody types more. */
    private static final int LONGEST_KEY = 60;

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
        String key = Letters.key(name);
        whole(key);
        if (key.indexOf(' ') < 0) {
            whole(String.join(" ", Letters.parts(name)));
        }
        scan(name, true);
    }

    private void whole(String key) {
        if (!key.isEmpty()) {
            String cut = key.substring(0, Math.min(LONGEST_KEY, key.length()));
            postings.name(vocabulary.term(cut), Postings.WHOLE);
        }
    }

    /** Takes in a piece of the open entry's text. */
    void text(String text) {
        scan(text, false);
    }

    /** What was taken in belongs to that entry of that page. */
    void close(int page, int entry) {
        postings.close(page, entry);
    }

    private void scan(String text, boolean name) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Letters.isWord(c)) {
                int end = Letters.end(text, at);
                word(text, at, end, name);
                at = end - 1;
            } else if (c >= 128 && Letters.isCjk(c)) {
                int end = Letters.endOfCjk(text, at);
                pairs(text, at, end, name);
                at = end - 1;
            }
        }
    }

    /** Signs that are written without spaces are found by pairs; the last one alone, so that each can be asked for. */
    private void pairs(String text, int from, int to, boolean name) {
        for (int at = from; at < to; at++) {
            word(text, at, Math.min(at + 2, to), name);
        }
    }

    private void word(String text, int from, int to, boolean name) {
        int word = vocabulary.word(text, from, to);
        int[] terms = vocabulary.terms(word);
        if (name) {
            vocabulary.trust(word);
        }
        for (int i = 0; i < terms.length; i++) {
            if (name) {
                postings.name(terms[i], i == 0 ? Postings.WORD : Postings.PART);
            } else if (i == 0) {
                postings.text(terms[i]);
            } else {
                postings.part(terms[i]);
            }
        }
    }

    /** Takes in the entries of a page from the {@code from}th on by their names alone. */
    void names(int page, List<Entry> entries, int from) {
        for (int i = from; i < entries.size(); i++) {
            name(entries.get(i).title());
            close(page, i);
        }
    }
}
