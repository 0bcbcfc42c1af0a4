// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.docutils;
import static org.klpdoc.rst.Hard.each;
import static org.klpdoc.rst.Hard.side;
import static org.klpdoc.rst.Hard.sphinx;

import java.util.ArrayList;
import java.util.List;

/** Hard inputs: directives. */
final class HardDirectives {
    private HardDirectives() {}

    static List<Hard> all() {
        List<Hard> found = new ArrayList<>();
        found.addAll(docutilsOwn());
        found.addAll(sphinxOwn());
        return found;
    }

    private static List<Hard> docutilsOwn() {
        return List.of(
                docutils("nested directives", n -> ".. note:: ".repeat(n) + "a"),
                docutils("nested unknown directives", n -> ".. a:: ".repeat(n)),
                docutils("stairs of directives", n -> each(side(n), i -> "   ".repeat(i) + ".. note::\n\n")),
                docutils("stairs of classes", n -> each(side(n), i -> "   ".repeat(i) + ".. class:: a\n\n")),
                docutils("unknown directives", n -> ".. a:: b\n\n".repeat(n)),
                docutils("different unknown directives", n -> each(n, i -> ".. a" + i + ":: b\n\n")),
                docutils("one long unknown directive", n -> ".. a::\n" + "   b\n".repeat(n)),
                docutils("directives without content", n -> ".. note::\n\n".repeat(n)),
                docutils("options of a directive", n -> ".. image:: a\n" + "   :alt: b\n".repeat(n)),
                docutils(
                        "different options of a directive",
                        n -> ".. image:: a\n" + each(n, i -> "   :a" + i + ": b\n")),
                docutils("arguments of a directive", n -> ".. image:: " + "a ".repeat(n)),
                docutils("argument of many lines", n -> ".. image:: a\n" + "   b\n".repeat(n)),
                docutils("images", n -> ".. image:: a\n\n".repeat(n)),
                docutils("figures", n -> ".. figure:: a\n\n   b\n\n".repeat(n)),
                docutils("one directive of many paragraphs", n -> ".. note::\n\n" + "   a\n\n".repeat(n)),
                docutils("rows of class", n -> ".. class:: x\n\n".repeat(n)),
                docutils("rows of class before a paragraph", n -> ".. class:: x\n\n".repeat(n) + "a"),
                docutils("rows of different classes", n -> each(n, i -> ".. class:: x" + i + "\n\n") + "a"),
                docutils("class before each paragraph", n -> ".. class:: x\n\na\n\n".repeat(n)),
                docutils("rows of class in a section", n -> "a\n=\n\n" + ".. class:: x\n\n".repeat(n) + "b\n=\n"),
                docutils("class at the end of each quote", n -> "  a\n\n  .. class:: x\n\n..\n\n".repeat(n)),
                docutils("class and comments", n -> ".. class:: x\n\n".repeat(n) + ".. b\n\n".repeat(n)),
                docutils("one class of many names", n -> ".. class:: " + each(n, i -> "x" + i + " ") + "\n\na"),
                docutils("one class of many paragraphs", n -> ".. class:: x\n\n" + "   a\n\n".repeat(n)),
                docutils("contents", n -> ".. contents::\n\n" + each(n, i -> "a" + i + "\n=======\n\n")),
                docutils(
                        "contents of two levels",
                        n -> ".. contents::\n\na\n=\n\n" + each(n, i -> "b" + i + "\n-------\n\n")),
                docutils(
                        "contents of deep sections",
                        n -> ".. contents::\n\n" + "a\n=\n\nb\n-\n\nc\n~\n\nd\n^\n\n".repeat(n / 4)),
                docutils("contents in sections", n -> "a\n=\n\n.. contents::\n   :local:\n\n".repeat(n)),
                docutils(
                        "contents again and again",
                        n -> ".. contents::\n\n".repeat(side(n)) + "a\n=\n\n".repeat(side(n))),
                docutils("contents of each section", n -> ".. contents::\n\n".repeat(n) + "a\n=\n\n".repeat(n)),
                docutils("contents without sections", n -> ".. contents::\n\n".repeat(n)),
                docutils("sectnums and sections", n -> ".. sectnum::\n\n".repeat(n) + "a\n=\n\n".repeat(n)),
                docutils(
                        "target-notes and references",
                        n -> "a_\n\n.. _a: http://b\n\n" + ".. target-notes::\n\n".repeat(n) + "a_ ".repeat(n)),
                docutils(
                        "target-notes and targets",
                        n -> each(n, i -> ".. _a" + i + ": http://b\n") + "\n.. target-notes::\n\n".repeat(n)),
                docutils("sectnum", n -> ".. sectnum::\n\n" + "a\n=\n\n".repeat(n)),
                docutils("sectnum of two levels", n -> ".. sectnum::\n\n" + "a\n=\n\nb\n-\n\n".repeat(n)),
                docutils("sectnums", n -> ".. sectnum::\n\n".repeat(n)),
                docutils("sectnum and contents", n -> ".. sectnum::\n.. contents::\n\n" + "a\n=\n\n".repeat(n)),
                docutils(
                        "target-notes",
                        n -> each(n, i -> "a" + i + "_ ") + "\n\n" + each(n, i -> ".. _a" + i + ": http://b" + i + "\n")
                                + "\n.. target-notes::\n"),
                docutils(
                        "target-notes of one target",
                        n -> "a_ ".repeat(n) + "\n\n.. _a: http://b\n\n.. target-notes::\n"),
                docutils(
                        "target-notes of anonymous targets",
                        n -> "a__ ".repeat(n) + "\n\n" + "__ http://b\n".repeat(n) + "\n.. target-notes::\n"),
                docutils(
                        "target-notes again and again",
                        n -> "a_\n\n.. _a: http://b\n\n" + ".. target-notes::\n\n".repeat(side(n))
                                + "a_ ".repeat(side(n))),
                docutils("one long math block", n -> ".. math:: " + "a".repeat(10 * n)),
                docutils("math block of many lines", n -> ".. math::\n\n" + "   a\n".repeat(n)),
                docutils("math block of many parts", n -> ".. math::\n\n" + "   a\n\n".repeat(n)),
                docutils("code block", n -> ".. code:: c\n\n" + "   int a; /* \"\n".repeat(n)),
                docutils(
                        "code block with numbers", n -> ".. code:: c\n   :number-lines:\n\n" + "   int a;\n".repeat(n)),
                docutils("parsed literal", n -> ".. parsed-literal::\n\n" + "   *a* `b\n".repeat(n)),
                docutils("line-block directive", n -> ".. line-block::\n\n" + "   a\n     b\n".repeat(n)),
                docutils("epigraph", n -> ".. epigraph::\n\n" + "   a\n\n   -- b\n\n".repeat(n)),
                docutils("topics", n -> ".. topic:: a\n\n   b\n\n".repeat(n)),
                docutils("compound", n -> ".. compound::\n\n" + "   a\n\n".repeat(n)),
                docutils("raw", n -> ".. raw:: html\n\n" + "   <b>\n".repeat(n)),
                docutils("meta", n -> ".. meta::\n" + "   :a: b\n".repeat(n)),
                docutils("headers", n -> ".. header:: a\n\n".repeat(n)),
                docutils("title again and again", n -> ".. title:: a\n\n".repeat(n)),
                docutils("includes of nothing", n -> ".. include:: a\n\n".repeat(n)),
                docutils("dates", n -> ".. |a| date:: %Y" + "%m".repeat(n) + "\n\n"),
                docutils("same names of directives", n -> ".. image:: a\n   :name: b\n\n".repeat(n)),
                docutils("rubrics", n -> ".. rubric:: a\n\n".repeat(n)));
    }

    private static List<Hard> sphinxOwn() {
        return List.of(
                sphinx("glossary", n -> ".. glossary::\n\n" + each(n, i -> "   a" + i + "\n      b\n")),
                sphinx("glossary of same terms", n -> ".. glossary::\n\n" + "   a\n      b\n".repeat(n)),
                sphinx(
                        "glossary of one definition",
                        n -> ".. glossary::\n\n" + each(n, i -> "   a" + i + "\n") + "      b\n"),
                sphinx("toctree", n -> ".. toctree::\n\n" + each(n, i -> "   a" + i + "\n")),
                sphinx("toctree of same pages", n -> ".. toctree::\n\n" + "   a\n".repeat(n)),
                sphinx("index entries", n -> ".. index:: a; b\n\n".repeat(n)),
                sphinx("one long index entry", n -> ".. index:: " + "a, ".repeat(n)),
                sphinx("only", n -> ".. only:: html\n\n   a\n\n".repeat(n)),
                sphinx("tags of only", n -> ".. only:: a" + " or b".repeat(n) + "\n\n   c\n"),
                sphinx("brackets of only", n -> ".. only:: " + "(".repeat(n) + "a" + ")".repeat(n) + "\n\n   c\n"),
                sphinx("nots of only", n -> ".. only:: " + "not ".repeat(n) + "a\n\n   c\n"),
                sphinx("versions", n -> ".. versionadded:: 1\n   a\n\n".repeat(n)),
                sphinx("C functions", n -> each(n, i -> ".. c:function:: int a" + i + "(int b)\n\n")),
                sphinx("same C functions", n -> ".. c:function:: int a(int b)\n\n".repeat(n)),
                sphinx(
                        "C function of many parameters",
                        n -> ".. c:function:: int a(int b" + ", int b".repeat(n) + ")\n"),
                sphinx("C function of brackets", n -> ".. c:function:: int " + "(".repeat(n) + "a\n"),
                sphinx("C function of stars", n -> ".. c:function:: int " + "*".repeat(n) + "a(void)\n"),
                sphinx("C function of words", n -> ".. c:function:: " + "int ".repeat(n) + "a(void)\n"),
                sphinx(
                        "C functions of one directive",
                        n -> ".. c:function:: int a(void)\n" + each(n, i -> "   int a" + i + "(void)\n")),
                sphinx("C macro of many parameters", n -> ".. c:macro:: A(b" + ", b".repeat(n) + ")\n"),
                sphinx("C type of arrays", n -> ".. c:type:: int a" + "[1]".repeat(n) + "\n"),
                sphinx("C member of brackets", n -> ".. c:member:: int a = " + "(".repeat(n) + "1\n"),
                sphinx("C expression", n -> ".. c:member:: int a = 1" + " + (1".repeat(n) + "\n"),
                sphinx("C parameter fields", n -> ".. c:function:: int a(void)\n\n" + "   :param int b: c\n".repeat(n)),
                sphinx("C namespaces", n -> each(n, i -> ".. c:namespace-push:: a\n\n")),
                sphinx(
                        "C functions in a long namespace",
                        n -> ".. c:namespace:: " + "a".repeat(10 * n) + "\n\n"
                                + each(n, i -> ".. c:function:: int a" + i + "(void)\n\n")),
                sphinx(
                        "C functions in a long struct",
                        n -> ".. c:struct:: " + "a".repeat(10 * n) + "\n\n"
                                + each(n, i -> "   .. c:function:: int a" + i + "(void)\n\n")),
                sphinx("nested C structs", n -> each(side(n), i -> "   ".repeat(i) + ".. c:struct:: a" + i + "\n\n")),
                sphinx("highlights", n -> ".. highlight:: c\n\n::\n\n  a\n\n".repeat(n)),
                sphinx(
                        "code with emphasized lines",
                        n -> ".. code-block:: c\n   :emphasize-lines: 1" + ",1".repeat(n) + "\n\n   a\n"),
                sphinx(
                        "code with numbers of lines",
                        n -> ".. code-block:: c\n   :emphasize-lines: 1-" + n + "\n\n" + "   a\n".repeat(n)),
                sphinx(
                        "code with a caption",
                        n -> ".. code-block:: c\n   :caption: a\n   :name: b\n\n   a\n\n".repeat(n)),
                sphinx("kernel-doc of nothing", n -> ".. kernel-doc:: a.c\n\n".repeat(n)),
                sphinx("unknown directives with a near name", n -> ".. toctre::\n\n".repeat(n)),
                sphinx("metadata", n -> each(n, i -> ":a" + i + ": b\n")));
    }
}
