// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Kind;

/** Transitions at the end of a section move behind it; those with nothing before or behind them are reported. */
final class TransitionPlaces implements Transform {
    private static final Set<Kind> UNSEEN = EnumSet.of(
            Kind.PENDING,
            Kind.SUBSTITUTION_DEFINITION,
            Kind.TARGET,
            Kind.META,
            Kind.DECORATION,
            Kind.TITLE,
            Kind.SUBTITLE,
            Kind.DOCINFO,
            Kind.INDEX);

    @Override
    public void apply(DraftPage page) {
        for (Draft transition : page.list(DraftPage.Register.TRANSITIONS)) {
            if (transition.parent().isPresent()) {
                place(page, transition);
            }
        }
    }

    private static void place(DraftPage page, Draft transition) {
        Draft parent = transition.parent().orElseThrow();
        int index = parent.indexOf(transition);
        boolean first = parent.children().subList(0, index).stream().allMatch(TransitionPlaces::isUnseen);
        boolean follows = index > 0 && parent.children().get(index - 1).is(Kind.TRANSITION);
        if (parent.children().subList(index + 1, parent.children().size()).stream()
                .allMatch(TransitionPlaces::isUnseen)) {
            moveUp(page, transition);
        }
        if (first) {
            String where = transition.parent().orElseThrow().kind().element();
            warn(page, transition, "Transition at the start of the " + where + ".");
        } else if (follows) {
            warn(page, transition, "At least one body element should separate transitions.");
        }
    }

    private static boolean isUnseen(Draft node) {
        return UNSEEN.contains(node.kind());
    }

    private static void moveUp(DraftPage page, Draft transition) {
        Draft sibling = transition.parent().orElseThrow();
        Draft from = sibling;
        while (sibling.parent().isPresent()) {
            Draft outer = sibling.parent().get();
            int index = outer.indexOf(sibling);
            if (index < outer.children().size() - 1) {
                from.removeAt(from.indexOf(transition));
                outer.insert(index + 1, transition);
                return;
            }
            sibling = outer;
        }
        warn(page, transition, "Transition at the end of the document.");
    }

    private static void warn(DraftPage page, Draft transition, String text) {
        Draft parent = transition.parent().orElseThrow();
        List<Draft> around = List.of(page.reporter().report(2, "rst.transition-place", transition.pos(), text));
        parent.insert(parent.indexOf(transition) + 1, around.get(0));
    }
}
