// SPDX-License-Identifier: Apache-2.0
/**
 * What an interface offers to programmers, what documents say of each of its names, and the table of that.
 *
 * <p>Hands on {@link org.klpdoc.coverage.Coverage} and {@link org.klpdoc.coverage.CoverageTable}. Imports text, source,
 * doc, cdoc, xref and guide.
 */
package org.klpdoc.coverage;
