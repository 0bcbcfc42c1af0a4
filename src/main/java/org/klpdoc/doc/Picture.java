// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.Optional;

/**
 * What an image element says of its image; lengths as written ({@code 50%}, {@code 12em}), {@code ""} where not given.
 *
 * @param uri the image's address as written
 * @param alt the text to read in its stead; empty where none was given
 * @param width the wanted width
 * @param height the wanted height
 * @param scale the wanted size in percent
 * @param align {@code left}, {@code center}, {@code right}, {@code top}, {@code middle} or {@code bottom}
 * @param loading {@code embed}, {@code link} or {@code lazy}
 */
public record Picture(
        String uri, Optional<String> alt, String width, String height, String scale, String align, String loading) {}
