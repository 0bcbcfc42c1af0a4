// SPDX-License-Identifier: Apache-2.0
/**
 * reStructuredText to the document tree. {@link org.klpdoc.rst.RstParser} is the way in: it reads blocks and inline
 * markup into drafts ({@code rst.block}, {@code rst.inline}, {@code rst.table}, {@code rst.directive}, {@code
 * rst.role}), completes the page ({@code rst.transform}) and freezes it ({@link org.klpdoc.rst.Freezer}). Hands on
 * {@link org.klpdoc.doc.Parsed}. Imports {@code text}, {@code source}, {@code doc}, {@code cdoc}, {@code
 * kernel}.
 */
package org.klpdoc.rst;
