// SPDX-License-Identifier: Apache-2.0
/**
 * What a guide is made of, as its authors wrote it down: {@code guide.yaml}, the inventories beside it, the data of
 * its views, the profile of the project that a tree belongs to, and the sources gathered from all of that.
 *
 * <p>Hands on {@link org.klpdoc.guide.Guide}, {@link org.klpdoc.guide.GuideReader}, {@link org.klpdoc.guide.View} with its kinds of data, {@link org.klpdoc.guide.Profile},
 * {@link org.klpdoc.guide.InventoryFile} and {@link org.klpdoc.guide.Gatherer}. Imports {@code text}, {@code source},
 * {@code xref}, and snakeyaml-engine, which nobody else does.
 */
package org.klpdoc.guide;
