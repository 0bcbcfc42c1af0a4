// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

/**
 * A file of the index: a script that calls {@code klpdocSearch} with its name and its content, so that a browser can load
 * it from a disk, too, where nothing but scripts can be loaded.
 */
final class Script {
    /** Writes the content of a file, one value. */
    interface Content {
        /** Writes it. */
        void write(Bytes out);
    }

    private Script() {}

    /** The file in UTF-8. */
    static byte[] of(String name, Content content) {
        Bytes out = new Bytes().add("klpdocSearch(\"").add(name).add("\",");
        content.write(out);
        return out.add(");\n").all();
    }
}
