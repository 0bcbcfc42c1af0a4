// SPDX-License-Identifier: Apache-2.0
/**
 * The directives, one class a family: what each takes is declared once with typed options, what is wrong is reported in
 * one way.
 *
 * <p>Hands on {@link org.klpdoc.rst.directive.Directives}, the list of all of them. Imports {@code text}, {@code
 * source}, {@code doc}, {@code cdoc}, {@code rst.core}, {@code rst.table} and {@code rst.role}.
 */
package org.klpdoc.rst.directive;
