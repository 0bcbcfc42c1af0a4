// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Mount;
import org.klpdoc.source.RootPath;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.MentionedPlaces;
import org.klpdoc.xref.Published;
import org.klpdoc.xref.SourceView;

/**
 * A source as it was found.
 *
 * @param spec what the guide says of it; the name is "" for the guide's or the folder's own pages
 * @param top the whole tree that it is at, where it is at hand
 * @param mount its pages on the site, where it is at hand
 * @param profile what is special to its project, its {@code conf.py} taken into account
 * @param revision what revision it is at, or ""
 * @param inventory the names that the guide keeps of it, where it keeps any
 */
public record GatheredSource(
        SourceSpec spec,
        Optional<ContentRoot> top,
        Optional<Mount> mount,
        Profile profile,
        String revision,
        Optional<Inventory> inventory)
        implements SourceView {
    @Override
    public String name() {
        return spec.name();
    }

    /** Whether its files are at hand. */
    public boolean isPresent() {
        return mount.isPresent();
    }

    @Override
    public boolean gathered() {
        return isPresent();
    }

    @Override
    public boolean hasFile(String path) {
        return mount.isPresent() && mount.get().root().exists(path);
    }

    @Override
    public Optional<String> published(String home) {
        return Optional.of(published().address(home)).filter(address -> !address.isEmpty());
    }

    @Override
    public MentionedPlaces mentioned() {
        return spec.mentioned();
    }

    @Override
    public Optional<KnownPage> page(String home) {
        return inventory
                .flatMap(known -> known.page(home))
                .map(page -> new KnownPage(home, page.title(), page.anchors()));
    }

    @Override
    public Optional<KnownPlace> label(String name) {
        return inventory.flatMap(known -> known.label(name)).map(GatheredSource::place);
    }

    @Override
    public Optional<KnownPlace> symbol(String name) {
        return inventory.flatMap(known -> known.symbol(name)).map(GatheredSource::place);
    }

    @Override
    public List<String> knownPages() {
        return inventory.map(known -> List.copyOf(known.pages().keySet())).orElse(List.of());
    }

    private static KnownPlace place(Inventory.Target target) {
        return new KnownPlace(target.page(), target.anchor(), target.title());
    }

    /** The path from the top of the tree of a file whose path counts from where the documents are. */
    public String fromTop(String file) {
        String usual = profile.documentation();
        boolean asUsual = spec.folder().isEmpty() || RootPath.isWithin(usual, spec.folder());
        String folder = asUsual ? usual : spec.folder();
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Where its pages stand on the web: as the guide says, as its inventory does, or as its project does. */
    public Published published() {
        if (!spec.published().isEmpty()) {
            return spec.published();
        }
        return inventory
                .map(Inventory::published)
                .filter(known -> !known.isEmpty())
                .orElse(profile.published());
    }
}
