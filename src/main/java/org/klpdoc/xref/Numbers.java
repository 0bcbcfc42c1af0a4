// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

/** The numbers of sections and of what has a caption, as the toctrees give them; made when the whole site is known. */
public interface Numbers {
    /** The kind of formulas with labels. */
    String EQUATION = "displaymath";

    /** The number of something: {@code 1.2}; "" where it has none. */
    String of(PageFacts page, PageFacts.Counted counted);

    /** Whether figures, tables and code are numbered at all. */
    boolean areOn();

    /** A number in words: {@code Fig. 1.2}. */
    String named(String kind, String number);

    /** How a reference to a formula of that number is shown: {@code (1.2)}. */
    String equation(String number);
}
