// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

/** A label that every site has without anyone's writing it: the page it leads to, and the page's title. */
public record StandardLabel(String page, String title) {}
