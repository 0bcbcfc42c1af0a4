// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * A page in one of the languages that it is in.
 *
 * @param language the language's tag: {@code zh-CN}
 * @param name its name for itself
 * @param direction {@code ltr} or {@code rtl}
 * @param href the address relative to the page that is shown
 * @param current whether it is the page that is shown
 */
public record Version(String language, String name, String direction, String href, boolean current) {}
