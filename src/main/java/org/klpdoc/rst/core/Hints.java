// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Map;

/** What would most likely mend a problem of the markup, by its code. */
final class Hints {
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("rst.title-underline-short", "make the underline at least as long as the title"),
            Map.entry("rst.title-overline-short", "make overline and underline at least as long as the title"),
            Map.entry("rst.title-mismatch", "make overline and underline the same"),
            Map.entry("rst.title-incomplete", "put an underline of the same characters below the title"),
            Map.entry("rst.title-level", "use the adornment of the level directly below that of the section around it"),
            Map.entry("rst.title-unexpected", "sections cannot stand here; use the rubric directive for a heading"),
            Map.entry("rst.unexpected-unindent", "put a blank line before the text that is less indented"),
            Map.entry(
                    "rst.unexpected-indent",
                    "put a blank line before the indented text, or align it with the line above"),
            Map.entry("rst.line-block-end", "put a blank line behind the line block"),
            Map.entry("rst.table-blank-line", "put a blank line behind the table"),
            Map.entry("rst.literal-expected", "indent the literal block, or write one colon instead of two"),
            Map.entry("rst.literal-quoting", "begin every line with the same character, or indent the block"),
            Map.entry("rst.inline-start", "close the markup, or put a backslash before its first character"),
            Map.entry("rst.two-roles", "give the role once, before or behind the text"),
            Map.entry("rst.role-and-reference", "drop the role or the underscore"),
            Map.entry("rst.malformed-target", "write '.. _name:' with a colon, or '.. _name: address'"),
            Map.entry("rst.malformed-substitution", "write '.. |name| directive:: text'"),
            Map.entry("rst.unknown-target", "check the spelling, or define the name with '.. _name:'"),
            Map.entry("rst.duplicate-target", "give one of them another name"),
            Map.entry("rst.duplicate-reference", "give the targets names of their own"),
            Map.entry("rst.unknown-substitution", "check the spelling, or define it with '.. |name| replace:: text'"),
            Map.entry("rst.anonymous-mismatch", "give every anonymous reference a target of its own, in order"),
            Map.entry("rst.too-many-footnote-references", "add the missing footnotes"),
            Map.entry("rst.transition-place", "put text on both sides of the transition, or drop it"),
            Map.entry("rst.blank-before-literal", "put a blank line behind the line that ends in '::'"),
            Map.entry("rst.too-deep", "nest less deeply"));

    private Hints() {}

    /** The hint for that code, or "". */
    static String of(String code) {
        return BY_CODE.getOrDefault(code, "");
    }
}
