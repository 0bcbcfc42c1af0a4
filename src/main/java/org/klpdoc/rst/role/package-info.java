// SPDX-License-Identifier: Apache-2.0
/**
 * The roles of interpreted text, one class a family.
 *
 * <p>Hands on {@link org.klpdoc.rst.role.Roles}, the list of all of them. Imports {@code text}, {@code doc} and {@code
 * rst.core} and {@code rst.inline}.
 */
package org.klpdoc.rst.role;
