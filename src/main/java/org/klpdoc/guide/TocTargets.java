// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.klpdoc.doc.Block;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;
import org.klpdoc.xref.SourceView;

/** Finds the pages that the toctrees name, patterns and all; a line that leads nowhere is reported and left out. */
final class TocTargets {
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://\\S*");

    private final SiteIndex index;
    private final Map<String, SourceView> sources;
    private final Map<String, List<String>> homesOfSource = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    TocTargets(SiteIndex index, Map<String, SourceView> sources) {
        this.index = index;
        this.sources = sources;
        for (PageFacts page : index.pages().values()) {
            homesOfSource
                    .computeIfAbsent(page.address().source(), none -> new ArrayList<>())
                    .add(page.address().home());
        }
        homesOfSource.values().forEach(homes -> homes.sort(null));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The lines of one toctree of a page. */
    List<TocTarget> of(PageFacts page, Block.Toctree toctree) {
        List<TocTarget> found = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        listed.add(page.address().page());
        for (Block.ToctreeEntry entry : toctree.entries()) {
            boolean pattern = toctree.glob() && entry.title().isEmpty() && hasWildcard(entry.target());
            List<TocTarget> targets = pattern
                    ? matching(page, entry, listed)
                    : one(page, entry).stream().toList();
            targets.forEach(target -> target.page().ifPresent(to -> note(entry, to, pattern, listed)));
            found.addAll(targets);
        }
        if (toctree.reversed()) {
            java.util.Collections.reverse(found);
        }
        return found;
    }

    /** Says what is odd about a line's page: that it is there already, that nothing can be shown for it. */
    private void note(Block.ToctreeEntry entry, PageFacts to, boolean pattern, Set<String> listed) {
        String home = to.address().home();
        String name = to.address().page();
        boolean self = entry.target().equals("self");
        if (!listed.add(name) && !pattern && !self) {
            report(entry, "toctree.duplicate", "the toctree names the page '" + home + "' twice", "");
        }
        if (to.title().isEmpty() && entry.title().isEmpty() && to.toctrees().isEmpty() && !self) {
            String hint = "give the page a title, or the line: Title <" + entry.target() + ">";
            report(entry, "toctree.untitled", "the page '" + home + "' has no title to show", hint);
        }
    }

    private Optional<TocTarget> one(PageFacts page, Block.ToctreeEntry entry) {
        String target = entry.target();
        if (ADDRESS.matcher(target).matches()) {
            return Optional.of(TocTarget.address(target, entry.title().isEmpty() ? target : entry.title()));
        }
        if (target.equals("self")) {
            return Optional.of(TocTarget.page(page, entry.title()));
        }
        int colon = target.indexOf(':');
        String prefix = colon > 0 ? target.substring(0, colon) : "";
        if (sources.containsKey(prefix) && colon > 0) {
            return foreign(entry, sources.get(prefix), target.substring(colon + 1));
        }
        Optional<PageFacts> found = Paths.join(page.address().homeFolder(), withoutSuffix(target))
                .flatMap(home -> index.home(page.address().source(), home));
        Optional<String> index = found.isPresent() ? Optional.empty() : Indices.title(target);
        if (index.isPresent()) {
            return Optional.of(TocTarget.address(
                    Indices.href(page, target), entry.title().isEmpty() ? index.get() : entry.title()));
        }
        if (found.isEmpty()) {
            String hint = Nearest.hint(
                    target, homesOfSource.getOrDefault(page.address().source(), List.of()));
            report(entry, "toctree.missing", "the toctree names a page that is not there: '" + target + "'", hint);
        }
        return found.map(to -> TocTarget.page(to, entry.title()));
    }

    private Optional<TocTarget> foreign(Block.ToctreeEntry entry, SourceView source, String home) {
        Optional<PageFacts> here = index.home(source.name(), home);
        if (here.isPresent()) {
            return Optional.of(TocTarget.page(here.get(), entry.title()));
        }
        Optional<SourceView.KnownPage> known = source.page(home);
        Optional<String> address = source.published(home);
        if (known.isEmpty() || address.isEmpty()) {
            String hint = Nearest.hint(home, source.knownPages());
            String message = "the source '" + source.name() + "' has no page '" + home + "'";
            report(entry, "toctree.missing", message, hint);
            return Optional.empty();
        }
        String title = entry.title().isEmpty() ? known.get().title() : entry.title();
        return Optional.of(TocTarget.address(address.get(), title));
    }

    private List<TocTarget> matching(PageFacts page, Block.ToctreeEntry entry, Set<String> listed) {
        Optional<String> pattern = Paths.join(page.address().homeFolder(), entry.target());
        List<TocTarget> found = new ArrayList<>();
        if (pattern.isPresent()) {
            TocPattern compiled = new TocPattern(pattern.get());
            for (String home : homesOfSource.getOrDefault(page.address().source(), List.of())) {
                if (compiled.matches(home)) {
                    index.home(page.address().source(), home)
                            .filter(to -> !listed.contains(to.address().page()))
                            .ifPresent(to -> found.add(TocTarget.page(to, "")));
                }
            }
        }
        if (found.isEmpty()) {
            String message = "the toctree's pattern '" + entry.target() + "' matches no page";
            report(entry, "toctree.empty-pattern", message, "");
        }
        return found;
    }

    private void report(Block.ToctreeEntry entry, String code, String message, String hint) {
        diagnostics.add(
                Diagnostic.of(Severity.WARNING, code, entry.pos(), message).withHint(hint));
    }

    private static boolean hasWildcard(String target) {
        return target.indexOf('*') >= 0 || target.indexOf('?') >= 0 || target.indexOf('[') >= 0;
    }

    private static String withoutSuffix(String target) {
        boolean file = target.endsWith(".rst") || target.endsWith(".md");
        return file ? Paths.withoutExtension(target) : target;
    }
}
