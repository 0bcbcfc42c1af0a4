// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.docutils;
import static org.klpdoc.rst.Hard.each;

import java.util.ArrayList;
import java.util.List;

/** Hard inputs: targets, footnotes, substitutions and what refers to them. */
final class HardReferences {
    private HardReferences() {}

    static List<Hard> all() {
        List<Hard> found = new ArrayList<>();
        found.addAll(targets());
        found.addAll(notes());
        found.addAll(substitutions());
        return found;
    }

    private static List<Hard> targets() {
        return List.of(
                docutils("targets", n -> each(n, i -> ".. _a" + i + ":\n\nb\n\n")),
                docutils("targets of one element", n -> each(n, i -> ".. _a" + i + ":\n") + "\nb"),
                docutils(
                        "targets of one element, referred to",
                        n -> each(n, i -> ".. _a" + i + ":\n") + "\nb\n\n" + each(n, i -> "a" + i + "_ ")),
                docutils("targets of nothing", n -> each(n, i -> ".. _a" + i + ":\n")),
                docutils("same targets", n -> ".. _a:\n".repeat(n) + "\nb"),
                docutils("same targets with text", n -> ".. _a:\n\nb\n\n".repeat(n)),
                docutils("same addresses", n -> ".. _a: http://b\n".repeat(n)),
                docutils("different addresses of one name", n -> each(n, i -> ".. _a: http://b" + i + "\n") + "\na_"),
                docutils("targets of one id", n -> each(n, i -> ".. _a" + "!".repeat(i % 50) + ":\n\nb\n\n")),
                docutils("targets without letters", n -> each(n, i -> ".. _" + "!".repeat(i % 50 + 1) + ":\n\nb\n\n")),
                docutils("chain of targets", n -> chain(n) + ".. _a" + n + ": https://example.org\n\na0_"),
                docutils(
                        "chain of targets, all referred to",
                        n -> chain(n) + ".. _a" + n + ": http://b\n\n" + each(n, i -> "a" + i + "_ ")),
                docutils(
                        "chain of targets backwards",
                        n -> each(n, i -> ".. _a" + (n - i) + ": a" + (n - i - 1) + "_\n") + ".. _a0: http://b\n\na" + n
                                + "_"),
                docutils("chain of targets to an element", n -> chain(n) + ".. _a" + n + ":\n\nb\n\na0_"),
                docutils("ring of targets", n -> chain(n) + ".. _a" + n + ": a0_\n\na0_"),
                docutils(
                        "ring of targets, all referred to",
                        n -> chain(n) + ".. _a" + n + ": a0_\n\n" + each(n, i -> "a" + i + "_ ")),
                docutils(
                        "many rings of targets",
                        n -> each(n, i -> ".. _a" + i + ": b" + i + "_\n.. _b" + i + ": a" + i + "_\n")),
                docutils("chain of targets to nothing", n -> chain(n) + "\na0_"),
                docutils("targets that lead to one", n -> each(n, i -> ".. _a" + i + ": b_\n") + "\n.. _b:\n\nc"),
                docutils(
                        "targets that lead to one address",
                        n -> each(n, i -> ".. _a" + i + ": b_\n") + "\n.. _b: http://c\n\n"
                                + each(n, i -> "a" + i + "_ ")),
                docutils("targets of the same name that lead on", n -> each(n, i -> ".. _a: b" + i + "_\n")),
                docutils("anonymous targets", n -> "a__ ".repeat(n) + "\n\n" + "__ b\n".repeat(n)),
                docutils(
                        "anonymous targets that lead on",
                        n -> "a__ ".repeat(n) + "\n\n" + "__ b_\n".repeat(n) + "\n.. _b: c\n"),
                docutils(
                        "anonymous targets of one element",
                        n -> "a__ ".repeat(n) + "\n\n" + ".. __:\n".repeat(n) + "\nb"),
                docutils("anonymous targets of elements", n -> "a__ ".repeat(n) + "\n\n" + ".. __:\n\nb\n\n".repeat(n)),
                docutils("anonymous references too many", n -> "a__ ".repeat(n) + "\n\n__ b\n"),
                docutils("references to one target", n -> "a_ ".repeat(n) + "\n\n.. _a:\n\nb"),
                docutils("references to one address", n -> "a_ ".repeat(n) + "\n\n.. _a: http://b"),
                docutils("references to one section", n -> "a_ ".repeat(n) + "\n\na\n=\n\nb"),
                docutils("references to a name of two", n -> "a_ ".repeat(n) + "\n\n.. _a: b\n.. _a: c\n"),
                docutils("references to nothing", n -> "a_ [b]_ |c| ".repeat(n)),
                docutils(
                        "references to different nothings",
                        n -> each(n, i -> "a" + i + "_ [b" + i + "]_ |c" + i + "| ")),
                docutils("references to nothing, one a line", n -> "a_\n".repeat(n)),
                docutils("inline targets", n -> each(n, i -> "_`a" + i + "` ")),
                docutils("same inline targets", n -> "_`a` ".repeat(n)),
                docutils("embedded addresses of one name", n -> each(n, i -> "`a <b" + i + ">`_ ")),
                docutils("embedded names", n -> "`a <b_>`_ ".repeat(n) + "\n\n.. _b: c"),
                docutils("target name without an end", n -> ".. _a\n" + "   b\n".repeat(n)),
                docutils("target names without an end", n -> ".. _a\n".repeat(n)),
                docutils("one long target name", n -> ".. _" + "a ".repeat(n) + ": b"),
                docutils("one long unclosed target name", n -> ".. _`" + "a ".repeat(n) + ": b"),
                docutils("target name of colons", n -> ".. _" + "a:".repeat(n) + " b"),
                docutils("target name of escaped colons", n -> ".. _" + "a\\: ".repeat(n) + ": b"),
                docutils("target address of many lines", n -> ".. _a:\n" + "   b\n".repeat(n)));
    }

    private static List<Hard> notes() {
        return List.of(
                docutils("auto-numbered footnotes", n -> "[#]_ ".repeat(n) + "\n\n" + ".. [#] x\n".repeat(n)),
                docutils(
                        "auto-numbered footnotes with names",
                        n -> each(n, i -> "[#a" + i + "]_ ") + "\n\n" + each(n, i -> ".. [#a" + i + "] x\n")),
                docutils(
                        "auto-numbered footnotes beside numbers",
                        n -> each(n, i -> ".. [" + (i + 1) + "] x\n") + ".. [#] y\n".repeat(n)),
                docutils("footnotes of one name", n -> "[#a]_ ".repeat(n) + "\n\n" + ".. [#a] x\n".repeat(n)),
                docutils("references to one footnote", n -> "[1]_ ".repeat(n) + "\n\n.. [1] x\n"),
                docutils("references to one named footnote", n -> "[#a]_ ".repeat(n) + "\n\n.. [#a] x\n"),
                docutils("references without footnotes", n -> "[#]_ ".repeat(n)),
                docutils("footnotes without references", n -> ".. [#] x\n".repeat(n)),
                docutils("symbol footnotes", n -> "[*]_ ".repeat(n) + "\n\n" + ".. [*] x\n".repeat(n)),
                docutils("symbol references without footnotes", n -> "[*]_ ".repeat(n)),
                docutils(
                        "numbered footnotes",
                        n -> each(n, i -> "[" + i + "]_ ") + "\n\n" + each(n, i -> ".. [" + i + "] x\n")),
                docutils("same numbered footnotes", n -> "[1]_ ".repeat(n) + "\n\n" + ".. [1] x\n".repeat(n)),
                docutils(
                        "citations",
                        n -> each(n, i -> "[a" + i + "]_ ") + "\n\n" + each(n, i -> ".. [a" + i + "] x\n")),
                docutils("same citations", n -> "[a]_ ".repeat(n) + "\n\n" + ".. [a] x\n".repeat(n)),
                docutils("references to one citation", n -> "[a]_ ".repeat(n) + "\n\n.. [a] x\n"),
                docutils("footnote labels without an end", n -> ".. [a\n".repeat(n)),
                docutils("one long footnote number", n -> "[" + "1".repeat(n) + "]_\n\n.. [" + "1".repeat(n) + "] x\n"),
                docutils("one long footnote", n -> ".. [1] x\n" + "   y\n".repeat(n)));
    }

    private static List<Hard> substitutions() {
        return List.of(
                docutils(
                        "substitutions",
                        n -> each(n, i -> ".. |a" + i + "| replace:: b\n") + "\n" + each(n, i -> "|a" + i + "| ")),
                docutils(
                        "substitutions one in another",
                        n -> each(n, i -> ".. |a" + i + "| replace:: |a" + (i + 1) + "|\n") + ".. |a" + n
                                + "| replace:: x\n\n|a0|"),
                docutils(
                        "substitutions one in another, backwards",
                        n -> ".. |a0| replace:: x\n" + each(n, i -> ".. |a" + (i + 1) + "| replace:: |a" + i + "|\n")
                                + "\n|a" + n + "|"),
                docutils(
                        "substitutions one in another, all referred to",
                        n -> each(n, i -> ".. |a" + i + "| replace:: |a" + (i + 1) + "|\n") + ".. |a" + n
                                + "| replace:: x\n\n" + each(n, i -> "|a" + i + "| ")),
                docutils(
                        "substitutions with text one in another",
                        n -> each(n, i -> ".. |a" + i + "| replace:: b |a" + (i + 1) + "| c\n") + ".. |a" + n
                                + "| replace:: x\n\n|a0|"),
                docutils("substitutions that double", n -> doubling(n, 1)),
                docutils("substitutions that double, referred to often", n -> doubling(20, n)),
                docutils(
                        "ring of substitutions",
                        n -> each(n, i -> ".. |a" + i + "| replace:: |a" + (i + 1) % n + "|\n") + "\n|a0|"),
                docutils(
                        "ring of substitutions, referred to often",
                        n -> ".. |a| replace:: |b|\n.. |b| replace:: |a|\n\n" + "|a| |b| ".repeat(n)),
                docutils(
                        "many rings of substitutions",
                        n -> each(
                                n,
                                i -> ".. |a" + i + "| replace:: |b" + i + "|\n.. |b" + i + "| replace:: |a" + i
                                        + "|\n")),
                docutils("substitutions of themselves", n -> each(n, i -> ".. |a" + i + "| replace:: |a" + i + "|\n")),
                docutils("references to one substitution", n -> "|a| ".repeat(n) + "\n\n.. |a| replace:: b\n"),
                docutils(
                        "references to one long substitution",
                        n -> "|a| ".repeat(side(n)) + "\n\n.. |a| replace:: " + "*b* ".repeat(side(n))),
                docutils("references that trim", n -> "|a| ".repeat(n) + "\n\n.. |a| unicode:: 0x41\n   :trim:\n"),
                docutils("references that are links", n -> "|a|_ ".repeat(n) + "\n\n.. |a| replace:: b\n.. _a: c\n"),
                docutils("substitution images", n -> "|a| ".repeat(n) + "\n\n.. |a| image:: b.png\n"),
                docutils("same substitutions", n -> ".. |a| replace:: b\n".repeat(n)),
                docutils(
                        "same substitutions but for case",
                        n -> each(n, i -> ".. |" + (i % 2 == 0 ? "a" : "A") + "| replace:: b\n") + "|a| |A| "),
                docutils("substitution names without an end", n -> ".. |a\n".repeat(n)),
                docutils("substitution name of many lines", n -> ".. |a\n" + "   b\n".repeat(n)),
                docutils("one long substitution name", n -> ".. |" + "a ".repeat(n) + "b| replace:: c\n"),
                docutils("substitution name of bars", n -> ".. |" + "a |".repeat(n) + "b| replace:: c\n"),
                docutils("one long substitution", n -> ".. |a| replace:: b\n" + "   c\n".repeat(n) + "\n|a|"),
                docutils("one long character list", n -> ".. |a| unicode:: " + "0x41 ".repeat(n) + "\n\n|a|"),
                docutils("substitutions without a directive", n -> ".. |a| b\n".repeat(n)));
    }

    private static int side(int n) {
        return Hard.side(n);
    }

    private static String chain(int count) {
        return each(count, i -> ".. _a" + i + ": a" + (i + 1) + "_\n");
    }

    private static String doubling(int count, int references) {
        return each(count, i -> ".. |a" + i + "| replace:: |a" + (i + 1) + "| |a" + (i + 1) + "|\n") + ".. |a" + count
                + "| replace:: x\n\n" + "|a0| ".repeat(references);
    }
}
