// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Picture;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MessageMaker;

/**
 * The list of sections that {@code .. contents::} stands for.
 *
 * @param depth how many levels of sections are listed
 * @param local whether only the sections of the section it stands in are listed
 * @param backlinks where the sections' titles lead back to: {@code entry}, {@code top} or {@code none}
 */
record ContentsList(int depth, boolean local, String backlinks) implements Completion {
    private static final Set<Kind> DROPPED = EnumSet.of(Kind.CITATION_REFERENCE, Kind.FOOTNOTE_REFERENCE);
    private static final Set<Kind> UNWRAPPED = EnumSet.of(Kind.PROBLEMATIC, Kind.REFERENCE);

    @Override
    public Stage stage() {
        return Stage.CONTENTS;
    }

    @Override
    public void complete(Draft pending, DraftDocument document, MessageMaker messages) {
        Draft topic = pending.parent().orElse(document.root());
        document.setId(topic);
        Draft start = local ? sectionAround(topic, document) : document.root();
        PageParts parts = document.register(PageParts.class, PageParts::new);
        List<Draft> list = new ArrayList<>(listed(start, 1, topic, document, parts));
        if (parts.isFull()) {
            list.add(PageParts.message(pending, "contents", messages));
        }
        if (list.isEmpty()) {
            topic.replaceWith(List.of());
        } else {
            pending.replaceWith(list);
        }
    }

    private static Draft sectionAround(Draft topic, DraftDocument document) {
        Draft at = topic.parent().orElse(document.root());
        while (!at.is(Kind.SECTION) && !at.is(Kind.DOCUMENT) && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }

    private List<Draft> listed(Draft in, int level, Draft topic, DraftDocument document, PageParts parts) {
        Draft list = Draft.of(Kind.BULLET_LIST, topic.pos());
        boolean numbered = false;
        for (Draft section : parts.sections(in)) {
            Draft title = section.children().get(0);
            if (!parts.allows(title.plainText().length())) {
                break;
            }
            numbered |= title.has(Key.AUTO);
            Draft reference = Draft.of(Kind.REFERENCE, topic.pos())
                    .set(Key.REFID, section.ids().isEmpty() ? "" : section.ids().get(0))
                    .set(Key.RESOLVED, Boolean.TRUE);
            title.children().forEach(child -> copy(child, reference));
            String entry = document.setId(reference, "toc-entry");
            Draft item = Draft.of(Kind.LIST_ITEM, topic.pos());
            item.add(Draft.of(Kind.PARAGRAPH, topic.pos()).add(reference));
            if (!backlinks.equals("none") && !holdsReference(title)) {
                title.set(Key.REFID, backlinks.equals("top") ? topic.ids().get(0) : entry);
            }
            if (level < depth) {
                item.addAll(listed(section, level + 1, topic, document, parts));
            }
            list.add(item);
        }
        list.classes(numbered ? List.of("auto-toc") : List.of());
        return list.children().isEmpty() ? List.of() : List.of(list);
    }

    private static boolean holdsReference(Draft in) {
        for (Draft child : in.children()) {
            if (child.is(Kind.REFERENCE) || child.is(Kind.CROSS_REFERENCE) || holdsReference(child)) {
                return true;
            }
        }
        return false;
    }

    /** Copies a title's element without what leads elsewhere or has an id. */
    private static void copy(Draft node, Draft into) {
        if (DROPPED.contains(node.kind())) {
            return;
        }
        if (node.is(Kind.IMAGE)) {
            node.get(Key.PICTURE, Picture.class).flatMap(Picture::alt).ifPresent(alt -> into.add(Draft.text(alt)));
        } else if (node.is(Kind.TEXT)) {
            into.add(Draft.text(node.text()));
        } else if (UNWRAPPED.contains(node.kind())) {
            List.copyOf(node.children()).forEach(child -> copy(child, into));
        } else {
            boolean leads = node.is(Kind.CROSS_REFERENCE) || node.is(Kind.TARGET);
            Kind kind = leads ? Kind.INLINE : node.kind();
            Draft shell = Draft.of(kind, node.pos()).classes(new ArrayList<>(node.classes()));
            node.children().forEach(child -> copy(child, shell));
            into.add(shell);
        }
    }
}
