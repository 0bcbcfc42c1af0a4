// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.nio.charset.StandardCharsets;

/**
 * Where a source's pages stand on the web: {@code https://docs.kernel.org/{page}.html}.
 *
 * @param template an address with {@code {page}} for the page's name, or one that a page's name and {@code .html} are
 *     put behind, or "" where the pages are not published
 */
public record Published(String template) {
    /** Pages that are not published. */
    public static final Published NOWHERE = new Published("");

    private static final String PAGE = "{page}";
    private static final String PLAIN = "-._~/!$'()*+,;=:@";

    /** Whether there is no address. */
    public boolean isEmpty() {
        return template.isEmpty();
    }

    /** The address of a page of the source ({@code livepatch/shadow-vars}), or "" where it is not published. */
    public String address(String page) {
        if (template.isEmpty()) {
            return "";
        }
        String name = encoded(page);
        if (template.contains(PAGE)) {
            return template.replace(PAGE, name);
        }
        return template + (template.endsWith("/") ? "" : "/") + name + ".html";
    }

    /** The address of a place on a page; {@code anchor} "" is the page. */
    public String address(String page, String anchor) {
        String whole = address(page);
        return whole.isEmpty() || anchor.isEmpty() ? whole : whole + "#" + encoded(anchor);
    }

    /** A path as it stands in an address. */
    public static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
