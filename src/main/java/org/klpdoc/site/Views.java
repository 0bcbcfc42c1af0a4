// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.View;
import org.klpdoc.render.ViewTemplates;
import org.klpdoc.source.MadeFiles;
import org.klpdoc.source.Mount;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** Puts the files that a guide makes of its data beside those that it has. */
final class Views {
    private Views() {}

    /**
     * What was gathered, with the files of the guide's views. They are made beside the reading of pages; whoever reads
     * one waits for it.
     *
     * @param templates the folder of the guide's own templates, where it has one
     */
    static Gathered with(Gathered gathered, Optional<Path> templates, Parallel parallel) {
        List<View> views = gathered.guide().views();
        Optional<Mount> mount = gathered.own().mount();
        if (views.isEmpty() || mount.isEmpty()) {
            return gathered;
        }
        Supplier<ViewTemplates> loaded = parallel.start(() -> new ViewTemplates(templates));
        Map<String, Supplier<Source>> made = new TreeMap<>();
        for (View view : views) {
            made.put(view.file(), parallel.start(() -> loaded.get().source(view)));
        }
        Mount before = mount.get();
        Mount changed = new Mount(
                before.source(),
                new MadeFiles(before.root(), made),
                before.folder(),
                before.prefix(),
                before.pages(),
                before.exclude());
        GatheredSource own = gathered.own();
        return new Gathered(
                gathered.guide(),
                new GatheredSource(
                        own.spec(), own.top(), Optional.of(changed), own.profile(), own.revision(), own.inventory()),
                gathered.sources(),
                gathered.tree().with(changed, List.copyOf(made.keySet())),
                gathered.kernel(),
                gathered.configuration());
    }

    /** A finding of the site; a name in data that leads nowhere is an error, whatever it would be in a page's text. */
    static Diagnostic judged(Diagnostic found) {
        boolean ours = found.pos().source().isComposed() && found.code().startsWith("xref.");
        return ours && found.severity() == Severity.WARNING
                ? new Diagnostic(
                        Severity.ERROR, "data.target", found.pos(), found.message(), found.hint(), found.related())
                : found;
    }
}
