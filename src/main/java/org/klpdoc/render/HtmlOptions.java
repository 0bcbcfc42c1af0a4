// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/**
 * How pages are written; fixed for a build.
 *
 * @param language the language of code blocks that name none, {@code default} or {@code none} for one
 * @param trustRaw whether raw HTML passes as it is; otherwise it is cleaned
 * @param smartQuotes whether prose of reStructuredText gets curly quotes, dashes and dots
 */
public record HtmlOptions(String language, boolean trustRaw, boolean smartQuotes) {
    /** What a site gets that asks for nothing: raw HTML is cleaned, quotes are curly. */
    public static final HtmlOptions DEFAULT = new HtmlOptions("default", false, true);

    /** Checks the language. */
    public HtmlOptions {
        if (language.isEmpty()) {
            throw new IllegalArgumentException("no language for code blocks; use \"none\"");
        }
    }

    /** The same with another language of code blocks. */
    public HtmlOptions withLanguage(String other) {
        return new HtmlOptions(other, trustRaw, smartQuotes);
    }

    /** The same with raw HTML passed as it is, or cleaned. */
    public HtmlOptions withTrustRaw(boolean trust) {
        return new HtmlOptions(language, trust, smartQuotes);
    }
}
