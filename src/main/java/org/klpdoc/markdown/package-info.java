// SPDX-License-Identifier: Apache-2.0
/**
 * Markdown to document trees: {@link org.klpdoc.markdown.MarkdownParser} is all that others see.
 *
 * <p>A page's way: {@code FrontMatter} takes the first lines, {@code Guard} bounds what the CommonMark library would
 * choke on, the library makes its nodes, {@code BlockReader} and {@code InlineReader} turn them into the tree. Imports
 * {@code text} and {@code doc}; the only package that uses flexmark.
 */
package org.klpdoc.markdown;
