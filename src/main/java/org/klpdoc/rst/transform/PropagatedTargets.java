// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** {@code .. _name:} hands its id and name to the element behind it. */
final class PropagatedTargets implements Transform {
    private static final Set<Kind> KEEPS_OUT =
            EnumSet.of(Kind.COMMENT, Kind.SUBSTITUTION_DEFINITION, Kind.PENDING, Kind.FOOTNOTE, Kind.CITATION);
    private static final Set<Kind> INLINE_PARENTS = EnumSet.of(
            Kind.PARAGRAPH,
            Kind.TITLE,
            Kind.SUBTITLE,
            Kind.RUBRIC,
            Kind.TERM,
            Kind.CLASSIFIER,
            Kind.FIELD_NAME,
            Kind.LINE,
            Kind.ATTRIBUTION,
            Kind.CAPTION,
            Kind.LITERAL_BLOCK,
            Kind.SUBSTITUTION_DEFINITION,
            Kind.EMPHASIS,
            Kind.STRONG,
            Kind.INLINE,
            Kind.REFERENCE);

    @Override
    public void apply(DraftPage page) {
        Draft lastParent = page.root();
        int lastIndex = 0;
        for (Draft target : page.list(DraftPage.Register.TARGETS)) {
            boolean leads = target.has(Key.REFID) || target.has(Key.REFURI) || target.has(Key.REFNAME);
            Optional<Draft> parent = target.parent();
            if (leads
                    || parent.isEmpty()
                    || INLINE_PARENTS.contains(parent.get().kind())) {
                continue;
            }
            // targets come in the order of the text: the search goes on where the last one ended
            int index = indexFrom(parent.get(), target, parent.get() == lastParent ? lastIndex : 0);
            lastParent = parent.get();
            lastIndex = Math.max(0, index);
            next(parent.get(), index + 1).ifPresent(next -> hand(page, target, next));
        }
    }

    private static void hand(DraftPage page, Draft target, Draft next) {
        if (KEEPS_OUT.contains(next.kind())) {
            return;
        }
        for (String id : target.ids()) {
            page.names().moveId(id, next);
        }
        String first = target.ids().isEmpty() ? "" : target.ids().get(0);
        page.names().moveNames(target, next);
        target.handIdsTo(next);
        if (next.is(Kind.CAPTION)
                && target.parent().filter(in -> in.is(Kind.FIGURE)).isPresent()) {
            Draft figure = target.parent().get();
            figure.removeAt(figure.indexOf(target));
            return;
        }
        target.set(Key.REFID, first);
        page.noteRefId(target);
    }

    private static int indexFrom(Draft parent, Draft child, int from) {
        for (int i = from; i < parent.children().size(); i++) {
            if (parent.children().get(i) == child) {
                return i;
            }
        }
        return parent.indexOf(child);
    }

    /** The element at {@code index} or behind, system messages passed; else the one behind the parent. */
    private static Optional<Draft> next(Draft parent, int index) {
        Draft in = parent;
        int at = index;
        while (true) {
            for (; at < in.children().size(); at++) {
                Draft found = in.children().get(at);
                if (found.is(Kind.REFERENCE) && !found.children().isEmpty()) {
                    found = found.children().get(0); // the image within a link
                }
                if (!found.is(Kind.SYSTEM_MESSAGE)) {
                    return Optional.of(found);
                }
            }
            if (in.parent().isEmpty()) {
                return Optional.empty();
            }
            Draft outer = in.parent().get();
            at = outer.indexOf(in) + 1;
            in = outer;
        }
    }
}
