<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A page with a history: a section for each year, in it a box for each entry; the style sheet draws the line. -->
<#import "rst.ftl" as rst>
.. role:: timeline-date
.. role:: timeline-version
.. role:: timeline-topic

<@rst.title>${view.title}</@rst.title>

${view.intro}

<#list view.years as year>
.. rst-class:: timeline-year

.. _timeline-${year.year}:

<@rst.heading mark="=">${year.year}</@rst.heading>

.. container:: timeline

<#list year.entries as entry>
<@rst.indent>
.. _timeline-${entry.id.verbatim}:

.. container:: timeline-entry

<@rst.indent>
.. rst-class:: timeline-head

:timeline-date:`${entry.shown}`<#if entry.version??> :timeline-version:`${entry.release}`</#if><#list entry.topics as topic> :timeline-topic:`${topic.title}`</#list>

${entry.what}

.. rst-class:: data-links

<#if entry.since?has_content>
:Brought: <#list entry.since as name>``${name.verbatim}``<#sep>, </#list>
</#if>
<#if entry.gone?has_content>
:Took away: <#list entry.gone as name>``${name.verbatim}``<#sep>, </#list>
</#if>
<#if entry.who?has_content>
:By: <@rst.words of=entry.who/>
</#if>
:Sources: <@rst.quotations of=entry.sources/>
</@rst.indent>
</@rst.indent>

</#list>
</#list>
