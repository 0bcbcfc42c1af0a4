// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

/** What is in force on a page for the references of Sphinx' standard domain. */
public final class StandardScope {
    /** The page's setting that holds the program whose options are described. */
    public static final String PROGRAM = "std-program";

    private StandardScope() {}

    /** The full name of an option: {@code rm.-r}, or {@code -r} of no program. */
    public static String option(String program, String option) {
        return program.isEmpty() ? option : program + "." + option;
    }
}
