// SPDX-License-Identifier: Apache-2.0
/**
 * How a site is put together: {@code guide.yaml}, the pages' order and navigation, the pages that are made from data.
 *
 * <p>Hands on {@link org.klpdoc.guide.SiteMap} and {@link org.klpdoc.guide.NavNode}. Imports {@code text}, {@code doc},
 * {@code xref} and the YAML reader.
 */
package org.klpdoc.guide;
