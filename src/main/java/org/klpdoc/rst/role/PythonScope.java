// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import org.klpdoc.rst.core.DraftDocument;

/** Where on a page names of Python's domain are looked up. */
public final class PythonScope {
    /** The page's setting that holds the module in force. */
    public static final String MODULE = "py-module";

    /** The page's setting that holds the class that is described. */
    public static final String CLASS = "py-class";

    private PythonScope() {}

    /** The scope of a reference: the prefixes that its name may have, the first wins. */
    static String of(DraftDocument page) {
        String module = page.setting(MODULE);
        String type = page.setting(CLASS);
        StringBuilder out = new StringBuilder();
        if (!type.isEmpty()) {
            out.append(type).append(' ');
        }
        if (!module.isEmpty()) {
            out.append(module).append(' ');
        }
        if (!type.isEmpty() && !module.isEmpty()) {
            out.append(module).append('.').append(type);
        }
        return out.toString().strip();
    }
}
