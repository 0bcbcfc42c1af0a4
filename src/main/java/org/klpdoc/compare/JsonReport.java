// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A comparison as JSON, for programs. */
public final class JsonReport {
    private final StringWriter out = new StringWriter();
    private final JsonWriter json = new JsonWriter(out);

    private JsonReport() {
        json.setIndent(" ");
        json.setHtmlSafe(false);
    }

    /** The comparison as a JSON object, with a line end. */
    public static String of(Comparison comparison) {
        try {
            JsonReport report = new JsonReport();
            report.write(comparison);
            return report.out.append('\n').toString();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private void write(Comparison comparison) throws IOException {
        json.beginObject();
        json.name("before").value(comparison.before().name());
        json.name("after").value(comparison.after().name());
        json.name("counts").beginObject();
        for (Counted counted : Counted.of(comparison)) {
            json.name(counted.name()).value(counted.number());
        }
        json.endObject();
        json.name("sections").beginArray();
        for (SectionChange row : comparison.map().changes()) {
            section(row);
        }
        json.endArray();
        addresses(comparison.broken().addresses());
        labels(comparison.broken().labels());
        objects(comparison.broken().objects());
        elsewhere(comparison.broken().elsewhere());
        references(comparison.broken().references());
        json.endObject();
    }

    private void section(SectionChange row) throws IOException {
        json.beginObject();
        side("before", row.before());
        side("after", row.after());
        json.name("change").value(row.change().label());
        json.name("edited").value(row.edited());
        json.name("similarity").value(row.similarity());
        json.endObject();
    }

    private void side(String name, Optional<Section> section) throws IOException {
        json.name(name);
        if (section.isPresent()) {
            json.value(section.get().address());
        } else {
            json.nullValue();
        }
    }

    private void addresses(List<Broken.Address> addresses) throws IOException {
        json.name("addresses").beginArray();
        for (Broken.Address address : addresses) {
            json.beginObject();
            json.name("address").value(address.address());
            json.name("kind").value(address.kind().label());
            went(address.went());
            json.endObject();
        }
        json.endArray();
    }

    private void labels(List<Broken.Label> labels) throws IOException {
        json.name("labels").beginArray();
        for (Broken.Label label : labels) {
            json.beginObject();
            json.name("label").value(label.name());
            json.name("was").value(label.was());
            went(label.went());
            json.endObject();
        }
        json.endArray();
    }

    private void objects(List<Broken.Named> objects) throws IOException {
        json.name("objects").beginArray();
        for (Broken.Named object : objects) {
            json.beginObject();
            json.name("object").value(object.name());
            json.name("kind").value(object.kind());
            json.name("was").value(object.was());
            went(object.went());
            json.endObject();
        }
        json.endArray();
    }

    private void elsewhere(List<Broken.Elsewhere> names) throws IOException {
        json.name("elsewhere").beginArray();
        for (Broken.Elsewhere one : names) {
            json.beginObject();
            json.name("name").value(one.name());
            json.name("kind").value(one.kind());
            json.name("was").value(one.was());
            json.name("now").value(one.now());
            json.endObject();
        }
        json.endArray();
    }

    private void references(List<Broken.Link> references) throws IOException {
        json.name("references").beginArray();
        for (Broken.Link reference : references) {
            json.beginObject();
            json.name("in").value(reference.origin().label());
            json.name("file").value(reference.place().path());
            json.name("line").value(reference.place().line());
            json.name("column").value(reference.place().column());
            json.name("target").value(reference.target());
            json.name("was").value(reference.was());
            went(reference.went());
            json.endObject();
        }
        json.endArray();
    }

    private void went(List<String> went) throws IOException {
        json.name("went").beginArray();
        for (String address : went) {
            json.value(address);
        }
        json.endArray();
    }
}
