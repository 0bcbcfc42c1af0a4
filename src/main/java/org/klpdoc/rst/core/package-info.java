// SPDX-License-Identifier: Apache-2.0
/**
 * The contracts between the parts of the reStructuredText parser: drafts, directives, roles and their registers.
 *
 * <p>Parsing has two phases. Blocks are read into {@link org.klpdoc.rst.core.Draft}s while definitions are collected; then
 * drafts are finished in document order, when every target, substitution and footnote is known. Imports {@code text},
 * {@code source} and {@code doc}, and no other package of {@code rst}.
 */
package org.klpdoc.rst.core;
