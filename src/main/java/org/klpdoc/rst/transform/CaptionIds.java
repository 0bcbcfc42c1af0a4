// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import org.klpdoc.rst.core.Captioned;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;

/** Gives what has a caption an id, which Sphinx' numbers hang on. */
final class CaptionIds implements Transform {
    @Override
    public void apply(DraftPage page) {
        if (page.isSphinx()) {
            for (Draft node : Captioned.of(page)) {
                page.setId(node);
            }
        }
    }
}
