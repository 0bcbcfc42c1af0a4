// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * Where a gathered page comes from, for the box below its text. What is not known is "".
 *
 * @param source the source's name ({@code linux})
 * @param revision the revision it was read at ({@code v6.1})
 * @param file the file's path in the source
 * @param href where the file or the page can be seen on the web
 * @param licence the file's SPDX licence expression
 */
public record Origin(String source, String revision, String file, String href, String licence) {}
