<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A table for a page to include: a line for each architecture, below it what the columns mean. -->
<#import "rst.ftl" as rst>
.. list-table::
   :header-rows: 1
   :stub-columns: 1
   :class: architectures

   * - Architecture
<#list view.columns as column>
     - ${column.title}
</#list>
<#list view.architectures as architecture>
   * - ${architecture.name}
<#list architecture.cells as cell>
     - <#if cell.since??>${cell.since.mark}${cell.release}<#else>no</#if>
<#if cell.note??>

<@rst.indent by=7>${cell.note}</@rst.indent>
</#if>
</#list>
</#list>

<#list view.columns as column>
${column.title}
<@rst.indent>${column.meaning}</@rst.indent>

</#list>
.. rst-class:: data-links

<#list view.architectures as architecture>
:${architecture.name}: <@rst.quotations of=architecture.sources/>
</#list>
