// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Mention;

/**
 * Where on the web a source shows what prose mentions of it.
 *
 * @param templates for a kind of mention its address, with {@code {name}} for what is mentioned
 * @param folders the folders at the top of its tree
 */
public record MentionedPlaces(Map<Mention.Kind, String> templates, Set<String> folders) {
    /** Nothing is shown anywhere. */
    public static final MentionedPlaces NONE = new MentionedPlaces(Map.of(), Set.of());

    /** What stands in a template for what is mentioned. */
    public static final String NAME = "{name}";

    /** Copies the collections. */
    public MentionedPlaces {
        templates = templates.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(templates));
        folders = Set.copyOf(folders);
    }

    /** The address of what is mentioned, where there is one. */
    Optional<String> address(Mention mention) {
        String name = mention.name();
        int slash = name.indexOf('/');
        boolean ours = mention.kind() != Mention.Kind.FILE || slash > 0 && folders.contains(name.substring(0, slash));
        return ours
                ? Optional.ofNullable(templates.get(mention.kind())).map(template -> template.replace(NAME, name))
                : Optional.empty();
    }
}
