// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.SourceView;

/** A gathered source as references see it: its files where they are at hand, else what its inventory says. */
record SourceNames(GatheredSource source) implements SourceView {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean gathered() {
        return source.isPresent();
    }

    @Override
    public boolean hasFile(String path) {
        return source.mount().map(mount -> mount.root().exists(path)).orElse(false);
    }

    @Override
    public Optional<String> published(String home) {
        return Optional.of(source.published().address(home)).filter(address -> !address.isEmpty());
    }

    @Override
    public Optional<KnownPage> page(String home) {
        return source.inventory()
                .flatMap(known -> known.page(home))
                .map(page -> new KnownPage(home, page.title(), page.anchors()));
    }

    @Override
    public Optional<KnownPlace> label(String name) {
        return source.inventory().flatMap(known -> known.label(name)).map(SourceNames::place);
    }

    @Override
    public Optional<KnownPlace> symbol(String name) {
        return source.inventory().flatMap(known -> known.symbol(name)).map(SourceNames::place);
    }

    @Override
    public List<String> knownPages() {
        return source.inventory()
                .map(known -> List.copyOf(known.pages().keySet()))
                .orElse(List.of());
    }

    private static KnownPlace place(Inventory.Target target) {
        return new KnownPlace(target.page(), target.anchor(), target.title());
    }
}
