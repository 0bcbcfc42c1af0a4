// SPDX-License-Identifier: Apache-2.0
/**
 * Moving pages and sections: what has to be written where, and the writing of it, all or nothing.
 *
 * <p>Hands on {@link org.klpdoc.compare.move.PageMove}, {@link org.klpdoc.compare.move.SectionMove} and {@link
 * org.klpdoc.compare.move.FileChanges}. Imports what {@code compare} does.
 */
package org.klpdoc.compare.move;
