// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveTable;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Nearest;

/** The directives by name: those of docutils, and in Sphinx' dialect Sphinx' and the kernel's, too, in a guide our own. */
public final class Directives implements DirectiveTable {
    private final Map<String, Directive> byName = new TreeMap<>();

    private Directives() {}

    /** The directives of a dialect; {@code roles} are those that {@code .. role::} may derive from. */
    public static Directives of(RstSettings settings, RoleTable roles) {
        Directives table = new Directives();
        table.docutils(settings.sphinx(), roles);
        if (settings.sphinx()) {
            table.sphinx();
        }
        if (settings.guide()) {
            table.add(new ExampleDirective(), "example");
            table.add(new CoverageDirective(), "coverage");
        }
        return table;
    }

    /** The same directives and these, which win over those of the same name. */
    public Directives with(Map<String, Directive> more) {
        Directives table = new Directives();
        table.byName.putAll(byName);
        table.byName.putAll(more);
        return table;
    }

    private void docutils(boolean sphinx, RoleTable roles) {
        Admonitions admonitions = new Admonitions();
        for (String kind : Admonitions.KINDS) {
            if (!kind.equals("seealso")) {
                add(admonitions, kind);
            }
        }
        add(admonitions, "admonition");
        add(new PseudoSections(), "topic", "sidebar");
        add(new Divisions(), "compound", "container");
        add(new SpecialText(), "rubric", "epigraph", "highlights", "pull-quote", "line-block");
        add(new LiteralText(sphinx), "parsed-literal", "math");
        add(new CodeBlocks(sphinx), "code", "code-block", "sourcecode");
        add(new Images(), "image");
        add(new Figures(), "figure");
        add(new TableDirective(), "table");
        add(new ListTable(), "list-table");
        add(new CsvTable(), "csv-table");
        add(new ClassDirective(), "class", "rst-class");
        add(new RoleDirectives(roles), "role", "default-role");
        add(new Substitutions.Replace(), "replace");
        add(new Substitutions.Unicode(), "unicode");
        add(DateDirective.ofEnvironment(), "date");
        add(new RawDirective(), "raw");
        add(new Include(), "include");
        add(new Meta(), "meta");
        DocumentParts parts = new DocumentParts();
        add(parts, "contents", "sectnum", "section-numbering", "header", "footer", "title", "target-notes");
    }

    private void sphinx() {
        add(new Admonitions(), "seealso");
        add(new Toctree(), "toctree");
        add(new Only(), "only", "ifconfig");
        add(new VersionChange(), "versionadded", "versionchanged", "deprecated");
        add(new Glossary(), "glossary", "std:glossary");
        add(new IndexDirective(), "index");
        add(new SpecialText(), "centered");
        add(new ClassDirective(), "cssclass");
        add(new LiteralInclude(), "literalinclude");
        add(new CodeBlocks.Highlight(), "highlight");
        add(new QuietDirectives(), "tabularcolumns", "sectionauthor", "moduleauthor", "codeauthor");
        add(new NameLists(), "hlist", "acks");
        add(new ProductionList(), "productionlist", "std:productionlist");
        add(new DefaultDomain(), "default-domain");
        add(new FlatTable(), "flat-table");
        add(new Images(), "kernel-image");
        add(new Figures(), "kernel-figure");
        add(new KernelRender(), "kernel-render");
        add(new Include(new KernelIncludeFiles()), "kernel-include");
        add(new KernelDocDirective(), "kernel-doc");
        add(new KernelAbi(), "kernel-abi");
        add(new KernelFeat(), "kernel-feat");
        add(new MaintainersInclude(), "maintainers-include");
        objects();
    }

    /** Descriptions, by their domains. */
    private void objects() {
        StandardObjects standard = new StandardObjects();
        add(standard, "option", "std:option", "cmdoption", "std:cmdoption", "envvar", "std:envvar");
        add(standard, "describe", "object");
        add(new StandardObjects.Program(), "program", "std:program");
        add(new MarkupObjects(), "rst:directive", "rst:directive:option", "rst:role");
        byName.putAll(CDomain.directives());
        byName.putAll(PythonObjects.directives());
    }

    private void add(Directive directive, String... names) {
        for (String name : names) {
            byName.put(name, directive);
        }
    }

    /** The names there are. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    @Override
    public Optional<Directive> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public String nearest(String name) {
        return Nearest.of(name, byName.keySet()).orElse("");
    }
}
