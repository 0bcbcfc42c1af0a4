// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.guide.Gathered;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.ObjectsInv;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.PageFacts.Symbol;
import org.klpdoc.xref.SiteIndex;

/**
 * What a site offers to the references of other projects, as Sphinx' domains list it: pages, labels, terms, options,
 * C declarations and their parameters. Of two things of one name it is the one that the site's own references mean.
 */
final class SiteObjects {
    private static final int ORDINARY = 1;
    private static final int MODULE = 0;
    private static final int UNIMPORTANT = -1;

    private final SiteIndex index;
    private final Typography typography;
    private final List<ObjectsInv.Entry> entries = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private SiteObjects(SiteIndex index, Typography typography) {
        this.index = index;
        this.typography = typography;
    }

    /** The objects of all pages; {@code indexed} where the site has a page of the general index. */
    static ObjectsInv of(Gathered gathered, SiteIndex index, boolean indexed) {
        SiteObjects made = new SiteObjects(index, new Typography(gathered));
        for (PageFacts page : index.pages().values()) {
            made.page(page);
            made.labels(page);
            page.terms().forEach(term -> made.replace(entry("std:term", UNIMPORTANT, term.text(), page, term.id())));
            page.objects().forEach(object -> made.object(page, object));
            made.symbols(page);
        }
        if (indexed) {
            made.standardLabels();
        }
        String project = gathered.guide().title();
        String version = gathered.own().revision();
        return new ObjectsInv(project.isEmpty() ? "documentation" : project, version, made.entries);
    }

    private void page(PageFacts page) {
        String name = page.address().page();
        String title = typography.text(page, PlainText.of(page.title()));
        add(new ObjectsInv.Entry(name, "std:doc", UNIMPORTANT, name + ".html", title));
    }

    /** A label without a title can be referred to all the same, by whoever gives the reference a text. */
    private void labels(PageFacts page) {
        for (PageFacts.Label label : page.labels()) {
            boolean counts = index.label(page.address().source(), label.name())
                    .filter(found -> found.what() == label)
                    .isPresent();
            if (counts) {
                String title = typography.text(page, title(label.title()));
                add(new ObjectsInv.Entry(label.name(), "std:label", UNIMPORTANT, address(page, label.id()), title));
            }
        }
    }

    private static String title(List<Inline> title) {
        return title.isEmpty() ? "" : PlainText.of(title);
    }

    private void standardLabels() {
        Indices.titles()
                .forEach((label, title) -> add(
                        new ObjectsInv.Entry(label, "std:label", UNIMPORTANT, Indices.page(label) + ".html", title)));
    }

    private void object(PageFacts page, PageFacts.DomainObject object) {
        boolean option = object.objtype().equals("option");
        String type = object.domain() + ":" + (option ? "cmdoption" : object.objtype());
        int priority = object.objtype().equals("token") ? UNIMPORTANT : ORDINARY;
        if (object.objtype().equals("module")) {
            priority = MODULE;
        }
        ObjectsInv.Entry entry = entry(type, priority, object.name(), page, object.id());
        if (option) {
            first(entry);
        } else {
            replace(entry);
        }
    }

    private void symbols(PageFacts page) {
        for (Symbol symbol : page.symbols()) {
            boolean counts = index.symbol(symbol.name())
                    .filter(found -> found.what() == symbol)
                    .isPresent();
            if (counts) {
                first(declared(symbol.objtype(), symbol.name(), page, symbol.id()));
                enumerator(page, symbol);
            }
            for (String parameter : symbol.parameters()) {
                first(declared("functionParam", symbol.name() + "." + parameter, page, symbol.id()));
            }
        }
    }

    /** A constant is known beside its enum, too, where nothing else has the name. */
    private void enumerator(PageFacts page, Symbol symbol) {
        int dot = symbol.name().lastIndexOf('.');
        String scope = symbol.name().substring(0, Math.max(0, dot));
        if (symbol.objtype().equals("enumerator") && isEnum(scope)) {
            String outer = scope.substring(0, scope.lastIndexOf('.') + 1);
            String name = outer + symbol.name().substring(dot + 1);
            boolean free =
                    index.symbol(name).filter(found -> found.what() != symbol).isEmpty();
            if (free) {
                first(declared("enumerator", name, page, symbol.id()));
            }
        }
    }

    private boolean isEnum(String name) {
        return index.symbol(name)
                .filter(found -> found.what().objtype().equals("enum"))
                .isPresent();
    }

    private void first(ObjectsInv.Entry entry) {
        if (!places.containsKey(key(entry))) {
            replace(entry);
        }
    }

    /** Adds an object; it takes the place of one of its kind and name. */
    private void replace(ObjectsInv.Entry entry) {
        Integer before = places.putIfAbsent(key(entry), entries.size());
        if (before == null) {
            add(entry);
        } else {
            entries.set(before, entry);
        }
    }

    private static String key(ObjectsInv.Entry entry) {
        return entry.type() + " " + entry.name();
    }

    private static ObjectsInv.Entry entry(String type, int priority, String name, PageFacts page, String id) {
        return new ObjectsInv.Entry(name, type, priority, address(page, id), "");
    }

    /** A C declaration; a variable is of the same kind as a member. */
    private static ObjectsInv.Entry declared(String kind, String name, PageFacts page, String id) {
        String type = kind.equals("var") ? "member" : kind;
        return new ObjectsInv.Entry(name, "c:" + type, ORDINARY, address(page, id), CSignature.displayed(name));
    }

    private void add(ObjectsInv.Entry entry) {
        entries.add(entry);
    }

    private static String address(PageFacts page, String id) {
        return page.address().page() + ".html#" + id;
    }
}
