// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

/**
 * Text that a section before and a section after share.
 *
 * @param before the number of the section before
 * @param after the number of the section after
 * @param weight the weight of the words that they share, those apart that other edges have
 * @param first where the first of these words stands among those of the section after
 * @param firstBefore where it stands among those of the section before
 */
record Edge(int before, int after, double weight, int first, int firstBefore) {}
