<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What the templates of views have in common: reStructuredText out of data. -->

<#-- What stands in it in one line. -->
<#macro line><#local text><#nested></#local>${text?trim?replace("\\s+", " ", "r")}</#macro>

<#-- A title; `mark` is what underlines it. -->
<#macro heading mark><#local text><@line><#nested></@line></#local>${text}
${rule(text, mark)}</#macro>

<#-- The title of the page. -->
<#macro title><#local text><@line><#nested></@line></#local>${rule(text, "=")}
${text}
${rule(text, "=")}</#macro>

<#-- What stands in it, further to the right. -->
<#macro indent by=3><#local text><#nested></#local><#local pad = ""?left_pad(by)>${pad}${text?trim?replace("\n(?=[^\n])", "\n" + pad, "r")}
</#macro>

<#-- An item of a list: its first line behind the mark. -->
<#macro item><#local text><#nested></#local>* ${text?trim?replace("\n(?=[^\n])", "\n  ", "r")}
</#macro>

<#-- A link to what a statement rests on. -->
<#macro quotation of><#if of.url??>`${of.title} <${of.url.address}>`__<#else>${of.target.mark}:chapter:`${of.title} <${of.target.verbatim}>`</#if></#macro>

<#-- Several of them in one line. -->
<#macro quotations of><#list of as one><@quotation of=one/><#sep>, </#list></#macro>

<#-- Plain texts in one line. -->
<#macro words of><#list of as one>${one}<#sep>, </#list></#macro>
