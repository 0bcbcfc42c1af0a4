// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/**
 * Work on every kind of {@link Block}. There are no default methods: a new element must break every visitor at compile
 * time.
 *
 * @param <R> what the work gives
 */
public interface BlockVisitor<R> {
    /** Visits a {@link Block.Section}. */
    R section(Block.Section block);

    /** Visits a {@link Block.Title}. */
    R title(Block.Title block);

    /** Visits a {@link Block.Subtitle}. */
    R subtitle(Block.Subtitle block);

    /** Visits a {@link Block.Rubric}. */
    R rubric(Block.Rubric block);

    /** Visits a {@link Block.Topic}. */
    R topic(Block.Topic block);

    /** Visits a {@link Block.Sidebar}. */
    R sidebar(Block.Sidebar block);

    /** Visits a {@link Block.Transition}. */
    R transition(Block.Transition block);

    /** Visits a {@link Block.Decoration}. */
    R decoration(Block.Decoration block);

    /** Visits a {@link Block.Docinfo}. */
    R docinfo(Block.Docinfo block);

    /** Visits a {@link Block.Meta}. */
    R meta(Block.Meta block);

    /** Visits a {@link Block.Paragraph}. */
    R paragraph(Block.Paragraph block);

    /** Visits a {@link Block.Problem}. */
    R problem(Block.Problem block);

    /** Visits a {@link Block.Compound}. */
    R compound(Block.Compound block);

    /** Visits a {@link Block.Container}. */
    R container(Block.Container block);

    /** Visits a {@link Block.BulletList}. */
    R bulletList(Block.BulletList block);

    /** Visits a {@link Block.EnumeratedList}. */
    R enumeratedList(Block.EnumeratedList block);

    /** Visits a {@link Block.DefinitionList}. */
    R definitionList(Block.DefinitionList block);

    /** Visits a {@link Block.FieldList}. */
    R fieldList(Block.FieldList block);

    /** Visits a {@link Block.OptionList}. */
    R optionList(Block.OptionList block);

    /** Visits a {@link Block.LiteralBlock}. */
    R literalBlock(Block.LiteralBlock block);

    /** Visits a {@link Block.DoctestBlock}. */
    R doctestBlock(Block.DoctestBlock block);

    /** Visits a {@link Block.MathBlock}. */
    R mathBlock(Block.MathBlock block);

    /** Visits a {@link Block.LineBlock}. */
    R lineBlock(Block.LineBlock block);

    /** Visits a {@link Block.Line}. */
    R line(Block.Line block);

    /** Visits a {@link Block.BlockQuote}. */
    R blockQuote(Block.BlockQuote block);

    /** Visits a {@link Block.Attribution}. */
    R attribution(Block.Attribution block);

    /** Visits a {@link Block.Admonition}. */
    R admonition(Block.Admonition block);

    /** Visits a {@link Block.Footnote}. */
    R footnote(Block.Footnote block);

    /** Visits a {@link Block.Citation}. */
    R citation(Block.Citation block);

    /** Visits a {@link Block.Target}. */
    R target(Block.Target block);

    /** Visits a {@link Block.SubstitutionDefinition}. */
    R substitutionDefinition(Block.SubstitutionDefinition block);

    /** Visits a {@link Block.Comment}. */
    R comment(Block.Comment block);

    /** Visits a {@link Block.Image}. */
    R image(Block.Image block);

    /** Visits a {@link Block.ImageLink}. */
    R imageLink(Block.ImageLink block);

    /** Visits a {@link Block.Figure}. */
    R figure(Block.Figure block);

    /** Visits a {@link Block.Caption}. */
    R caption(Block.Caption block);

    /** Visits a {@link Block.Legend}. */
    R legend(Block.Legend block);

    /** Visits a {@link Block.Table}. */
    R table(Block.Table block);

    /** Visits a {@link Block.Raw}. */
    R raw(Block.Raw block);

    /** Visits a {@link Block.SystemMessage}. */
    R systemMessage(Block.SystemMessage block);

    /** Visits a {@link Block.Toctree}. */
    R toctree(Block.Toctree block);

    /** Visits a {@link Block.Description}. */
    R description(Block.Description block);

    /** Visits a {@link Block.Alias}. */
    R alias(Block.Alias block);

    /** Visits a {@link Block.Coverage}. */
    R coverage(Block.Coverage block);

    /** Visits a {@link Block.Glossary}. */
    R glossary(Block.Glossary block);

    /** Visits a {@link Block.VersionModified}. */
    R versionModified(Block.VersionModified block);

    /** Visits a {@link Block.Index}. */
    R index(Block.Index block);

    /** Visits a {@link Block.Centered}. */
    R centered(Block.Centered block);
}
