// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Reads {@code redirects.yaml}:
 *
 * <pre>
 * - from: livepatch/old
 *   to: livepatch/new
 *   anchors:
 *     locking: details
 *     api: other/page#functions
 * </pre>
 *
 * <p>An id alone is one of the page of {@code to}, or of the page itself where there is no {@code to}.
 */
final class RedirectsReader {
    static final List<String> KEYS = List.of("from", "to", "anchors");

    private final Source source;
    private final RedirectNames names;
    private final List<Diagnostic> diagnostics;

    RedirectsReader(Source source, RedirectNames names, List<Diagnostic> diagnostics) {
        this.source = source;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    void read(Consumer<Redirects.Entry> entries) {
        Optional<YamlNode> node = YamlReader.read(source, diagnostics);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Sequence)) {
            YamlNode found = node.get();
            if (!(found instanceof YamlNode.Scalar scalar && scalar.isNothing())) {
                bad("guide.wrong-type", found.pos(), "the file must be a list of redirects, not " + found.what());
            }
            return;
        }
        node.map(YamlNode.Sequence.class::cast)
                .ifPresent(list -> list.items()
                        .forEach(item -> Fields.mapping(item, "a redirect", diagnostics)
                                .flatMap(found -> entry(new Fields(found, KEYS, diagnostics)))
                                .ifPresent(entries)));
    }

    /** An address as it is written: a page, a place on it, or both. */
    private record Written(String page, String id) {
        static Written of(String text) {
            int hash = text.indexOf('#');
            return hash < 0 ? new Written(text, "") : new Written(text.substring(0, hash), text.substring(hash + 1));
        }
    }

    private Optional<Redirects.Entry> entry(Fields fields) {
        String text = fields.required("from");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Written from = Written.of(text);
        Pos pos = fields.pos("from");
        String plain = RedirectNames.plain(from.page());
        if (!isGood(from, pos)) {
            return Optional.empty();
        } else if (RedirectNames.isInTheWay(plain)) {
            bad("redirect.bad-address", pos, "'" + text + "' is no redirect: other files of the site stand there");
            return Optional.empty();
        }
        String written = fields.text("to", "");
        Optional<Redirects.Target> to =
                written.isEmpty() ? Optional.empty() : target(Written.of(written), fields.pos("to"));
        if (fields.has("to") && to.isEmpty()) {
            return Optional.empty();
        }
        return names.onSite(plain)
                .flatMap(page -> from.id().isEmpty()
                        ? Optional.of(new Redirects.Entry(
                                page,
                                to,
                                anchors(fields, to.map(Redirects.Target::page).orElse(page)),
                                pos))
                        : place(page, from.id(), to, fields));
    }

    /** {@code from: page#id} is short for one anchor of the page. */
    private Optional<Redirects.Entry> place(String page, String id, Optional<Redirects.Target> to, Fields fields) {
        if (to.isEmpty()) {
            fields.required("to");
        }
        if (fields.has("anchors")) {
            bad("redirect.bad-address", fields.pos("anchors"), "a place on a page has no anchors of its own");
        }
        return to.map(target -> new Redirects.Anchor(id, target, fields.pos("from")))
                .map(anchor -> new Redirects.Entry(page, Optional.empty(), List.of(anchor), fields.pos("from")));
    }

    private List<Redirects.Anchor> anchors(Fields fields, String page) {
        List<Redirects.Anchor> out = new ArrayList<>();
        for (YamlNode.Entry entry : fields.entries("anchors")) {
            String id = entry.key().text();
            Pos pos = entry.key().pos();
            if (!(entry.value() instanceof YamlNode.Scalar value)) {
                bad(
                        "guide.wrong-type",
                        entry.value().pos(),
                        "an anchor leads to a text, not " + entry.value().what());
            } else if (id.isEmpty() || !RedirectNames.idProblem(id).isEmpty()) {
                bad("redirect.bad-address", pos, "'" + id + "' is no id: " + RedirectNames.idProblem(id));
            } else {
                anchorTarget(value, page).ifPresent(to -> out.add(new Redirects.Anchor(id, to, pos)));
            }
        }
        return out;
    }

    /** An id of {@code page}, nothing for its beginning, or an address. */
    private Optional<Redirects.Target> anchorTarget(YamlNode.Scalar value, String page) {
        String text = value.isNothing() ? "" : value.text();
        Written written = Written.of(text);
        if (!written.page().isEmpty() && (text.indexOf('#') >= 0 || text.endsWith(".html"))) {
            return target(written, value.pos());
        }
        String id = written.page() + written.id();
        String problem = RedirectNames.idProblem(id);
        if (!problem.isEmpty()) {
            bad("redirect.bad-address", value.pos(), "'" + text + "' is no id: " + problem);
            return Optional.empty();
        }
        return Optional.of(new Redirects.Target(page, id, value.pos()));
    }

    /** Where an address leads on the site; what does not belong to the part that is there is passed over. */
    private Optional<Redirects.Target> target(Written to, Pos pos) {
        if (!isGood(to, pos)) {
            return Optional.empty();
        }
        return names.onSite(RedirectNames.plain(to.page())).map(page -> new Redirects.Target(page, to.id(), pos));
    }

    private boolean isGood(Written address, Pos pos) {
        String page = RedirectNames.problem(address.page());
        String problem = page.isEmpty() ? RedirectNames.idProblem(address.id()) : page;
        if (!problem.isEmpty()) {
            String text = address.page() + (address.id().isEmpty() ? "" : "#" + address.id());
            bad("redirect.bad-address", pos, "'" + text + "' is no place of this site: " + problem);
        }
        return problem.isEmpty();
    }

    private void bad(String code, Pos pos, String message) {
        diagnostics.add(Diagnostic.of(Severity.ERROR, code, pos, message));
    }
}
