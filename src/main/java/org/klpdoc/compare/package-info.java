// SPDX-License-Identifier: Apache-2.0
/**
 * Two document trees, section by section: where the text of each went, and which addresses and names that breaks.
 *
 * <p>Hands on {@link org.klpdoc.compare.SectionMap}. Imports all up to {@code site}; gson.
 */
package org.klpdoc.compare;
