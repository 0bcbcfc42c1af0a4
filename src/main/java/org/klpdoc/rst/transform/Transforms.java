// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.List;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.DraftPage;

/** All steps that complete a page, in their order. */
public final class Transforms {
    private static final List<Transform> ORDER = List.of(
            new CaptionIds(),
            new Completions(Completion.Stage.ATTRIBUTES),
            new Substitutions(),
            new PropagatedTargets(),
            new AnonymousReferences(),
            new IndirectTargets(),
            new Completions(Completion.Stage.NOTES),
            new FootnoteNumbers(),
            new DirectTargets(),
            new Completions(Completion.Stage.NUMBERS),
            new Completions(Completion.Stage.CONTENTS),
            new Completions(Completion.Stage.FILTER),
            new TransitionPlaces(),
            new DanglingReferences(),
            new SortedIds());

    private Transforms() {}

    /** Completes a page. */
    public static void apply(DraftPage page) {
        for (Transform transform : ORDER) {
            transform.apply(page);
        }
    }
}
