// SPDX-License-Identifier: Apache-2.0
/**
 * The document tree as Markdown, for programs that read pages: CommonMark with GitHub's tables, footnotes and alerts.
 *
 * <p>Hands on {@link org.klpdoc.render.markdown.MarkdownWriter}. Imports {@code text}, {@code doc}, {@code xref} and
 * {@code render}; {@code MarkdownOut} is the one place where Markdown is written and text escaped.
 */
package org.klpdoc.render.markdown;
