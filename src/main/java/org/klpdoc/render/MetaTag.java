// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * A line about the page in its head.
 *
 * @param name what it says ({@code keywords})
 * @param content what it says of it
 */
public record MetaTag(String name, String content) {}
