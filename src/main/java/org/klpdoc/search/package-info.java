// SPDX-License-Identifier: Apache-2.0
/**
 * Search: what the pages of a site can be found by, written as files in which a browser looks for it. Hands on {@code
 * SearchIndex}. Imports text, doc, xref, guide, Lucene's Snowball stemmer, gson.
 *
 * <p>Each page, section, C declaration and other object, glossary term, question (a section whose title asks) and label is
 * an entry; a text belongs to the innermost entry around it. Entries are numbered by page in reading order, then in
 * document order. English words are stemmed; an identifier is a term as a whole and by its parts ({@code
 * klp_shadow_alloc}: klp, shadow, alloc); CJK text is found by pairs of signs.
 *
 * <p>A page is called by its title and by the name of its file, and the folders that it lies in are parts of its name; a
 * declaration is called by its name, and by it with its kind ({@code struct klp_patch}).
 *
 * <p>A thread has a {@code Collector}: each word that it meets is a number of a {@code Lexicon} and is thought about once
 * ({@code Vocabulary}), and where terms stand is a log of numbers ({@code Postings}). {@code Merged} makes one of them all.
 * Everything in them is bytes and numbers, since the words of a large tree are millions.
 *
 * <p>The files ({@code _search/}) are scripts of a call each, since a browser loads nothing else from a disk:
 *
 * <ul>
 *   <li>{@code index.js}: which terms and which entries are in which file, and the names of the kinds;
 *   <li>{@code t0.js} ...: terms in order with the entries they stand in and a weight for each ({@code Postings});
 *   <li>{@code e0.js} ...: what a result shows of an entry: kind, address, title, how its text begins;
 *   <li>{@code wa.js} ...: words by their first letter, for misspelt ones. They are fetched only where a word is unknown.
 * </ul>
 *
 * A search loads the first, the files that its words fall into, and those of the results that are shown.
 *
 * <p>The order of results ({@code templates/query.js}) is a sum of fixed points, and nothing in it hangs on how rare a word
 * is on the site: with weights of that kind (BM25) results jump about while a word is being typed. First comes what is
 * called exactly as the query, then what is called as its two words in one, then what is called so in the beginning, the
 * shorter the better; of these a page before another. Of the rest each word of the query gives points by where it stands: a
 * word of a title or a whole name (more of a page's), part of an identifier in a name, text (more for four times than for
 * one), part of an identifier in a text; fewer where the word is only begun, fewer again where it stands in the title of the
 * entry's page, or is a correction. An identifier that is nobody's name is looked for in texts, and by its parts. An entry
 * must have all words; those that are too common to say anything only add points. Equal ones stand in the order of their
 * numbers.
 */
package org.klpdoc.search;
