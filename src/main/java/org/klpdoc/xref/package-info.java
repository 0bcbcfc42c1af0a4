// SPDX-License-Identifier: Apache-2.0
/**
 * Cross references: what each page defines and refers to, the site's index over it, and where each reference leads.
 *
 * <p>Hands on {@link org.klpdoc.xref.PageFacts}, {@link org.klpdoc.xref.SiteIndex} and {@link org.klpdoc.xref.LinkTable}.
 * Imports {@code text} and {@code doc}.
 */
package org.klpdoc.xref;
