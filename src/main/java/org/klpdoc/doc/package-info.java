// SPDX-License-Identifier: Apache-2.0
/**
 * The document tree in docutils' vocabulary: what parsers make and everything behind them reads.
 *
 * <p>Hands on {@link org.klpdoc.doc.Document}, {@link org.klpdoc.doc.Block}, {@link org.klpdoc.doc.Inline}, their
 * visitors, {@code TreeDump} (docutils' pseudo-XML), {@code PlainText} and {@code Slug} (ids). Imports {@code text}.
 */
package org.klpdoc.doc;
