// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;

/** Makes parts of signatures. */
final class Parts {
    /** A space. */
    static final Part SPACE = new Part(Role.SPACE, " ", "");

    private Parts() {}

    /** A part that refers to nothing. */
    static Part of(Role role, String text) {
        return new Part(role, shown(text), "");
    }

    /** A name that refers to what {@code target} names. */
    static Part reference(String name, String target) {
        return new Part(Role.REFERENCE, shown(name), target);
    }

    private static String shown(String text) {
        return text.startsWith("@") ? "[anonymous]" : text;
    }
}
