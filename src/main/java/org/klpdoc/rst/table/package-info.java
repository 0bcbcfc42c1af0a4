// SPDX-License-Identifier: Apache-2.0
/**
 * Tables drawn with characters: grid tables and simple tables.
 *
 * <p>Hands on {@link org.klpdoc.rst.table.GridTableReader} and {@link org.klpdoc.rst.table.SimpleTableReader} for the
 * block parser, and {@link org.klpdoc.rst.table.TableBuilder} with {@link org.klpdoc.rst.table.TableModel} for the
 * directives that make tables of other notations. Imports {@code text} and {@code rst.core}.
 */
package org.klpdoc.rst.table;
