// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

/** The ways in which code can have a name, as bits. */
final class Seen {
    /** In code, in whatever place; not in a comment, a string or a part that {@code #if 0} takes out. */
    static final int USED = 1;

    /** A function's body belongs to it. */
    static final int BODY = 2;

    /** It is declared as a function, without a body. */
    static final int DECLARED = 4;

    /** It is called: a parenthesis follows, inside of a function or of a macro. */
    static final int CALLED = 8;

    /** {@code #define} names it. */
    static final int MACRO = 16;

    /** A structure, union or enumeration of that name has its members. */
    static final int TAG = 32;

    /** A structure, union or enumeration of that name is mentioned. */
    static final int TAG_USED = 64;

    /** It stands among the arguments of a macro outside of all functions. */
    static final int ARGUMENT = 128;

    /** It stands so in a macro that declares a parameter of the kernel or of a module. */
    static final int PARAMETER = 256;

    /** A string has it for its beginning. */
    static final int STRING = 512;

    /** Assembly has it. */
    static final int ASSEMBLY = 1024;

    /** It is an option of the configuration. */
    static final int OPTION = 2048;

    /** A program of the tree has it, which runs beside the kernel. */
    static final int PROGRAM = 4096;

    /** What a name has that can be called, beyond a mere declaration. */
    static final int CALLABLE = BODY | CALLED | MACRO | ASSEMBLY;

    private Seen() {}
}
