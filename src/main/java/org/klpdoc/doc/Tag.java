// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An element's name and attributes, for {@link TreeDump}. */
final class Tag {
    private final String name;
    private final Map<String, String> attributes = new TreeMap<>();

    Tag(String name, Attrs attrs) {
        this.name = name;
        put("ids", attrs.ids());
        put("names", attrs.names());
        put("dupnames", attrs.dupnames());
        put("classes", attrs.classes());
        put("backrefs", attrs.backrefs());
    }

    /** Sets an attribute unless it is "". */
    Tag put(String key, String value) {
        if (!value.isEmpty()) {
            attributes.put(key, value);
        }
        return this;
    }

    /** Sets an attribute, be it "". */
    Tag putAlways(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Sets a number. */
    Tag put(String key, int value) {
        attributes.put(key, String.valueOf(value));
        return this;
    }

    /** Sets a flag, as {@code 1}, where it is true. */
    Tag put(String key, boolean value) {
        return value ? put(key, "1") : this;
    }

    /** Says that white space counts. */
    Tag preserve() {
        return put("xml:space", "preserve");
    }

    private void put(String key, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        StringBuilder out = new StringBuilder();
        for (String value : values) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(value.replace("\\", "\\\\").replace(" ", "\\ "));
        }
        attributes.put(key, out.toString());
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("<").append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(value).append('"'));
        return out.append('>').toString();
    }
}
