// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * A place that was on a page and is elsewhere now.
 *
 * @param id its id, which the page has not any more
 * @param href the address of where it is now, relative to the page
 * @param title what is there
 */
public record MovedPart(String id, String href, String title) {}
