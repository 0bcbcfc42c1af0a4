// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import org.klpdoc.text.Source;

/**
 * A file of the guide that is made of data: a row of guide.yaml's {@code views}.
 *
 * @param file its path in the guide: a page by its ending, or a part for pages to include
 * @param template the name of what makes reStructuredText of the data: {@code timeline} for {@code
 *     templates/views/timeline.rst.ftl}
 * @param path the data file's path in the guide
 * @param source the data file's text
 * @param data the data
 */
public record View(String file, String template, String path, Source source, ViewData data) {}
