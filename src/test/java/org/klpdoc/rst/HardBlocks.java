// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.docutils;
import static org.klpdoc.rst.Hard.each;
import static org.klpdoc.rst.Hard.side;

import java.util.ArrayList;
import java.util.List;

/** Hard inputs: body elements but tables and directives. */
final class HardBlocks {
    private static final String ADORNMENTS = "=-`:.'\"~^_*+#<>!$%&(),/;?@[]\\{}|";

    private HardBlocks() {}

    static List<Hard> all() {
        List<Hard> found = new ArrayList<>();
        found.addAll(nested());
        found.addAll(lists());
        found.addAll(titles());
        found.addAll(texts());
        return found;
    }

    private static List<Hard> nested() {
        return List.of(
                docutils("nested bullets", n -> "- ".repeat(n) + "a"),
                docutils("nested enumerators", n -> "1. ".repeat(n) + "a"),
                docutils("nested fields", n -> ":a: ".repeat(n) + "b"),
                docutils("nested options", n -> "-a  ".repeat(n) + "b"),
                docutils("nested options, one space", n -> "-a ".repeat(n)),
                docutils("nested footnotes", n -> ".. [#] ".repeat(n) + "b"),
                docutils("nested comments", n -> ".. ".repeat(n)),
                docutils("nested line blocks", n -> "| ".repeat(n) + "a"),
                docutils("stairs of quotes", n -> stairs(side(n), "", "a\n\n")),
                docutils("stairs down of quotes", n -> down(side(n), "a\n\n")),
                docutils("stairs of bullets", n -> stairs(side(n), "", "- a\n\n")),
                docutils("stairs of definitions", n -> stairs(side(n), "", "a\n")),
                docutils("stairs of definitions, two spaces", n -> each(side(n), i -> "  ".repeat(i) + "a\n")),
                docutils("stairs of lines", n -> stairs(side(n), "| ", "a\n")),
                docutils("stairs down of lines", n -> each(side(n), i -> "| " + " ".repeat(side(n) - i) + "a\n")),
                docutils("saw of lines", n -> ("| a\n|  b\n|   c\n").repeat(n)),
                docutils(
                        "bullets, then their text",
                        n -> "- ".repeat(50) + "a\n" + (" ".repeat(100) + "b\n").repeat(n / 50)),
                docutils("quotes between text", n -> "a\n\n b\n\n".repeat(n)),
                docutils("bullets with bullets", n -> "- a\n\n  - b\n\n".repeat(n)));
    }

    private static List<Hard> lists() {
        return List.of(
                docutils("bullets", n -> "- a\n".repeat(n)),
                docutils("bullets of two kinds", n -> "- a\n+ a\n".repeat(n)),
                docutils("bullets with blank lines", n -> "- a\n\n\n".repeat(n)),
                docutils("empty bullets", n -> "-\n".repeat(n)),
                docutils("bullets without blank line behind", n -> "- a\nb\n\n".repeat(n)),
                docutils("one long bullet", n -> "- a\n" + "  b\n".repeat(n)),
                docutils("auto-numbered items", n -> "#. a\n".repeat(n)),
                docutils("numbered items", n -> each(n, i -> (i + 1) + ". a\n")),
                docutils("numbers in the wrong order", n -> each(n, i -> (n - i) + ". a\n")),
                docutils("numbers that jump", n -> "1. a\n\n3. b\n\n".repeat(n)),
                docutils("letters that jump", n -> "A. a\n\nZ. z\n\n".repeat(n)),
                docutils("letters A to Z", n -> each(n, i -> (char) ('A' + i % 26) + ". a\n\n")),
                docutils("letters of many places", n -> "Z".repeat(n) + ". a"),
                docutils("roman items", n -> each(n, i -> roman(i + 1) + ". a\n")),
                docutils("one long roman number", n -> "M".repeat(n) + ". a"),
                docutils("long roman numbers", n -> ("MMMMMMMMMMMMMMMMMMMM. a\n\n").repeat(n)),
                docutils("one long number", n -> "1".repeat(n) + ". a"),
                docutils("numbers of 4300 digits", n -> ("9".repeat(4300) + ". a\n\n").repeat(n / 500)),
                docutils(
                        "numbers beyond all types",
                        n -> each(n, i -> "9999999999999999999999" + (i + 100000) + ". a\n")),
                docutils("long numbers in a row", n -> each(side(n), i -> "9".repeat(side(n)) + i + ". a\n")),
                docutils("parentheses", n -> "(1) a\n\n(b) c\n\n".repeat(n)),
                docutils("enumerators without text", n -> "1.\n".repeat(n)),
                docutils("enumerators in a paragraph", n -> "1. a\nb\n".repeat(n)),
                docutils("options", n -> "-a  b\n".repeat(n)),
                docutils("options of one item", n -> "-a, ".repeat(n) + "-b  c\n"),
                docutils("long options", n -> "--aa=b  c\n".repeat(n)),
                docutils("options without text", n -> "-a\n".repeat(n)),
                docutils("options' arguments without an end", n -> "-a <b\n".repeat(n)),
                docutils("one option's argument without an end", n -> "-a <" + "b".repeat(n)),
                docutils("fields", n -> ":a: b\n".repeat(n)),
                docutils("fields behind a title", n -> "a\n=\n\n" + ":a: b\n".repeat(n)),
                docutils("different fields", n -> each(n, i -> ":a" + i + ": b\n")),
                docutils("field name without an end", n -> ":a".repeat(n)),
                docutils("field names without an end", n -> ":a\n\n".repeat(n)),
                docutils("field name of colons", n -> ":a\\:".repeat(n) + ": b"),
                docutils("field of many lines", n -> ":a: b\n" + "  c\n".repeat(n)),
                docutils("definitions", n -> "a\n  b\n".repeat(n)),
                docutils("classifiers", n -> "a" + " : b".repeat(n) + "\n  c\n"),
                docutils("term with many spaces", n -> "a" + " ".repeat(n) + ": b\n  c\n"),
                docutils("doctests", n -> ">>> a\nb\n\n".repeat(n)),
                docutils("one long doctest", n -> ">>> a\n" + "b\n".repeat(n)),
                docutils("line block", n -> "| a\n".repeat(n)),
                docutils("line blocks", n -> "| a\n\n".repeat(n)),
                docutils("line of many lines", n -> "| a\n" + "  b\n".repeat(n)),
                docutils("line block without an end", n -> "| *a\n".repeat(n)),
                docutils("attributions", n -> "  a\n\n  -- b\n\n".repeat(n)),
                docutils("attributions that are none", n -> "  a\n\n" + "  -- b\n     c\n       d\n\n".repeat(n)),
                docutils("one attribution that is none", n -> "  a\n\n  -- b\n" + "     c\n".repeat(n) + "       d\n"));
    }

    private static List<Hard> titles() {
        return List.of(
                docutils("same titles", n -> "a\n=\n\n".repeat(n)),
                docutils("different titles", n -> each(n, i -> "a" + i + "\n========\n\n")),
                docutils("titles of one id", n -> each(n, i -> "a" + "!".repeat(i % 7) + "\n========\n\n")),
                docutils("titles without letters", n -> "!!\n==\n\n".repeat(n)),
                docutils("titles of all styles, then one more", n -> styles() + "b\n=\n\nc\n-\n\n".repeat(n)),
                docutils("titles of all styles, round and round", n -> styles().repeat(n / 32)),
                docutils("titles that skip levels", n -> "a\n=\n\nb\n-\n\n" + "c\n~\n\nd\n=\n\n".repeat(n)),
                docutils("titles at the wrong level", n -> "a\n=\n\nb\n-\n\nc\n=\n\n" + "d\n~\n\n".repeat(n)),
                docutils("underlines that are short", n -> "aaaaa\n====\n\n".repeat(n)),
                docutils("overlines that are short", n -> "====\naaaaa\n====\n\n".repeat(n)),
                docutils("overlines without underlines", n -> "====\naaaa\n\n".repeat(n)),
                docutils("overlines that mismatch", n -> "====\naaaa\n----\n\n".repeat(n)),
                docutils("one long underline", n -> "a\n" + "=".repeat(n)),
                docutils("one long title", n -> "a ".repeat(n) + "\n" + "=".repeat(2 * n)),
                docutils("one long adornment", n -> "=".repeat(10 * n)),
                docutils("rising adornments", n -> each(side(n), i -> "=".repeat(i) + "\n\n")),
                docutils("transitions", n -> "----\n\n".repeat(n)),
                docutils("transitions between text", n -> "a\n\n----\n\n".repeat(n)),
                docutils("transitions at the ends of sections", n -> "a\n=\n\nb\n\n----\n\n".repeat(n)),
                docutils("transitions behind comments", n -> ".. a\n\n".repeat(n) + "----\n\n.. b\n\n".repeat(n)),
                docutils("transitions at the end of deep sections", n -> styles() + "----\n\n".repeat(n)),
                docutils("titles in quotes", n -> "  a\n  ====\n\nb\n\n".repeat(n)),
                docutils("section title and target", n -> each(n, i -> ".. _t" + i + ":\n\na\n=\n\n")));
    }

    private static List<Hard> texts() {
        return List.of(
                docutils("lines of one paragraph", n -> "a\n".repeat(n)),
                docutils("one long line", n -> "a ".repeat(5 * n)),
                docutils("paragraphs", n -> "a\n\n".repeat(n)),
                docutils("blank lines", n -> "\n".repeat(10 * n)),
                docutils("blank lines between", n -> "a\n" + "\n".repeat(10 * n) + "b\n"),
                docutils("spaces", n -> " ".repeat(10 * n) + "a"),
                docutils("spaces at the ends", n -> ("a" + " ".repeat(50) + "\n").repeat(n / 10)),
                docutils("lines of spaces", n -> (" ".repeat(side(n)) + "\n").repeat(side(n))),
                docutils("tabs", n -> "\t".repeat(n) + "a"),
                docutils("tabs between words", n -> "a\t".repeat(n)),
                docutils("tabs and messages", n -> "*a\t".repeat(n)),
                docutils("lines of tabs", n -> "\ta\tb\n".repeat(n)),
                docutils("unexpected indents", n -> "a\nb\n  c\n".repeat(n)),
                docutils("literal blocks", n -> "a::\n\n  b\n\n".repeat(n)),
                docutils("one long literal block", n -> "a::\n\n" + "  b\n".repeat(n)),
                docutils("literal block with blank lines", n -> "a::\n\n" + "  b\n\n\n".repeat(n)),
                docutils("literal blocks without text", n -> "a::\n\n".repeat(n)),
                docutils("quoted literal blocks", n -> "a::\n\n> b\n> c\n\n".repeat(n)),
                docutils("one long quoted literal block", n -> "a::\n\n" + "> b\n".repeat(n)),
                docutils("quoted literal block of two quotes", n -> "a::\n\n> b\n* c\n\n".repeat(n)),
                docutils("colons", n -> "::\n\n".repeat(n)),
                docutils("comments", n -> ".. a\n\n".repeat(n)),
                docutils("empty comments", n -> "..\n\n".repeat(n)),
                docutils("comments in a row", n -> ".. a\n".repeat(n)),
                docutils("one long comment", n -> "..\n" + "  a\n".repeat(n)),
                docutils("comments without blank lines", n -> ".. a\nb\n\n".repeat(n)));
    }

    private static String styles() {
        StringBuilder out = new StringBuilder();
        ADORNMENTS.chars().forEach(c -> out.append("a\n").append((char) c).append("\n\n"));
        return out.toString();
    }

    private static String stairs(int count, String before, String line) {
        return each(count, i -> before + " ".repeat(i) + line);
    }

    private static String down(int count, String line) {
        return each(count, i -> " ".repeat(count - i) + line);
    }

    private static String roman(int number) {
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder out = new StringBuilder();
        int left = number % 4999 + 1;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                out.append(signs[i]);
            }
        }
        return out.toString();
    }
}
