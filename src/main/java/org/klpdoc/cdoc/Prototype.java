// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

/** The text of the declaration behind a comment, gathered line by line until it is complete. */
final class Prototype {
    private final boolean function;
    private final StringBuilder text = new StringBuilder();
    private int braces;

    private Prototype(boolean function) {
        this.function = function;
    }

    /** An empty one for a declaration of that kind. */
    static Prototype of(String kind) {
        return new Prototype(kind.equals(NameLine.FUNCTION));
    }

    /** The text so far, on one line where it is not a function's. */
    String text() {
        return text.toString();
    }

    /** Takes a line in; true where the declaration is complete with it. */
    boolean add(String line) {
        return function ? addToFunction(line) : addToType(line);
    }

    /** A function's prototype goes up to its body or to a semicolon, a macro's is its one line. */
    private boolean addToFunction(String line) {
        int slashes = line.indexOf("//");
        String code = slashes < 0 ? line : line.substring(0, slashes);
        boolean define = hasDefine(code);
        int brace = code.indexOf('{');
        if (!code.startsWith("#") || startsDefine(code)) {
            text.append(code, 0, brace < 0 ? code.length() : brace).append(brace < 0 ? "\n" : "");
        }
        return brace >= 0 || define || code.indexOf(';') >= 0;
    }

    private static boolean startsDefine(String line) {
        return line.startsWith("define", Ascii.skipSpace(line, 1));
    }

    private static boolean hasDefine(String line) {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (line.startsWith("define", Ascii.skipSpace(line, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A type goes up to the semicolon behind its last brace. */
    private boolean addToType(String line) {
        String code = Ascii.trim(line);
        int slashes = code.indexOf("//");
        code = slashes < 0 ? code : code.substring(0, slashes);
        if (code.startsWith("#")) {
            code += ";"; // an end, so that the directive stays apart from the members around it
        }
        int from = 0;
        for (int at = Ascii.indexOfAny(code, 0, "{};"); at < code.length(); at = Ascii.indexOfAny(code, from, "{};")) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(code, from, at + 1);
            char c = code.charAt(at);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ';' && braces == 0) {
                return true;
            }
            from = at + 1;
        }
        text.append(code, from, code.length());
        return false;
    }
}
