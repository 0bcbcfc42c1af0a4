// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/** What a {@link Walk} finds in each kind of block. */
final class BlockSteps implements BlockVisitor<Walk> {
    private final Walk walk;

    BlockSteps(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Walk section(Block.Section block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk title(Block.Title block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk subtitle(Block.Subtitle block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk rubric(Block.Rubric block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk topic(Block.Topic block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk sidebar(Block.Sidebar block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk transition(Block.Transition block) {
        return walk;
    }

    @Override
    public Walk decoration(Block.Decoration block) {
        return walk.blocks(block.header()).blocks(block.footer());
    }

    @Override
    public Walk docinfo(Block.Docinfo block) {
        return walk.docinfo(block.items());
    }

    @Override
    public Walk meta(Block.Meta block) {
        return walk;
    }

    @Override
    public Walk paragraph(Block.Paragraph block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk problem(Block.Problem block) {
        return walk.inlines(List.of(block.problematic()));
    }

    @Override
    public Walk compound(Block.Compound block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk container(Block.Container block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk bulletList(Block.BulletList block) {
        return walk.items(block.items());
    }

    @Override
    public Walk enumeratedList(Block.EnumeratedList block) {
        return walk.items(block.items());
    }

    @Override
    public Walk definitionList(Block.DefinitionList block) {
        return walk.definitions(block.items());
    }

    @Override
    public Walk fieldList(Block.FieldList block) {
        return walk.fields(block.fields());
    }

    @Override
    public Walk optionList(Block.OptionList block) {
        return walk.options(block.items());
    }

    @Override
    public Walk literalBlock(Block.LiteralBlock block) {
        return walk.caption(block.code()).inlines(block.content());
    }

    @Override
    public Walk doctestBlock(Block.DoctestBlock block) {
        return walk.seen(block.text());
    }

    @Override
    public Walk mathBlock(Block.MathBlock block) {
        return walk.seen(block.text());
    }

    @Override
    public Walk lineBlock(Block.LineBlock block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk line(Block.Line block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk blockQuote(Block.BlockQuote block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk attribution(Block.Attribution block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk admonition(Block.Admonition block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk footnote(Block.Footnote block) {
        return walk.seen(block.label()).blocks(block.children());
    }

    @Override
    public Walk citation(Block.Citation block) {
        return walk.seen(block.label()).blocks(block.children());
    }

    @Override
    public Walk target(Block.Target block) {
        return walk;
    }

    @Override
    public Walk substitutionDefinition(Block.SubstitutionDefinition block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk comment(Block.Comment block) {
        return walk;
    }

    @Override
    public Walk image(Block.Image block) {
        return walk.seen(block.picture().alt().orElse(""));
    }

    @Override
    public Walk imageLink(Block.ImageLink block) {
        return walk.inlines(List.of(block.reference())).block(block.image());
    }

    @Override
    public Walk figure(Block.Figure block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk caption(Block.Caption block) {
        return walk.inlines(block.content());
    }

    @Override
    public Walk legend(Block.Legend block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk table(Block.Table block) {
        return walk.optional(block.title()).rows(block.head()).rows(block.body());
    }

    @Override
    public Walk raw(Block.Raw block) {
        return walk;
    }

    @Override
    public Walk systemMessage(Block.SystemMessage block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk toctree(Block.Toctree block) {
        return walk.inlines(block.caption());
    }

    @Override
    public Walk description(Block.Description block) {
        return walk.signatures(block.signatures()).blocks(block.children());
    }

    @Override
    public Walk alias(Block.Alias block) {
        return walk;
    }

    @Override
    public Walk coverage(Block.Coverage block) {
        return walk;
    }

    @Override
    public Walk glossary(Block.Glossary block) {
        return walk.definitions(block.items());
    }

    @Override
    public Walk versionModified(Block.VersionModified block) {
        return walk.blocks(block.children());
    }

    @Override
    public Walk index(Block.Index block) {
        return walk;
    }

    @Override
    public Walk centered(Block.Centered block) {
        return walk.inlines(block.content());
    }
}
