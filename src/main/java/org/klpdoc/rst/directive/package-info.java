// SPDX-License-Identifier: Apache-2.0
/**
 * The directives of reStructuredText, one class a family.
 *
 * <p>Imports {@code rst.core} and what the parser as a whole may import.
 */
package org.klpdoc.rst.directive;
