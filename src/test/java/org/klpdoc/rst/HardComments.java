// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.comments;
import static org.klpdoc.rst.Hard.each;

import java.util.List;

/** Hard inputs: the kernel-doc comments of C files and the declarations behind them. */
final class HardComments {
    private static final String STRUCT = "/**\n * struct a - b\n */\nstruct a {\n";

    private HardComments() {}

    static List<Hard> all() {
        return List.of(
                comments("comment without an end", n -> "/**\n" + " * a\n".repeat(n)),
                comments("comments without an end", n -> "/** a\n".repeat(n)),
                comments("starts of comments", n -> "/**\n".repeat(n)),
                comments("starts of comments in one line", n -> "/**".repeat(n)),
                comments("comments in one line", n -> "/** a */ ".repeat(n)),
                comments("comments without a declaration", n -> "/**\n * a - b\n */\n".repeat(n)),
                comments(
                        "functions",
                        n -> each(n, i -> "/**\n * a" + i + "() - b\n * @c: d\n */\nint a" + i + "(int c)\n{\n}\n")),
                comments("same functions", n -> "/**\n * a() - b\n * @c: d\n */\nint a(int c)\n{\n}\n".repeat(n)),
                comments("function without an end", n -> "/**\n * a() - b\n */\nint a(" + "int b,\n".repeat(n)),
                comments(
                        "function of many parameters",
                        n -> "/**\n * a() - b\n */\nint a(int b" + each(n, i -> ", int b" + i) + ")\n{\n"),
                comments(
                        "function of many described parameters",
                        n -> "/**\n * a() - b\n" + each(n, i -> " * @b" + i + ": c\n") + " */\nint a(int b"
                                + each(n, i -> ", int b" + i) + ")\n{\n"),
                comments(
                        "parameters that there are not",
                        n -> "/**\n * a() - b\n" + each(n, i -> " * @b" + i + ": c\n") + " */\nint a(void)\n{\n"),
                comments(
                        "same parameters",
                        n -> "/**\n * a() - b\n" + " * @a: c\n".repeat(n) + " */\nint a(int a)\n{\n"),
                comments(
                        "parameters in one line",
                        n -> "/**\n * a() - b\n * " + "@a:".repeat(n) + "\n */\nint a(int a)\n{\n"),
                comments("sections", n -> "/**\n * a() - b\n" + " * Note: c\n".repeat(n) + " */\nint a(int a)\n{\n"),
                comments(
                        "different sections",
                        n -> "/**\n * a() - b\n *\n" + each(n, i -> " * Note" + i + ": c\n")
                                + " */\nint a(int a)\n{\n"),
                comments(
                        "one long description",
                        n -> "/**\n * a() - b\n *\n" + " * c\n".repeat(n) + " */\nint a(int a)\n{\n"),
                comments(
                        "one long short description",
                        n -> "/**\n * a() - b\n" + " *   c\n".repeat(n) + " */\nint a(int a)\n{\n"),
                comments("DOC comments", n -> "/**\n * DOC: a\n *\n * b\n */\n".repeat(n)),
                comments("one long DOC comment", n -> "/**\n * DOC: a\n *\n" + " * b\n".repeat(n) + " */\n"),
                comments(
                        "marks in text",
                        n -> "/**\n * DOC: a\n *\n" + " * a() &struct b %c $d @e\n".repeat(n) + " */\n"),
                comments(
                        "marks in one line",
                        n -> "/**\n * DOC: a\n *\n * " + "a() &struct b->c %c $d @e ``f ".repeat(n) + "\n */\n"),
                comments("members", n -> STRUCT + each(n, i -> "\tint m" + i + ";\n") + "};\n"),
                comments(
                        "described members",
                        n -> "/**\n * struct a - b\n" + each(n, i -> " * @m" + i + ": c\n") + " */\nstruct a {\n"
                                + each(n, i -> "\tint m" + i + ";\n") + "};\n"),
                comments(
                        "members described inside",
                        n -> STRUCT + each(n, i -> "\t/** @m" + i + ": c */\n\tint m" + i + ";\n") + "};\n"),
                comments("members of one declaration", n -> STRUCT + "\tint m" + each(n, i -> ", m" + i) + ";\n};\n"),
                comments("struct without an end", n -> STRUCT + "\tint m;\n".repeat(n)),
                comments("nested structs without an end", n -> STRUCT + "struct {\n".repeat(n)),
                comments(
                        "nested structs",
                        n -> STRUCT + "struct {\n".repeat(n) + "int a;\n" + "};\n".repeat(n) + "};\n"),
                comments(
                        "nested structs with names",
                        n -> STRUCT + each(n, i -> "struct s" + i + " {\n") + "int a;\n"
                                + each(n, i -> "} m" + i + ";\n") + "};\n"),
                comments(
                        "structs side by side", n -> STRUCT + each(n, i -> "struct { int a; } m" + i + ";\n") + "};\n"),
                comments(
                        "structs with many names",
                        n -> STRUCT + "struct { int a; int b; } m" + each(n, i -> ", m" + i) + ";\n};\n"),
                comments(
                        "struct groups",
                        n -> STRUCT + each(n, i -> "struct_group(g" + i + ", int a" + i + ";);\n") + "};\n"),
                comments(
                        "nested struct groups",
                        n -> STRUCT + "struct_group(g, ".repeat(n) + "int a;" + ");".repeat(n) + "};\n"),
                comments("struct groups without an end", n -> STRUCT + "struct_group(".repeat(n) + "};\n"),
                comments("attributes", n -> STRUCT + "int a __attribute__((b));\n".repeat(n) + "};\n"),
                comments("attributes without an end", n -> STRUCT + "int a __attribute__((".repeat(n) + "};\n"),
                comments("bitmaps", n -> STRUCT + "DECLARE_BITMAP(a, 1);\n".repeat(n) + "};\n"),
                comments("bitmaps without an end", n -> STRUCT + "DECLARE_BITMAP(a, ".repeat(n) + "};\n"),
                comments(
                        "function pointers", n -> STRUCT + each(n, i -> "int (*f" + i + ")(int a, int b);\n") + "};\n"),
                comments("brackets of a function pointer", n -> STRUCT + "int " + "(*".repeat(n) + "a;\n};\n"),
                comments(
                        "enum values",
                        n -> "/**\n * enum a - b\n */\nenum a {\n" + each(n, i -> "\tA" + i + " = " + i + ",\n")
                                + "};\n"),
                comments(
                        "described enum values",
                        n -> "/**\n * enum a - b\n" + each(n, i -> " * @A" + i + ": c\n") + " */\nenum a {\n"
                                + each(n, i -> "\tA" + i + ",\n") + "};\n"),
                comments("enum without an end", n -> "/**\n * enum a - b\n */\nenum a {\n" + "A = (".repeat(n)),
                comments("one long macro", n -> "/**\n * A() - b\n */\n#define A(b) " + "a b ".repeat(n) + "\n"),
                comments("macro of many lines", n -> "/**\n * A() - b\n */\n#define A(b) " + "a \\\n".repeat(n) + "\n"),
                comments(
                        "macro of many parameters",
                        n -> "/**\n * A() - b\n */\n#define A(b" + each(n, i -> ", b" + i) + ") c\n"),
                comments(
                        "macros",
                        n -> each(n, i -> "/**\n * A" + i + "() - b\n * @c: d\n */\n#define A" + i + "(c) d\n")),
                comments(
                        "function of macros",
                        n -> "/**\n * a() - b\n */\n" + "__attribute__((a)) ".repeat(n) + "int a(void)\n{\n"),
                comments(
                        "function of words",
                        n -> "/**\n * a() - b\n */\n" + "static inline ".repeat(n) + "int a(void)\n{\n"),
                comments(
                        "typedefs",
                        n -> each(n, i -> "/**\n * typedef a" + i + " - b\n */\ntypedef int a" + i + ";\n")),
                comments("one long typedef", n -> "/**\n * typedef a - b\n */\ntypedef " + "int ".repeat(n) + "a;\n"),
                comments("export symbols", n -> each(n, i -> "EXPORT_SYMBOL(a" + i + ");\n")),
                comments("strings without an end", n -> "\"a\n".repeat(n) + "/**\n * a() - b\n */\nint a(void)\n{\n"),
                comments("code", n -> "int a(void)\n{\n\treturn 1;\n}\n".repeat(n)));
    }
}
