// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * A link to a page with its title: a step of the way from the start page to this one, or the page before or behind it.
 *
 * @param href the address relative to the page
 * @param title the title as plain text
 */
public record Crumb(String href, String title) {}
