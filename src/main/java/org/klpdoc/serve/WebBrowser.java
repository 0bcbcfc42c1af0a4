// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.util.List;

/** The user's browser, as the desktop knows it. */
public final class WebBrowser {
    private static final List<String> PROGRAMS = List.of("xdg-open", "open");

    private WebBrowser() {}

    /** Opens an address; where there is no desktop, nothing happens. */
    public static void open(String address) {
        for (String program : PROGRAMS) {
            try {
                new ProcessBuilder(program, address)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException none) {
                continue;
            }
        }
    }
}
