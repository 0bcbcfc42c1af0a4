// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

/** klpdoc itself failed at a page: a fault of the program, which its makers want to hear of, never of the page. */
public final class PageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** At {@code file}, because of {@code cause}; the message names both, and where in the program it was. */
    public PageFault(String file, Throwable cause) {
        super(file + ": a fault of klpdoc: " + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                + at(cause));
        initCause(cause);
    }

    private static String at(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0] + ")";
    }
}
