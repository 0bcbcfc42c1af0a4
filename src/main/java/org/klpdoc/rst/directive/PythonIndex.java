// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Map;
import org.klpdoc.doc.IndexEntry;

/** What the general index says of Python's objects: {@code apply() (Patch method)}. */
final class PythonIndex {
    private static final Map<String, String> IN_CLASS = Map.of(
            "method", "method",
            "decoratormethod", "method",
            "classmethod", "class method",
            "staticmethod", "static method",
            "attribute", "attribute",
            "property", "property");

    private PythonIndex() {}

    /** The entry of an object of a kind, in a module or in none (""). */
    static IndexEntry entry(String kind, PythonSignature read, String module) {
        String name = read.fullName();
        boolean called = kind.endsWith("method") || kind.equals("function") || kind.equals("decorator");
        int dot = name.lastIndexOf('.');
        if (IN_CLASS.containsKey(kind) && dot >= 0) {
            String owner = (module.isEmpty() ? "" : module + ".") + name.substring(0, dot);
            String own = name.substring(dot + 1) + (called ? "()" : "");
            return IndexEntry.single(own + " (" + owner + " " + IN_CLASS.get(kind) + ")");
        }
        if (kind.equals("exception")) {
            return IndexEntry.single(name);
        }
        if (kind.equals("class")) {
            return IndexEntry.single(name + (module.isEmpty() ? " (built-in class)" : " (class in " + module + ")"));
        }
        String shown = called ? name + "()" : name;
        if (!module.isEmpty()) {
            return IndexEntry.single(shown + " (in module " + module + ")");
        }
        boolean function = kind.equals("function") || kind.equals("decorator");
        if (function) {
            return IndexEntry.pair("built-in function; " + shown);
        }
        return IndexEntry.single(kind.equals("data") ? shown + " (built-in variable)" : shown);
    }
}
