// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.RootPath;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/**
 * Reads the {@code views} of a guide.yaml and their data files.
 *
 * <pre>
 * views:
 *   - {file: faq.rst, template: faq, data: data/faq.yaml}
 * </pre>
 */
final class ViewReader {
    private static final List<String> KEYS = List.of("file", "template", "data");
    /** The templates, each with the reader of its data. */
    private static final Map<String, BiFunction<YamlNode.Mapping, List<Diagnostic>, ViewData>> TEMPLATES =
            new TreeMap<>(Map.of(
                    "architectures", (node, found) -> new ArchitecturesReader(found).read(node),
                    "faq", (node, found) -> new FaqReader(found).read(node),
                    "microconference", (node, found) -> new MicroconferenceReader(found).read(node),
                    "timeline", (node, found) -> new TimelineReader(found).read(node)));

    private final ContentRoot root;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Pos> files = new HashMap<>();

    ViewReader(ContentRoot root, List<Diagnostic> diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    List<View> read(List<YamlNode.Mapping> rows) {
        List<View> out = new ArrayList<>();
        for (YamlNode.Mapping row : rows) {
            Fields fields = new Fields(row, KEYS, diagnostics);
            String file = file(fields);
            String template = template(fields);
            Optional<SourceFile> data = data(fields);
            if (!file.isEmpty() && !template.isEmpty() && data.isPresent()) {
                out.add(view(file, template, data.get()));
            }
        }
        return out;
    }

    /** The path of the file that is made: one that nothing else has. */
    private String file(Fields fields) {
        String text = fields.required("file");
        Optional<String> plain = RootPath.of(text).filter(text::equals);
        if (text.isEmpty()) {
            return "";
        }
        Pos pos = fields.pos("file");
        if (plain.isEmpty() || text.lastIndexOf('.') <= text.lastIndexOf('/') + 1) {
            String message = "'file' must be a path in the guide with an ending, as faq.rst: '" + text + "' is none";
            fields.bad("guide.bad-value", pos, message);
            return "";
        } else if (root.isFile(text)) {
            fields.bad("guide.duplicate-file", pos, "there is a file '" + text + "' already, which nobody would see");
            return "";
        }
        Pos first = files.putIfAbsent(text, pos);
        if (first != null) {
            String message = "there are two views '" + text + "'";
            diagnostics.add(Diagnostic.of(Severity.ERROR, "guide.duplicate-file", pos, message)
                    .withRelated(first, "the first"));
            return "";
        }
        return text;
    }

    private static String template(Fields fields) {
        String name = fields.required("template");
        if (!name.isEmpty() && !TEMPLATES.containsKey(name)) {
            String hint = Nearest.hintOrAll(name, TEMPLATES.keySet());
            fields.bad("guide.unknown-template", fields.pos("template"), "there is no template '" + name + "'", hint);
            return "";
        }
        return name;
    }

    private Optional<SourceFile> data(Fields fields) {
        String path = fields.required("data");
        Optional<SourceFile> file = root.read(path);
        if (!path.isEmpty() && file.isEmpty()) {
            String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            String hint = Nearest.hint(path, root.list(folder));
            fields.bad("guide.missing-file", fields.pos("data"), "there is no file '" + path + "' in the guide", hint);
        }
        return file;
    }

    private View view(String file, String template, SourceFile content) {
        Decoded decoded = content.decoded(Source.Tabs.KEEP);
        diagnostics.addAll(decoded.diagnostics());
        int before = diagnostics.size();
        Optional<YamlNode> node = YamlReader.read(decoded.source(), diagnostics);
        if (node.isEmpty() && diagnostics.size() == before) {
            Pos start = new Pos(decoded.source(), 0);
            diagnostics.add(Diagnostic.of(Severity.ERROR, "guide.missing-key", start, "the file has nothing in it"));
        }
        ViewData data = node.flatMap(found -> Fields.mapping(found, "the data of a view", diagnostics))
                .map(found -> Optional.ofNullable(TEMPLATES.get(template))
                        .orElseThrow()
                        .apply(found, diagnostics))
                .orElse(ViewData.NOTHING);
        return new View(file, template, content.path(), decoded.source(), data);
    }
}
