// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** What the data files of views have in common: ids, versions, sources, targets. One reader serves one file. */
final class DataFields {
    private static final List<String> SOURCE_KEYS = List.of("title", "url", "target");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");
    private static final Pattern VERSION =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]* )?[0-9]{1,4}(\\.[0-9]{1,4}){1,3}(-rc[0-9]{1,2})?");
    private static final Pattern TARGET = Pattern.compile("[^\\s`<>\\\\]+");
    /** The value that says that there is none. */
    static final String NONE = "none";

    private final List<Diagnostic> diagnostics;
    private final Map<String, Pos> ids = new HashMap<>();

    DataFields(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    Fields of(YamlNode.Mapping node, List<String> keys) {
        return new Fields(node, keys, diagnostics);
    }

    /** An id, of which the file may have one only. */
    Datum id(Fields fields, String key) {
        Datum id = fields.plain(key);
        if (!id.isEmpty() && !ID.matcher(id.text()).matches()) {
            String message =
                    "'" + id.text() + "' is no id: it has small letters and digits, and single '-' or '.' between them";
            fields.bad("data.bad-id", id.pos(), message);
        }
        Pos first = id.isEmpty() ? null : ids.putIfAbsent(id.text(), id.pos());
        if (first != null) {
            diagnostics.add(Diagnostic.of(
                            Severity.ERROR,
                            "data.duplicate-id",
                            id.pos(),
                            "there are two of the id '" + id.text() + "'")
                    .withRelated(first, "the first"));
        }
        return id;
    }

    /** A release, where there is one. */
    Optional<Datum> version(Fields fields, String key) {
        Optional<Datum> version = fields.plainIfAny(key);
        version.filter(found -> !VERSION.matcher(found.text()).matches())
                .ifPresent(found -> fields.bad(
                        "data.bad-version",
                        found.pos(),
                        "'" + found.text() + "' is no version",
                        found.text().startsWith("v")
                                ? "write it without the v"
                                : "write 4.15 for a kernel, kpatch 0.9.5 for another project"));
        return version;
    }

    /** A release as it is spoken of: {@code v4.15} of the kernel, {@code kpatch 0.9.5} of another project; "" for none. */
    static String release(Optional<Datum> version) {
        String text = version.map(Datum::text).orElse("");
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? "v" + text : text;
    }

    /** What a reference can lead to: no white space, nothing that would end it. */
    Datum target(Fields fields, Datum target) {
        if (!target.isEmpty() && !TARGET.matcher(target.text()).matches()) {
            fields.bad("data.bad-target", target.pos(), "'" + target.text() + "' is nothing that a reference can name");
        }
        return target;
    }

    /** The same, where there may be none. */
    Optional<Datum> target(Fields fields, String key) {
        return fields.plainIfAny(key).map(found -> target(fields, found));
    }

    /** What statements rest on; there must be something where {@code needed}. */
    List<Quotation> sources(Fields fields, String key, boolean needed) {
        List<Quotation> out = new ArrayList<>();
        for (YamlNode.Mapping node : fields.mappings(key)) {
            out.add(source(of(node, SOURCE_KEYS)));
        }
        if (out.isEmpty() && needed) {
            fields.bad("data.no-source", fields.pos(key), "there is no source that says so");
        }
        return out;
    }

    /** One that is not in a list. */
    Optional<Quotation> source(Fields fields, String key) {
        return fields.nested(key).map(node -> source(of(node, SOURCE_KEYS)));
    }

    private Quotation source(Fields fields) {
        Datum title = fields.plain("title");
        Optional<Datum> url = fields.plainIfAny("url")
                .filter(found -> !GuideReader.address(fields, "url").isEmpty());
        Optional<Datum> target = target(fields, "target");
        if (fields.has("url") == fields.has("target")) {
            fields.bad("data.no-source", fields.pos(), "a source has an address, 'url', or a 'target'");
        }
        return new Quotation(title, url, target);
    }
}
