// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import org.klpdoc.text.Place;

/** A template that cannot be read or filled: a mistake of whoever overrides templates, not of a page. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /** A fault at a place of a template. */
    public TemplateFault(Place place, String message, Throwable cause) {
        super(oneLine(message), cause);
        this.place = place;
    }

    /** A finding is a line; what FreeMarker adds below a rule of hyphens is advice of its own. */
    private static String oneLine(String message) {
        int advice = message.indexOf("\n----");
        return message.substring(0, advice < 0 ? message.length() : advice)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The template's name, line and column. */
    public Place place() {
        return place == null ? Place.NONE : place;
    }
}
