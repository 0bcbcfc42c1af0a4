// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;

/** Writes macros that declare members, {@code DECLARE_BITMAP(map, 64);} and its like, as what they declare. */
final class DeclaringMacros {
    /** A macro that declares a member: its name, its number of arguments, and what it stands for. */
    private record Declarer(String name, int arguments, String made) {}

    private static final List<Declarer> DECLARERS = List.of(
            new Declarer("__ETHTOOL_DECLARE_LINK_MODE_MASK", 0, "DECLARE_BITMAP($1, __ETHTOOL_LINK_MODE_MASK_NBITS)"),
            new Declarer("DECLARE_PHY_INTERFACE_MASK", 0, "DECLARE_BITMAP($1, PHY_INTERFACE_MODE_MAX)"),
            new Declarer("DECLARE_BITMAP", 2, "unsigned long $1[BITS_TO_LONGS($2)]"),
            new Declarer("DECLARE_HASHTABLE", 2, "unsigned long $1[1 << (($2) - 1)]"),
            new Declarer("DECLARE_KFIFO", 3, "$2 *$1"),
            new Declarer("DECLARE_KFIFO_PTR", 2, "$2 *$1"),
            new Declarer("__DECLARE_FLEX_ARRAY", 2, "$1 $2[]"),
            new Declarer("DECLARE_FLEX_ARRAY", 2, "$1 $2[]"));

    private DeclaringMacros() {}

    /** The members with each of these macros written out. */
    static String expanded(String members) {
        String text = members;
        for (Declarer declarer : DECLARERS) {
            text = text.contains(declarer.name()) ? declared(text, declarer) : text;
        }
        return text;
    }

    private static String declared(String text, Declarer declarer) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int last = text.lastIndexOf(')');
        String name = declarer.name();
        int[] stops = stops(text, declarer.arguments() == 0 ? ")" : ",)");
        for (int at = text.indexOf(name); at >= 0 && at < last; at = text.indexOf(name, at + 1)) {
            List<String> arguments = new ArrayList<>();
            int end = at < from ? -1 : arguments(text, stops, at + name.length(), declarer.arguments(), arguments);
            if (end >= 0) {
                out.append(text, from, at);
                out.append(filled(declarer.made(), arguments));
                from = end;
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    /** For each place, its end among them, the first place from there on that holds one of {@code characters}. */
    private static int[] stops(String text, String characters) {
        int[] stops = new int[text.length() + 1];
        stops[text.length()] = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            stops[i] = characters.indexOf(text.charAt(i)) >= 0 ? i : stops[i + 1];
        }
        return stops;
    }

    /** Reads {@code (a, b)}; the place behind, or -1. With a count of 0 all up to the parenthesis is one argument. */
    private static int arguments(String text, int[] stops, int from, int count, List<String> into) {
        int at = Ascii.skipSpace(text, from);
        if (Ascii.at(text, at) != '(') {
            return -1;
        }
        at++;
        for (int i = 1; i <= Math.max(count, 1); i++) {
            int start = i == 1 ? at : Ascii.skipSpace(text, at);
            int end = stops[start];
            boolean last = i >= count;
            if (end == start || Ascii.at(text, end) != (last ? ')' : ',')) {
                return -1;
            }
            into.add(text.substring(start, end));
            at = end + 1;
        }
        return at;
    }

    private static String filled(String made, List<String> arguments) {
        String text = made;
        for (int i = arguments.size(); i > 0; i--) {
            text = text.replace("$" + i, arguments.get(i - 1));
        }
        return text;
    }
}
