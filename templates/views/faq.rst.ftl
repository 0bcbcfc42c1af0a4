<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A page with questions: a section for each subject, in it one for each question. -->
<#import "rst.ftl" as rst>
<@rst.title>${view.title}</@rst.title>

${view.intro}

<#list view.headings as heading>
.. _faq-${heading.id.verbatim}:

<@rst.heading mark="=">${heading.title}</@rst.heading>

<#if heading.kpatch??>
.. rst-class:: data-links

:kpatch guide: ${heading.kpatch.mark}:doc:`kpatch:${heading.kpatch.verbatim}`

</#if>
<#list heading.questions as question>
.. _faq-${question.id.verbatim}:

<@rst.heading mark="-">${question.question}</@rst.heading>

<#if question.aliases?has_content>
.. index::
<#list question.aliases as alias>
   single: ${alias.verbatim}
</#list>

</#if>
${question.answer}

.. rst-class:: data-links

:Read on here: ${question.chapter.mark}:chapter:`${question.chapter.verbatim}`
<#if question.upstream??>
:Upstream: ${question.upstream.page.mark}:doc:`linux:${question.upstream.page.verbatim}<#if question.upstream.section??>#${question.upstream.section.verbatim}</#if>`
<#elseif question.reason??>
:Upstream: <@rst.line>${question.reason}</@rst.line>
<#elseif question.unanswered>
:Upstream: no answer in the kernel's documents
</#if>
<#if question.kpatch??>
:kpatch guide: ${question.kpatch.mark}:doc:`kpatch:${question.kpatch.verbatim}`
</#if>

</#list>
</#list>
