// SPDX-License-Identifier: Apache-2.0
/**
 * The document tree in docutils' vocabulary: what parsers make and everything behind them reads.
 *
 * <p>Hands on {@link org.klpdoc.doc.Document}, {@link org.klpdoc.doc.Block}, {@link org.klpdoc.doc.Inline}, their
 * visitors and {@link org.klpdoc.doc.Walk} over both, {@code TreeDump} (docutils' pseudo-XML), {@link
 * org.klpdoc.doc.PlainText}, ids and reference names ({@link org.klpdoc.doc.Slug}, {@link org.klpdoc.doc.HeadingIds}),
 * and {@link org.klpdoc.doc.AutoMarkup}, what prose mentions. Imports {@code text}.
 */
package org.klpdoc.doc;
