// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import java.util.List;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;

/** The pending elements of one stage, in the order of the text. */
final class Completions implements Transform {
    private final Completion.Stage stage;

    Completions(Completion.Stage stage) {
        this.stage = stage;
    }

    @Override
    public void apply(DraftPage page) {
        for (Draft pending : List.copyOf(page.list(DraftPage.Register.PENDING))) {
            pending.get(Key.PENDING, Completion.class)
                    .filter(work -> work.stage() == stage && pending.parent().isPresent())
                    .ifPresent(work -> work.complete(pending, page, page.reporter()));
        }
    }
}
