// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.render.ShownText;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.Paths;

/**
 * What links lead to in a few words, for the previews that pages show: a title and the first lines of each place that a
 * link of another page leads to, as text. A file for each page with such places, a script that calls {@code
 * klpdocPreview}: a browser takes it from a disk as well.
 */
final class Previews {
    private static final String FOLDER = "_previews/";
    private static final String PAGE_ENDING = ".html";
    private static final int LONGEST = 320;

    private final Map<String, Set<String>> wanted;

    private Previews(Map<String, Set<String>> wanted) {
        this.wanted = wanted;
    }

    /** The places that links of these pages lead to; {@code resolved} has the pages' links in their order. */
    static Previews of(List<ParsedPage> pages, List<LinkResolver.Resolved> resolved) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String from = pages.get(i).name();
            resolved.get(i).links().forEach(link -> link.ifPresent(found -> want(from, found, wanted)));
        }
        return new Previews(wanted);
    }

    private static void want(String from, Link link, Map<String, Set<String>> wanted) {
        int hash = link.href().indexOf('#');
        String path = hash < 0 ? link.href() : link.href().substring(0, hash);
        if (link.external() || !path.endsWith(PAGE_ENDING)) {
            return;
        }
        String bare = path.substring(0, path.length() - PAGE_ENDING.length());
        String id = hash < 0 ? "" : link.href().substring(hash + 1);
        Paths.join(Paths.folder(from), bare)
                .ifPresent(page ->
                        wanted.computeIfAbsent(page, none -> new TreeSet<>()).add(id));
    }

    /** The ids on a page that links lead to, "" for the page itself. */
    Set<String> places(String page) {
        return wanted.getOrDefault(page, Set.of());
    }

    /** Writes the file of a page, if links lead to it. */
    void write(ParsedPage page, LinkTable links, Output output) {
        Set<String> ids = places(page.name());
        if (!ids.isEmpty()) {
            byte[] bytes =
                    text(page.name(), page.parsed().document(), links, ids).getBytes(StandardCharsets.UTF_8);
            output.put(FOLDER + page.name() + ".js", bytes);
        }
    }

    static String text(String page, Document document, LinkTable links, Set<String> ids) {
        Finder finder = new Finder(new ShownText(links), ids);
        finder.page(document);
        StringBuilder out = new StringBuilder("klpdocPreview(");
        Json.text(out, page).append(",{");
        String between = "\n";
        for (Map.Entry<String, Preview> one : finder.found.entrySet()) {
            Json.text(out.append(between), one.getKey()).append(":[");
            Json.text(out, one.getValue().title()).append(',');
            Json.text(out, one.getValue().text()).append(one.getValue().code() ? ",1]" : "]");
            between = ",\n";
        }
        return out.append("});\n").toString();
    }

    /** A title, whether it is code, and the first lines. */
    private record Preview(String title, String text, boolean code) {}

    /** Looks for the places on a page. */
    private static final class Finder extends Walk {
        private final ShownText shown;
        private final Set<String> ids;
        private final Map<String, Preview> found = new TreeMap<>();

        Finder(ShownText shown, Set<String> ids) {
            this.shown = shown;
            this.ids = ids;
        }

        void page(Document document) {
            for (Block block : document.children()) {
                if (block instanceof Block.Section section && ids.contains("")) {
                    found.putIfAbsent("", new Preview(title(section), cut(shown.lead(document)), false));
                }
            }
            if (ids.size() > (ids.contains("") ? 1 : 0)) {
                document(document);
            }
        }

        private static String cut(String text) {
            return ShownText.cut(text, LONGEST);
        }

        private String title(Block.Section section) {
            boolean titled = !section.children().isEmpty() && section.children().get(0) instanceof Block.Title;
            return titled ? shown.of(((Block.Title) section.children().get(0)).content()) : "";
        }

        private void add(Attrs attrs, Preview preview) {
            for (String id : attrs.ids()) {
                if (ids.contains(id)) {
                    found.putIfAbsent(id, preview);
                }
            }
        }

        private boolean isWanted(Attrs attrs) {
            return attrs.ids().stream().anyMatch(ids::contains);
        }

        @Override
        protected void enter(Block block) {
            if (block instanceof Block.Description description) {
                for (Block.Signature one : description.signatures()) {
                    if (isWanted(one.attrs())) {
                        String text = cut(shown.lead(description.children()));
                        add(one.attrs(), new Preview(cut(PlainText.of(one.content())), text, true));
                    }
                }
            } else if (block instanceof Block.Glossary glossary) {
                glossary.items().forEach(this::item);
            } else if (block instanceof Block.Section section && isWanted(section.attrs())) {
                add(section.attrs(), new Preview(title(section), cut(shown.lead(section.children())), false));
            }
        }

        private void item(Block.DefinitionItem item) {
            for (Block.Term term : item.terms()) {
                if (isWanted(term.attrs())) {
                    String text = cut(shown.lead(item.definition()));
                    add(term.attrs(), new Preview(shown.of(term.content()), text, false));
                }
            }
        }

        /** What has a label and none of the kinds above is shown with its text alone. */
        @Override
        protected void leave(Block block) {
            if (isWanted(block.attrs()) && !(block instanceof Block.Section)) {
                String text = PlainText.of(block).replaceAll("\\s+", " ").strip();
                add(block.attrs(), new Preview("", cut(text), false));
            }
        }
    }
}
