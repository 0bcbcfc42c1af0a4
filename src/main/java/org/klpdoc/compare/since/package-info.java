// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of a tree that is being edited, marked against a revision of it: which of them are new, changed, renamed or
 * gone, and on each what is new, changed, gone and moved. Kept up to date page by page.
 *
 * <p>Begins with {@link org.klpdoc.compare.since.SinceTree}. Imports what {@code compare} does.
 */
package org.klpdoc.compare.since;
