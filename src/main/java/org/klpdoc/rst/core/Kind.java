// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Locale;

/** The kinds of {@link Draft}: docutils' element names, then Sphinx'. All admonitions are one kind. */
public enum Kind {
    /** docutils' or Sphinx' document. */
    DOCUMENT,
    /** docutils' or Sphinx' section. */
    SECTION,
    /** docutils' or Sphinx' topic. */
    TOPIC,
    /** docutils' or Sphinx' sidebar. */
    SIDEBAR,
    /** docutils' or Sphinx' transition. */
    TRANSITION,
    /** docutils' or Sphinx' title. */
    TITLE,
    /** docutils' or Sphinx' subtitle. */
    SUBTITLE,
    /** docutils' or Sphinx' rubric. */
    RUBRIC,
    /** docutils' or Sphinx' decoration. */
    DECORATION,
    /** docutils' or Sphinx' header. */
    HEADER,
    /** docutils' or Sphinx' footer. */
    FOOTER,
    /** docutils' or Sphinx' docinfo. */
    DOCINFO,
    /** docutils' or Sphinx' docinfo_item. */
    DOCINFO_ITEM,
    /** docutils' or Sphinx' meta. */
    META,
    /** docutils' or Sphinx' paragraph. */
    PARAGRAPH,
    /** docutils' or Sphinx' compound. */
    COMPOUND,
    /** docutils' or Sphinx' container. */
    CONTAINER,
    /** docutils' or Sphinx' bullet_list. */
    BULLET_LIST,
    /** docutils' or Sphinx' enumerated_list. */
    ENUMERATED_LIST,
    /** docutils' or Sphinx' list_item. */
    LIST_ITEM,
    /** docutils' or Sphinx' definition_list. */
    DEFINITION_LIST,
    /** docutils' or Sphinx' definition_list_item. */
    DEFINITION_LIST_ITEM,
    /** docutils' or Sphinx' term. */
    TERM,
    /** docutils' or Sphinx' classifier. */
    CLASSIFIER,
    /** docutils' or Sphinx' definition. */
    DEFINITION,
    /** docutils' or Sphinx' field_list. */
    FIELD_LIST,
    /** docutils' or Sphinx' field. */
    FIELD,
    /** docutils' or Sphinx' field_name. */
    FIELD_NAME,
    /** docutils' or Sphinx' field_body. */
    FIELD_BODY,
    /** docutils' or Sphinx' option_list. */
    OPTION_LIST,
    /** docutils' or Sphinx' option_list_item. */
    OPTION_LIST_ITEM,
    /** docutils' or Sphinx' option_group. */
    OPTION_GROUP,
    /** docutils' or Sphinx' option. */
    OPTION,
    /** docutils' or Sphinx' option_string. */
    OPTION_STRING,
    /** docutils' or Sphinx' option_argument. */
    OPTION_ARGUMENT,
    /** docutils' or Sphinx' description. */
    DESCRIPTION,
    /** docutils' or Sphinx' literal_block. */
    LITERAL_BLOCK,
    /** docutils' or Sphinx' doctest_block. */
    DOCTEST_BLOCK,
    /** docutils' or Sphinx' math_block. */
    MATH_BLOCK,
    /** docutils' or Sphinx' line_block. */
    LINE_BLOCK,
    /** docutils' or Sphinx' line. */
    LINE,
    /** docutils' or Sphinx' block_quote. */
    BLOCK_QUOTE,
    /** docutils' or Sphinx' attribution. */
    ATTRIBUTION,
    /** docutils' or Sphinx' admonition. */
    ADMONITION,
    /** docutils' or Sphinx' footnote. */
    FOOTNOTE,
    /** docutils' or Sphinx' citation. */
    CITATION,
    /** docutils' or Sphinx' label. */
    LABEL,
    /** docutils' or Sphinx' target. */
    TARGET,
    /** docutils' or Sphinx' substitution_definition. */
    SUBSTITUTION_DEFINITION,
    /** docutils' or Sphinx' comment. */
    COMMENT,
    /** docutils' or Sphinx' image. */
    IMAGE,
    /** docutils' or Sphinx' figure. */
    FIGURE,
    /** docutils' or Sphinx' caption. */
    CAPTION,
    /** docutils' or Sphinx' legend. */
    LEGEND,
    /** docutils' or Sphinx' table. */
    TABLE,
    /** docutils' or Sphinx' tgroup. */
    TGROUP,
    /** docutils' or Sphinx' colspec. */
    COLSPEC,
    /** docutils' or Sphinx' thead. */
    THEAD,
    /** docutils' or Sphinx' tbody. */
    TBODY,
    /** docutils' or Sphinx' row. */
    ROW,
    /** docutils' or Sphinx' entry. */
    ENTRY,
    /** docutils' or Sphinx' raw. */
    RAW,
    /** docutils' or Sphinx' system_message. */
    SYSTEM_MESSAGE,
    /** docutils' or Sphinx' pending. */
    PENDING,
    /** docutils' or Sphinx' emphasis. */
    EMPHASIS,
    /** docutils' or Sphinx' strong. */
    STRONG,
    /** docutils' or Sphinx' literal. */
    LITERAL,
    /** docutils' or Sphinx' reference. */
    REFERENCE,
    /** docutils' or Sphinx' footnote_reference. */
    FOOTNOTE_REFERENCE,
    /** docutils' or Sphinx' citation_reference. */
    CITATION_REFERENCE,
    /** docutils' or Sphinx' substitution_reference. */
    SUBSTITUTION_REFERENCE,
    /** docutils' or Sphinx' title_reference. */
    TITLE_REFERENCE,
    /** docutils' or Sphinx' abbreviation. */
    ABBREVIATION,
    /** docutils' or Sphinx' acronym. */
    ACRONYM,
    /** docutils' or Sphinx' superscript. */
    SUPERSCRIPT,
    /** docutils' or Sphinx' subscript. */
    SUBSCRIPT,
    /** docutils' or Sphinx' inline. */
    INLINE,
    /** docutils' or Sphinx' problematic. */
    PROBLEMATIC,
    /** docutils' or Sphinx' generated. */
    GENERATED,
    /** docutils' or Sphinx' math. */
    MATH,
    /** docutils' or Sphinx' text. */
    TEXT,
    /** docutils' or Sphinx' toctree. */
    TOCTREE,
    /** docutils' or Sphinx' desc. */
    DESC,
    /** docutils' or Sphinx' desc_signature. */
    DESC_SIGNATURE,
    /** docutils' or Sphinx' desc_content. */
    DESC_CONTENT,
    /** A description that takes its signatures from elsewhere; its children are DESC_SIGNATUREs with names alone. */
    ALIAS,
    COVERAGE,
    /** docutils' or Sphinx' glossary. */
    GLOSSARY,
    /** docutils' or Sphinx' versionmodified. */
    VERSIONMODIFIED,
    /** docutils' or Sphinx' index. */
    INDEX,
    /** docutils' or Sphinx' centered. */
    CENTERED,
    /** docutils' or Sphinx' cross_reference. */
    CROSS_REFERENCE;

    /** The element's name in docutils' notation: {@code bullet_list}. */
    public String element() {
        return name().toLowerCase(Locale.ROOT);
    }
}
