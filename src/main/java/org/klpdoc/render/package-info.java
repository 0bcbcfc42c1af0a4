// SPDX-License-Identifier: Apache-2.0
/**
 * The document tree as HTML, and the page around it.
 *
 * <p>Hands on {@link org.klpdoc.render.HtmlWriter} (a page's article), {@code PageShell} (the whole
 * page through the templates) and the records that the shell is filled from, {@code PageView} first; {@code
 * ViewTemplates} makes reStructuredText of data.
 * Imports {@code text}, {@code doc}, {@code cdoc}, {@code xref} and {@code guide}; FreeMarker and jsoup are used here
 * alone.
 */
package org.klpdoc.render;
