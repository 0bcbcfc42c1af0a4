// SPDX-License-Identifier: Apache-2.0
/**
 * A comparison as one page of HTML: the outlines of both trees side by side with bands between where the text went, and
 * every changed section with both its texts, the words that changed marked. It is whole in itself, asks for nothing
 * elsewhere, and is readable without its script.
 *
 * <p>Hands on {@link org.klpdoc.compare.html.HtmlReport}. Imports what {@code compare} does.
 */
package org.klpdoc.compare.html;
