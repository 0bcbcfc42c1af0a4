// SPDX-License-Identifier: Apache-2.0
/**
 * What is done when a page is complete: substitutions, targets, references, footnotes, transitions. {@link
 * org.klpdoc.rst.transform.Transforms} names the steps in their order; each works on the registers of {@link
 * org.klpdoc.rst.core.DraftPage}. Imports {@code text} and {@code rst.core}.
 */
package org.klpdoc.rst.transform;
