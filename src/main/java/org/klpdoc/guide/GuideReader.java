// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Globs;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** Reads {@code guide.yaml}. Whatever is wrong with it, what is right of it is in the guide that comes back. */
public final class GuideReader {
    /** The file's name, at the top of the guide's folder. */
    public static final String FILE = "guide.yaml";

    static final List<String> KEYS = List.of(
            "title",
            "description",
            "base-url",
            "edit",
            "language",
            "theme",
            "severities",
            "sources",
            "retired",
            "coverage",
            "views",
            "feed",
            "dates",
            "exclude");
    static final List<String> THEME_KEYS = List.of("logo", "accent", "accent-dark", "templates");
    static final List<String> FEED_KEYS = List.of("title", "pages");
    static final List<String> RETIRED_KEYS = List.of("name", "instead", "since");
    private static final Map<String, Optional<Severity>> SEVERITIES = Map.of(
            "note", Optional.of(Severity.NOTE),
            "warning", Optional.of(Severity.WARNING),
            "error", Optional.of(Severity.ERROR),
            "off", Optional.empty());

    private final ContentRoot root;
    private final Path folder;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private List<SourceSpec> sources = List.of();

    private GuideReader(ContentRoot root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * A guide that was read.
     *
     * @param guide the guide
     * @param diagnostics what is wrong with its file; an error among them is an error of configuration
     */
    public record Read(Guide guide, List<Diagnostic> diagnostics) {
        /** Copies the list. */
        public Read {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Reads the guide of a folder.
     *
     * @param root the folder's files
     * @param folder the folder that places in the file count from
     * @return empty where there is no guide.yaml
     */
    public static Optional<Read> read(ContentRoot root, Path folder) {
        return root.read(FILE).map(file -> new GuideReader(root, folder).read(file));
    }

    private Read read(SourceFile file) {
        Decoded decoded = file.decoded(Source.Tabs.KEEP);
        diagnostics.addAll(decoded.diagnostics());
        Optional<YamlNode> node = YamlReader.read(decoded.source(), diagnostics);
        if (node.isEmpty() && diagnostics.isEmpty()) {
            Pos start = new Pos(decoded.source(), 0);
            String message = "the file has nothing in it; a guide has at least a title";
            diagnostics.add(Diagnostic.of(Severity.ERROR, "guide.missing-key", start, message));
        }
        Guide guide = node.flatMap(found -> Fields.mapping(found, "a guide", diagnostics))
                .map(found -> guide(new Fields(found, KEYS, diagnostics)))
                .orElseGet(Guide::untitled);
        return new Read(guide, diagnostics);
    }

    private Guide guide(Fields fields) {
        return new Guide(
                fields.required("title"),
                fields.text("description", ""),
                withSlash(address(fields, "base-url")),
                addressWith(fields, "edit", SourceSpec.FILE),
                language(fields),
                fields.nested("theme")
                        .map(theme -> theme(new Fields(theme, THEME_KEYS, diagnostics)))
                        .orElse(Guide.Theme.PLAIN),
                severities(fields),
                sources(fields),
                retired(fields),
                new CoverageReader(sources, diagnostics).read(fields.mappings("coverage")),
                new ViewReader(root, diagnostics).read(fields.mappings("views")),
                fields.nested("feed").map(feed -> feed(new Fields(feed, FEED_KEYS, diagnostics))),
                fields.flag("dates", false),
                globs(fields, "exclude", Guide.USUAL_EXCLUDES));
    }

    private List<SourceSpec> sources(Fields fields) {
        sources = new SourceSpecReader(folder, diagnostics).read(fields.mappings("sources"));
        return sources;
    }

    private static String withSlash(String address) {
        return address.isEmpty() || address.endsWith("/") ? address : address + "/";
    }

    /** An address on the web, or "". */
    static String address(Fields fields, String key) {
        String text = fields.text(key, "");
        boolean web = text.startsWith("https://") || text.startsWith("http://");
        boolean clean = text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
        if (text.isEmpty() || web && clean) {
            return text;
        }
        fields.bad("guide.bad-value", fields.pos(key), "'" + key + "' must be an address that begins with https://");
        return "";
    }

    /** Patterns of files, each of them checked. */
    static Globs globs(Fields fields, String key, List<String> otherwise) {
        List<String> patterns = fields.texts(key, otherwise);
        for (String pattern : patterns) {
            String problem = Globs.problem(pattern);
            if (!problem.isEmpty()) {
                fields.bad("guide.bad-glob", fields.pos(key), "the pattern '" + pattern + "' is no use: " + problem);
            }
        }
        return Globs.of(patterns);
    }

    /** An address with a place for a file's path, or "". */
    static String addressWith(Fields fields, String key, String part) {
        String template = address(fields, key);
        if (!template.isEmpty() && !template.contains(part)) {
            String message = "'" + key + "' must have " + part + " where the path of the file stands";
            fields.bad("guide.bad-value", fields.pos(key), message);
            return "";
        }
        return template;
    }

    private static String language(Fields fields) {
        String language = fields.text("language", "en");
        boolean tag = !language.isEmpty()
                && language.chars().allMatch(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c));
        if (!tag) {
            fields.bad("guide.bad-value", fields.pos("language"), "'language' must be a tag as 'en' or 'zh-CN'");
            return "en";
        }
        return language;
    }

    private Guide.Theme theme(Fields fields) {
        String templates = fields.text("templates", "");
        if (!templates.isEmpty() && root.list(templates).isEmpty()) {
            fields.bad(
                    "guide.missing-file",
                    fields.pos("templates"),
                    "there is no folder '" + templates + "' with templates in the guide's folder");
        }
        return new Guide.Theme(
                fields.text("logo", ""), colour(fields, "accent"), colour(fields, "accent-dark"), templates);
    }

    private static String colour(Fields fields, String key) {
        String text = fields.text(key, "");
        boolean hex = text.startsWith("#")
                && (text.length() == 4 || text.length() == 7)
                && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        if (text.isEmpty() || hex) {
            return text;
        }
        fields.bad(
                "guide.bad-value",
                fields.pos(key),
                "'" + key + "' must be a colour as \"#0b57d0\"",
                "quote it: what follows a # is a comment in YAML");
        return "";
    }

    private static Guide.FeedSpec feed(Fields fields) {
        if (!fields.has("pages")) {
            fields.bad("guide.missing-key", fields.pos(), "the key 'pages' is missing");
        }
        return new Guide.FeedSpec(fields.text("title", ""), globs(fields, "pages", List.of()), fields.pos("pages"));
    }

    private Severities severities(Fields fields) {
        Map<String, Optional<Severity>> rules = new LinkedHashMap<>();
        for (YamlNode.Entry entry : fields.entries("severities")) {
            Pos pos = entry.value().pos();
            String code = entry.key().text();
            String word = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (SEVERITIES.containsKey(word)) {
                rules.put(code, SEVERITIES.get(word));
            } else {
                fields.bad("guide.bad-value", pos, "a severity is note, warning, error or off");
            }
            if (code.indexOf('.') <= 0) {
                fields.bad("guide.bad-value", entry.key().pos(), "'" + code + "' is not the code of a finding");
            }
        }
        return new Severities(rules);
    }

    private List<Guide.RetiredName> retired(Fields fields) {
        List<Guide.RetiredName> out = new ArrayList<>();
        for (YamlNode.Mapping one : fields.mappings("retired")) {
            Fields name = new Fields(one, RETIRED_KEYS, diagnostics);
            out.add(new Guide.RetiredName(name.required("name"), name.text("instead", ""), name.text("since", "")));
        }
        return out;
    }
}
