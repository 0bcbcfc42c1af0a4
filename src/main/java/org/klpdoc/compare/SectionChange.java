// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Optional;

/**
 * A section before and a section after that share text, or one of them that shares none.
 *
 * @param before the section before; empty for a new one
 * @param after the section after; empty for a lost one
 * @param change what became of it
 * @param edited whether readers see another text
 * @param similarity how much of the words of both the two share, from 0 to 1, rare words counting more; 1 for equal ones
 */
public record SectionChange(
        Optional<Section> before, Optional<Section> after, Change change, boolean edited, double similarity) {}
