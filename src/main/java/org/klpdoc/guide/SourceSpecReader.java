// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.doc.Mention;
import org.klpdoc.source.RootPath;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.MentionedPlaces;
import org.klpdoc.xref.Published;

/** Reads the {@code sources} of a guide.yaml. */
final class SourceSpecReader {
    static final List<String> KEYS = List.of(
            "name",
            "place",
            "optional",
            "folder",
            "pages",
            "exclude",
            "mount",
            "published",
            "files",
            "edit",
            "outdated",
            "mentions",
            "licence",
            "trusted",
            "kernel");
    private static final List<String> MENTIONS = List.of("commit", "cve", "config", "file", "folders");
    private static final List<String> USUAL_PAGES = List.of("**.rst", "**.md");

    private final Path base;
    private final List<Diagnostic> diagnostics;

    SourceSpecReader(Path base, List<Diagnostic> diagnostics) {
        this.base = base;
        this.diagnostics = diagnostics;
    }

    List<SourceSpec> read(List<YamlNode.Mapping> items) {
        List<SourceSpec> out = new ArrayList<>();
        Map<String, Pos> seen = new HashMap<>();
        for (YamlNode.Mapping item : items) {
            Fields fields = new Fields(item, KEYS, diagnostics);
            String name = fields.required("name");
            if (!name.isEmpty() && !isName(name)) {
                fields.bad(
                        "guide.bad-value",
                        fields.pos("name"),
                        "'" + name + "' is no name for a source: it has small letters, digits and '-' alone");
                continue;
            }
            Pos first = seen.putIfAbsent(name, fields.pos("name"));
            if (first != null) {
                diagnostics.add(Diagnostic.of(
                                Severity.ERROR,
                                "guide.duplicate-source",
                                fields.pos("name"),
                                "there are two sources '" + name + "'")
                        .withRelated(first, "the first"));
            } else if (!name.isEmpty()) {
                out.add(spec(name, fields));
            }
        }
        return out;
    }

    private SourceSpec spec(String name, Fields fields) {
        String published = GuideReader.address(fields, "published");
        return new SourceSpec(
                name,
                fields.text("place", ""),
                base,
                fields.flag("optional", !fields.has("place")),
                path(fields, "folder"),
                GuideReader.globs(fields, "pages", USUAL_PAGES),
                GuideReader.globs(fields, "exclude", List.of()),
                path(fields, "mount"),
                new Published(published),
                GuideReader.addressWith(fields, "files", SourceSpec.FILE),
                GuideReader.addressWith(fields, "edit", SourceSpec.FILE),
                outdated(fields),
                fields.nested("mentions").map(this::mentioned).orElse(MentionedPlaces.NONE),
                fields.text("licence", ""),
                fields.flag("trusted", false),
                fields.flag("kernel", false),
                fields.pos());
    }

    /** {@code outdated}: a reason for each page. */
    private static List<SourceSpec.Outdated> outdated(Fields fields) {
        List<SourceSpec.Outdated> out = new ArrayList<>();
        for (YamlNode.Entry entry : fields.entries("outdated")) {
            if (entry.value() instanceof YamlNode.Scalar reason
                    && !reason.text().isBlank()) {
                String page = entry.key().text();
                out.add(new SourceSpec.Outdated(
                        page, reason.text().strip(), entry.key().pos()));
            } else {
                fields.bad("guide.bad-value", entry.value().pos(), "'outdated' needs a reason for each page");
            }
        }
        return out;
    }

    /** {@code mentions}: an address for each kind of mention, and the folders at the top. */
    private MentionedPlaces mentioned(YamlNode.Mapping mapping) {
        Fields fields = new Fields(mapping, MENTIONS, diagnostics);
        Map<Mention.Kind, String> templates = new EnumMap<>(Mention.Kind.class);
        for (Mention.Kind kind : Mention.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            String template = GuideReader.address(fields, key);
            if (template.contains(MentionedPlaces.NAME)) {
                templates.put(kind, template);
            } else if (!template.isEmpty()) {
                fields.bad("guide.bad-value", fields.pos(key), "'" + key + "' has no {name} for what is mentioned");
            }
        }
        List<String> folders = fields.texts("folders", List.of());
        if (templates.containsKey(Mention.Kind.FILE) && folders.isEmpty()) {
            fields.bad("guide.missing-key", fields.pos(), "'file' needs 'folders', the folders at the source's top");
        }
        return new MentionedPlaces(templates, new HashSet<>(folders));
    }

    private static boolean isName(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')
                && name.charAt(0) != '-';
    }

    private static String path(Fields fields, String key) {
        String text = fields.text(key, "");
        if (text.isEmpty() || text.equals(".")) {
            return "";
        }
        return RootPath.of(text).orElseGet(() -> {
            fields.bad(
                    "guide.bad-value",
                    fields.pos(key),
                    "'" + key + "' must be a path with forward slashes that stays inside: '" + text + "' does not");
            return "";
        });
    }
}
