// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

/** What a view shows: the content of its data file. Templates use the names of the records' components. */
public sealed interface ViewData permits Timeline, Faq, Microconference, Architectures {
    /** Data with nothing in them: what a file gives that cannot be read. */
    ViewData NOTHING = new Architectures(java.util.List.of(), java.util.List.of());
}
