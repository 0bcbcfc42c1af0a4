// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.xref.PageFacts.DomainObject;
import org.klpdoc.xref.SiteIndex.Found;

/**
 * References to what is described in other domains than C's: {@code :option:`rm -r`}, {@code :envvar:`HOME`}, {@code
 * :py:func:`apply`}, {@code :rst:dir:`note`}. As in Sphinx only an option that nothing describes is a mistake.
 */
record ObjectFinder(Places places) implements LinkResolver.Finder {
    private static final Map<String, List<String>> KINDS = Map.of(
            "dir",
            List.of("directive", "directive:option"),
            "role",
            List.of("role"),
            "envvar",
            List.of("envvar"),
            "token",
            List.of("token"));
    private static final List<String> VALUES = List.of("=", "[=", " ");

    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        Optional<Found<DomainObject>> found = object(reference);
        if (found.isPresent()) {
            String id = found.get().what().id();
            return LinkResolver.Answer.of(places.link(from, found.get().page(), id, tooltip(found.get()), List.of()));
        }
        return reference.role().equals("option")
                ? LinkResolver.missing(
                        "xref.option", reference, "no page describes the option '" + reference.target() + "'", "")
                : LinkResolver.Answer.of(Optional.empty());
    }

    private static String tooltip(Found<DomainObject> found) {
        return found.what().domain().equals("py") ? found.what().name() : "";
    }

    private Optional<Found<DomainObject>> object(Inline.CrossReference reference) {
        if (reference.domain().equals("py")) {
            return python(reference);
        }
        String target = reference.target().strip();
        return reference.role().equals("option")
                ? option(reference.scope(), target)
                : places.index()
                        .objects()
                        .find(reference.domain(), KINDS.getOrDefault(reference.role(), List.of()), target);
    }

    /** The name itself, then below the class and the module in force; a dot at its begin says where alone. */
    private Optional<Found<DomainObject>> python(Inline.CrossReference reference) {
        String name = reference.target();
        boolean specific = name.startsWith(".");
        String bare = specific ? name.substring(1) : name;
        Optional<Found<DomainObject>> found = specific ? Optional.empty() : named("py", bare);
        for (String prefix : reference.scope().split(" ")) {
            found = found.or(() -> named("py", prefix + "." + bare));
        }
        return found.or(() -> named("py", bare));
    }

    private Optional<Found<DomainObject>> named(String domain, String name) {
        return places.index().objects().find(domain, "", name);
    }

    /** An option of the program in force, with a value perhaps; else {@code rm -r}, the program in the reference. */
    private Optional<Found<DomainObject>> option(String program, String target) {
        Optional<Found<DomainObject>> found = exactly(program, target);
        for (String value : VALUES) {
            int at = target.indexOf(value);
            found = found.or(() -> at < 0 ? Optional.empty() : exactly(program, target.substring(0, at)));
        }
        for (int space = target.indexOf(' '); space > 0; space = target.indexOf(' ', space + 1)) {
            String command = target.substring(0, space).replace(' ', '-');
            String option = target.substring(space + 1);
            found = found.or(() -> exactly(command, option));
        }
        return found;
    }

    private Optional<Found<DomainObject>> exactly(String program, String option) {
        return places.index().objects().find("std", "option", program.isEmpty() ? option : program + "." + option);
    }
}
