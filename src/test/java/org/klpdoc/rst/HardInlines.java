// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.docutils;
import static org.klpdoc.rst.Hard.each;
import static org.klpdoc.rst.Hard.side;
import static org.klpdoc.rst.Hard.sphinx;

import java.util.ArrayList;
import java.util.List;

/** Hard inputs: inline markup. */
final class HardInlines {
    /** Pieces of text that are hard where they stand in a row. */
    private static final List<String> PIECES = List.of(
            "*a **b `c ``d |e _`f :g:`h ",
            "*a ",
            "**a ",
            "`a ",
            "``a ",
            "|a ",
            "_`a ",
            ":a:`b ",
            "`a <b ",
            "`a <b_ ",
            "[a ",
            "[#a ",
            "*a\n",
            "`a\n",
            "``a\n",
            "|a\n",
            "*a* ",
            "**a** ",
            "``a`` ",
            "`a` ",
            "|a| ",
            "|a|_ ",
            "|a|__ ",
            "_`a` ",
            "_`a b` ",
            "`a`_ ",
            "`a <b>`_ ",
            "`a <b_>`_ ",
            "`a <b>`__ ",
            "`a`:b: ",
            ":a:`b`:c: ",
            ":a:`b` ",
            ":sup:`a` ",
            ":sup:`a`\\ ",
            ":pep:`a` ",
            ":math:`a` ",
            "[a]_ ",
            "[1]_ ",
            "[#]_ ",
            "[#a]_ ",
            "[*]_ ",
            "a_ ",
            "a__ ",
            "a-b.c:d+e_ ",
            "a-",
            "a:",
            "a_",
            "a__",
            "*",
            "**\n",
            "`",
            "``\n",
            "|",
            "_",
            ":",
            ":a:",
            ":a",
            "[",
            "[a]_",
            "]_",
            "(",
            "<",
            "<*",
            "\"*\" ",
            "*a\\* ",
            "`a\\` ",
            "``a\\ ",
            "|a\\| ",
            "\\",
            "\\ ",
            "\\a",
            "\\*",
            "a\\\n",
            "http://",
            "http:",
            "http://a ",
            "http://a@b:",
            "http://a/(",
            "<http://a",
            "mailto:",
            "mailto:a@",
            "a@",
            "a@b ",
            "a@b.",
            "a.b@c.d ",
            "a.",
            "0",
            "--",
            "\"'",
            "...",
            "\u00e9_ ",
            "\ud83d\ude00 a_ ",
            "\ud83d\ude00 *a ",
            "e\u0301",
            "a\u0000");

    private static final List<String> SPHINX_PIECES = List.of(
            ":ref:`a` ",
            ":ref:`a <b>` ",
            ":ref:`a <b ",
            ":doc:`a <b>` ",
            ":c:func:`a` ",
            ":c:func:`a(` ",
            ":c:expr:`a + b` ",
            ":c:expr:`(a ",
            ":c:type:`struct a` ",
            ":kbd:`a+b` ",
            ":samp:`{a} {` ",
            ":file:`{` ",
            ":menuselection:`a --> b` ",
            ":abbr:`a (b)` ",
            ":abbr:`a (` ",
            ":term:`a` ",
            ":eq:`a` ",
            ":index:`a` ",
            ":nothing:`a` ",
            "struct a ",
            "a() ",
            "Documentation/a.rst ",
            "a.rst ",
            "\"a\" 'b' -- ");

    private HardInlines() {}

    static List<Hard> all() {
        List<Hard> found = new ArrayList<>();
        PIECES.forEach(piece -> found.add(docutils("row of " + shown(piece), n -> piece.repeat(n))));
        SPHINX_PIECES.forEach(piece -> found.add(sphinx("row of " + shown(piece), n -> piece.repeat(n))));
        found.addAll(List.of(
                docutils("stars before a word", n -> "*".repeat(n) + "a"),
                docutils("stars around a word", n -> "*".repeat(n) + "a" + "*".repeat(n)),
                docutils("backquotes around a word", n -> "`".repeat(n) + "a" + "`".repeat(n)),
                docutils("zeros and spaces", n -> ("0".repeat(side(n)) + " ").repeat(side(n))),
                docutils("one long word", n -> "0".repeat(10 * n) + " "),
                docutils("one long emphasis", n -> "*" + "a ".repeat(n) + "*"),
                docutils("one long unclosed emphasis", n -> "*" + "a ".repeat(n)),
                docutils("one emphasis of many lines", n -> "*" + "a\n".repeat(n) + "*"),
                docutils("mail address of dashes", n -> "-a".repeat(n) + "..@b"),
                docutils("mail addresses of slashes", n -> "//a..@b".repeat(n)),
                docutils("one long role", n -> ":" + "a".repeat(n) + ":`b`"),
                docutils("one long role's text", n -> ":sup:`" + "a\\b ".repeat(n) + "`"),
                docutils("one long embedded address", n -> "`a <" + "b\\ ".repeat(n) + ">`_"),
                docutils("one long label", n -> "[" + "a".repeat(n) + "]_"),
                docutils("one long name", n -> "a.".repeat(n) + "a_"),
                docutils("roles in roles", n -> ":sup:`a ".repeat(n) + "b` ".repeat(n)),
                docutils("custom roles in roles", n -> ".. role:: x(emphasis)\n\n" + ":x:`a ".repeat(n)),
                docutils("openings and no end", n -> "(*a ".repeat(n) + "(`b ".repeat(n) + "(|c ".repeat(n)),
                docutils("ends and no openings", n -> "a* b** c` d`` e| ".repeat(n)),
                docutils("a star, then ends that are none", n -> "*a" + " *".repeat(n)),
                docutils("a backquote, then ends that are none", n -> "`a" + " `".repeat(n)),
                docutils("stars, then ends that are none", n -> "*a ".repeat(n) + " *".repeat(n)),
                docutils("backquotes, then ends that are none", n -> "`a ".repeat(n) + " `".repeat(n)),
                docutils("strong, then ends that are none", n -> "**a ".repeat(n) + " **".repeat(n)),
                docutils("literals, then ends that are none", n -> "``a ".repeat(n) + " ``".repeat(n)),
                docutils("bars, then ends that are none", n -> "|a ".repeat(n) + " |".repeat(n)),
                docutils("ends inside of words", n -> "*a ".repeat(n) + "b*c ".repeat(n)),
                docutils("backquotes inside of words", n -> "`a ".repeat(n) + "b`c ".repeat(n)),
                docutils("bars inside of words", n -> "|a ".repeat(n) + "b|c ".repeat(n)),
                docutils("roles behind, then no end", n -> "`a".repeat(n) + "`:b".repeat(n)),
                docutils("names of different lengths", n -> each(side(n), i -> "a".repeat(i) + "_ ")),
                docutils("paragraphs of unclosed markup", n -> "*a `b\n\n".repeat(n)),
                docutils("default role again and again", n -> ".. default-role:: sup\n\n`a`\n\n".repeat(n)),
                docutils("roles defined", n -> each(n, i -> ".. role:: r" + i + "\n\n:r" + i + ":`a`\n\n"))));
        return found;
    }

    private static String shown(String piece) {
        StringBuilder out = new StringBuilder();
        piece.chars()
                .forEach(c -> out.append(
                        c == '\n'
                                ? "\\n"
                                : c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return out.toString();
    }
}
