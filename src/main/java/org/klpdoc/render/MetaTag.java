// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * A line about the page in its head.
 *
 * @param property whether its name is a {@code property}, as Open Graph has it, and not a {@code name}
 * @param name what it says ({@code keywords}, {@code og:type})
 * @param content what it says of it
 * @param lang the language of the content; "" for that of the page
 */
public record MetaTag(boolean property, String name, String content, String lang) {}
