// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files declare outside of functions, and what they export. */
class FileScopeTest {
    private static List<String> names(String c) {
        return FileScope.of(c).stream()
                .map(one -> one.objtype() + " " + one.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int demo_enable(struct demo *demo);                             | function demo_enable
            struct demo *demo_get(void);                                    | function demo_get
            static inline bool demo_is(void) { if (x) { y(); } return 1; }  | function demo_is
            extern __printf(2, 3) int demo_say(int a, const char *f, ...);  | function demo_say
            void demo_stop(void) __attribute__((noreturn));                 | function demo_stop
            int *(demo)(int);                                               | none
            struct demo { struct inner { int a; } in; void (*call)(int); }; | struct demo
            struct demo { int a; } __attribute__((packed));                 | struct demo
            struct demo;                                                    | none
            struct { int a; } demo;                                         | none
            union demo { int a; };                                          | union demo
            enum demo { DEMO_A, DEMO_B = (1 << 2) };                        | enum demo
            typedef void (*demo_t)(struct demo *d, void *x);                | type demo_t
            typedef unsigned long demo_t;                                   | type demo_t
            typedef struct demo { int a; } demo_t;                          | type demo_t
            extern int demo_limit;                                          | var demo_limit
            extern const char demo_name[DEMO_LENGTH];                       | var demo_name
            static struct demo one = { .call = stop(1) };                   | none
            DECLARE_DEMO(demo);                                             | none
            #define demo(x) struct x { }                                    | none
            /* int demo(void); */ // int demo(void);                        | none
            extern "C" { int demo(void); }                                  | function demo
            """)
    void aDeclarationHasAKindAndAName(String c, String expected) {
        assertThat(names(c)).isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
    }

    @Test
    void whatComesNextIsReadWhateverWasBefore() {
        String c =
                "struct a { int x; } one;\nint b(void)\n{\n\tif (x) {\n\t}\n}\nint array[] = { 1, f(2) };\n} \nint c(void);\n";
        assertThat(names(c)).containsExactly("struct a", "function b", "function c");
    }

    @Test
    void bothSidesOfAConditionAreRead() {
        String c = "#ifdef A\nint a(void) {\n#else\nint b(void) {\n#endif\n\treturn 1;\n}\n"
                + "#if B\nint c(void);\n#else\nstatic inline int c(void) { return 0; }\n#endif\nint d(void);\n";
        assertThat(names(c)).contains("function c", "function d").doesNotHaveDuplicates();
    }

    @Test
    void aNameStandsWhereItIsDeclared() {
        String c = "struct demo *demo(struct demo *demo_of);\ntypedef int (*demo_t)(int x);\n";
        assertThat(FileScope.of(c))
                .extracting(FileScope.Declared::start)
                .containsExactly(c.indexOf("demo(struct"), c.indexOf("demo_t"));
    }

    /** Whatever stands there, the time grows with its length. */
    @ParameterizedTest
    @CsvSource({"int x {} ", "struct a { ", "f(", "typedef int (", "#if\n{", "extern \"C\" {", "} ", "x = { } "})
    void hardInputTakesLinearTime(String piece) {
        String c = "int " + "y ".repeat(100_000) + piece.replace("\\n", "\n").repeat(200_000) + ";";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> FileScope.of(c));
    }

    @Test
    void symbolsAreExportedInSeveralWays() {
        String c = "EXPORT_SYMBOL(a);\nEXPORT_SYMBOL_GPL(b);\nEXPORT_SYMBOL_NS(c, NS);\n"
                + "EXPORT_SYMBOL_NS_GPL(d, \"NS\");\nEXPORT_SYMBOL_FOR_MODULES(e, \"kvm\");\n x = EXPORT_SYMBOL(f);\n";
        assertThat(ExportedSymbols.of(c)).containsExactly("a", "b");
        assertThat(ExportedSymbols.ofAnyKind(c)).containsExactly("a", "b", "c", "d", "e");
    }
}
