// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * What a page offers to programs beside itself.
 *
 * @param markdown the address of the page as Markdown, relative to the page, or ""
 * @param crumbs the way from the start page to this one as a schema.org BreadcrumbList in JSON, or "" where the site has
 *     no address
 * @param previews whether there are files with what links lead to
 */
public record Companion(String markdown, String crumbs, boolean previews) {
    /** A page with nothing beside it. */
    public static final Companion NONE = new Companion("", "", false);
}
