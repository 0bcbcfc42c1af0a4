// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.cdoc.CDeclaration.Parameter;

/** Takes a function's parameters, or a struct's members once no nested braces are left, apart. */
final class ParameterList {
    private static final char COMMA_WITHIN = '#'; // stands for a comma within a function pointer's parameters

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private boolean afterAnonymous;
    private String lastDeclared = "";
    private String lastSqueezed = "";

    private ParameterList() {}

    /** The parameters in {@code text}, which {@code separator} stands between. */
    static List<Parameter> of(String text, char separator) {
        ParameterList list = new ParameterList();
        String masked = maskCommas(text);
        int from = 0;
        while (from < masked.length()) {
            int end = masked.indexOf(separator, from);
            end = end < 0 ? masked.length() : end;
            list.argument(masked.substring(from, end));
            from = end + 1;
        }
        List<Parameter> read = new ArrayList<>();
        for (String name : list.names) {
            read.add(new Parameter(name, list.declarations.getOrDefault(name, "")));
        }
        return read;
    }

    /** Commas behind an opening parenthesis, before the closing one, become {@link #COMMA_WITHIN}. */
    private static String maskCommas(String text) {
        StringBuilder out = new StringBuilder(text);
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' && open < 0) {
                open = i;
            } else if (c == ')') {
                open = -1;
            } else if (c == ',' && open >= 0) {
                if (i - open > 1) {
                    out.setCharAt(i, COMMA_WITHIN);
                } else {
                    open = -1;
                }
            }
        }
        return out.toString();
    }

    private void argument(String raw) {
        int comment = raw.indexOf("/*");
        int end = raw.lastIndexOf("*/");
        String text = comment >= 0 && end >= comment + 2 ? raw.substring(0, comment) + raw.substring(end + 2) : raw;
        text = Ascii.squeezeFirst(Ascii.trim(text));
        if (text.startsWith("#")) {
            push(text, "", "");
        } else if (isFunctionPointer(text)) {
            String declared = text.replace(COMMA_WITHIN, ',');
            push(pointerName(declared), declared, declared);
        } else if (!text.isEmpty() && !text.equals("0")) {
            plain(text);
        }
    }

    /** Parentheses with something in them, then another opening one. */
    private static boolean isFunctionPointer(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return false;
        }
        for (int close = text.indexOf(')', open + 2); close >= 0; close = text.indexOf(')', close + 1)) {
            if (Ascii.at(text, Ascii.skipSpace(text, close + 1)) == '(') {
                return true;
            }
        }
        return false;
    }

    /** The name in {@code (*name)}. */
    private static String pointerName(String text) {
        for (int open = text.indexOf('(', 1); open >= 0; open = text.indexOf('(', open + 1)) {
            int at = Ascii.at(text, open + 1) == '*' ? open + 2 : open + 1;
            at = Ascii.skipSpace(text, at);
            int end = at;
            while (Ascii.isWord(Ascii.at(text, end)) || "[].".indexOf(Ascii.at(text, end)) >= 0) {
                end++;
            }
            if (Ascii.at(text, Ascii.skipSpace(text, end)) == ')') {
                return text.substring(at, end);
            }
        }
        return "";
    }

    private void plain(String declared) {
        String text = tight(declared);
        int comma = text.indexOf(',');
        String first = Ascii.trim(comma < 0 ? text : text.substring(0, comma));
        int star = first.indexOf('*');
        if (star >= 0) {
            int behind = star;
            while (Ascii.at(first, behind) == '*') {
                behind++;
            }
            first = first.substring(0, star)
                    + ' '
                    + first.substring(star, behind)
                    + first.substring(Ascii.skipSpace(first, behind));
        }
        int split = typeEnd(first);
        String type = Ascii.trim(first.substring(0, Math.max(split, 0)));
        one(first.substring(split + 1), type, text);
        while (comma >= 0) {
            int end = text.indexOf(',', comma + 1);
            one(Ascii.trim(text.substring(comma + 1, end < 0 ? text.length() : end)), type, text);
            comma = end;
        }
    }

    /** Without white space around colons and before brackets. */
    private static String tight(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '[') {
                out.setLength(Ascii.trimEnd(out, 0, out.length()));
            }
            out.append(c);
            if (c == ':') {
                i = Ascii.skipSpace(text, i + 1) - 1;
            }
        }
        return out.toString();
    }

    /** The last white space before the name, whose array size may have white space, too; -1 where there is none. */
    private static int typeEnd(String text) {
        int close = text.lastIndexOf(']');
        int open = close < 0 ? -1 : text.lastIndexOf('[', close);
        for (int i = (open < 0 ? text.length() : open) - 1; i >= 0; i--) {
            if (Ascii.isSpace(text.charAt(i))) {
                return i;
            }
        }
        return open < 0 ? -1 : lastSpace(text);
    }

    private static int lastSpace(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !Ascii.isSpace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private void one(String param, String type, String declared) {
        if (param.startsWith("*")) {
            int name = 0;
            while (Ascii.at(param, name) == '*') {
                name++;
            }
            push(param.substring(Ascii.skipSpace(param, name)), type + " *", declared);
            return;
        }
        for (int colon = param.indexOf(':'); colon >= 0; colon = param.indexOf(':', colon + 1)) {
            if (Ascii.isDigit(Ascii.at(param, colon + 1))) {
                if (!type.isEmpty()) { // an unnamed bit-field is nothing to describe
                    push(param.substring(0, colon), type, declared);
                }
                return;
            }
        }
        push(param, type, declared);
    }

    /** A declaration with single spaces; once for all the names that it declares. */
    private String squeezed(String declared) {
        if (!declared.equals(lastDeclared)) {
            lastDeclared = declared;
            lastSqueezed = Ascii.squeeze(declared, 2);
        }
        return lastSqueezed;
    }

    private void push(String raw, String type, String declared) {
        if (afterAnonymous && type.isEmpty() && raw.equals("}")) {
            return;
        }
        afterAnonymous = false;
        String name = raw.substring(0, Ascii.indexOfAny(raw, 0, "[)"));
        if (type.isEmpty() && name.endsWith("...")) {
            boolean named = name.length() > 3 && Ascii.isWord(name.charAt(name.length() - 4));
            name = named ? name.substring(0, name.length() - 3) : name;
        } else if (type.isEmpty() && (name.isEmpty() || name.equals("void"))) {
            name = "void";
        } else if (type.isEmpty() && (name.equals("struct") || name.equals("union"))) {
            name = "{unnamed_" + name + "}";
            afterAnonymous = true;
        }
        names.add(name);
        declarations.put(name, squeezed(declared));
    }
}
