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
 * @param drawing what the image is to be drawn from, where it is no file that can be shown as it is
 */
public record Picture(
        String uri,
        Optional<String> alt,
        String width,
        String height,
        String scale,
        String align,
        String loading,
        Optional<Drawing> drawing) {
    /**
     * An image in a language of its own.
     *
     * @param language {@code dot} or {@code svg}
     * @param source the text in that language
     */
    public record Drawing(String language, String source) {}

    /** An image out of a file. */
    public Picture(
            String uri, Optional<String> alt, String width, String height, String scale, String align, String loading) {
        this(uri, alt, width, height, scale, align, loading, Optional.empty());
    }

    /** The same image under another address, drawn from a text. */
    public Picture drawn(String address, Drawing from) {
        return new Picture(address, alt, width, height, scale, align, loading, Optional.of(from));
    }
}
