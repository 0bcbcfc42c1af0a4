// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import org.klpdoc.source.Globs;
import org.klpdoc.text.Pos;

/**
 * An interface that a guide's documents are to cover.
 *
 * @param source the source that it is of, "" for the kernel tree
 * @param headers the headers that declare it, counted from the top of the source
 * @param code the files that export it; where there are none, all functions of the headers belong to it
 * @param exclude its names that need no documents
 * @param noChapters the guide's own pages that name things and explain none
 * @param pos where guide.yaml speaks of it
 */
public record CoverageSpec(String source, Globs headers, Globs code, Globs exclude, Globs noChapters, Pos pos) {}
