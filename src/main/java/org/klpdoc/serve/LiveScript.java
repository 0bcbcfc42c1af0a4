// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The line in the head of a served page that loads {@code live.js}; the page is otherwise what a build writes. */
final class LiveScript {
    private static final byte[] END = "</head>".getBytes(StandardCharsets.US_ASCII);

    private static final String MARKS = "<link rel=\"stylesheet\" href=\"" + PreviewServer.OWN + "since.css\">\n"
            + "<script defer src=\"" + PreviewServer.OWN + "since.js\"></script>\n";

    private LiveScript() {}

    /**
     * A page with the script.
     *
     * @param page the page as a build writes it
     * @param secret what the page has to know to be told of changes
     * @param name the page's file on the site
     * @param version the state of the site that it shows
     * @param marks whether to load {@code since.js}, too
     */
    static byte[] into(byte[] page, String secret, String name, long version, boolean marks) {
        int at = Bytes.find(page, END, 0);
        if (at < 0) {
            return page;
        }
        String line = "<script defer src=\"" + PreviewServer.OWN + "live.js\" data-token=\"" + secret
                + "\" data-page=\"" + attribute(name) + "\" data-version=\"" + version + "\"></script>\n"
                + (marks ? MARKS : "");
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + line.length());
        out.write(page, 0, at);
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        out.write(page, at, page.length - at);
        return out.toByteArray();
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
