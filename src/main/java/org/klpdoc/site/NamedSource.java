// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Collection;
import java.util.Optional;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.rst.core.OtherSource;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.xref.Inventory;

/**
 * A source of the guide as its pages may name files of it.
 *
 * @param source the source
 * @param root its whole tree, where it is at hand
 */
record NamedSource(GatheredSource source, Optional<ContentRoot> root) implements OtherSource {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Optional<String> published(String path) {
        return Optional.of(source.spec().file(path)).filter(address -> !address.isEmpty());
    }

    @Override
    public Optional<Collection<String>> known() {
        return source.inventory().map(Inventory::files);
    }

    /** What pages that name its files hang on beside the files. */
    String manner() {
        return name() + (root.isPresent() ? " at hand " : " ") + source.spec().files() + known();
    }
}
