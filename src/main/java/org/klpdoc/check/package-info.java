// SPDX-License-Identifier: Apache-2.0
/**
 * Checks a tree of documents without writing a site: links, what is named of a kernel tree, names that are history, and
 * what of an interface the documents leave out; and says what is new since a revision or a list of known findings.
 *
 * <p>Hands on Check and its report. Imports every package up to site; jsoup for raw HTML, gson for the formats.
 */
package org.klpdoc.check;
