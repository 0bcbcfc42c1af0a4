// SPDX-License-Identifier: Apache-2.0
/**
 * Inline markup of reStructuredText: one scan over a text, guided by a table of the characters that can begin
 * something. Hands on {@link org.klpdoc.rst.inline.InlineParser}. Imports {@code text} and {@code rst.core}.
 */
package org.klpdoc.rst.inline;
