<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A page with meetings: for each what had been reached, what was talked about and what became of it, and the talks. -->
<#import "rst.ftl" as rst>
<#macro outline parts><#list parts as part>
<@rst.item>
<@rst.line>${part.title}</@rst.line>

<@outline parts=part.parts/>
</@rst.item>
</#list></#macro>
<#macro sources of><#if of?has_content> (<@rst.quotations of=of/>)</#if></#macro>
<@rst.title>${view.title}</@rst.title>

${view.intro}

<#list view.years as meeting>
.. _microconference-${meeting.year.verbatim}:

<@rst.heading mark="=">${meeting.year}: ${meeting.name}</@rst.heading>

.. rst-class:: data-links

<#if meeting.place??>
:Place: ${meeting.place}
</#if>
<#if meeting.date??>
:Date: ${meeting.date}
</#if>
:Sources: <@rst.quotations of=meeting.sources/>

<#if meeting.accomplishments?has_content>
<@rst.heading mark="-">What had been reached by ${meeting.year}</@rst.heading>

<#list meeting.accomplishments as one>
<@rst.item>
<#if one.version??>${one.version.mark}**${one.release}**: </#if>${one.what}<@sources of=one.sources/>
</@rst.item>
</#list>

</#if>
<#if meeting.topics?has_content>
<@rst.heading mark="-">What was talked about in ${meeting.year}</@rst.heading>

<#list meeting.topics as one>
<@rst.line>${one.topic}</@rst.line>
<@rst.indent>
<#if one.then??>
:Then:
<@rst.indent>${one.then}</@rst.indent>
</#if>
<#if one.now??>
:Now:
<@rst.indent>${one.now}</@rst.indent>
</#if>
<#if one.sources?has_content>
:Sources: <@rst.quotations of=one.sources/>
</#if>
</@rst.indent>

</#list>
</#if>
<#if meeting.talks?has_content>
<@rst.heading mark="-">The talks of ${meeting.year}</@rst.heading>

<#list meeting.talks as talk>
<@rst.item>
**${talk.title}**<#if talk.kind??> (${talk.kind})</#if><#if talk.speakers?has_content>, <@rst.words of=talk.speakers/></#if><@sources of=talk.sources/>

<@outline parts=talk.outline/>
</@rst.item>
</#list>

</#if>
</#list>
