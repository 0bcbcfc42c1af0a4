// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;

/** A declaration as kernel-doc reads it: the name and what a description of it lists. */
public sealed interface CDeclaration {
    /** The declared name; {@code (anonymous)} for an enum without one. */
    String name();

    /**
     * A parameter of a function or a member of a struct.
     *
     * @param name its name, nested members as {@code outer.inner}; {@code ...} for unnamed variable arguments
     * @param declaration how it is declared: {@code struct klp_patch *patch}; "" where it has no type
     */
    record Parameter(String name, String declaration) {}

    /**
     * A function, a function-like or object-like macro, or a typedef of a function.
     *
     * @param name the name
     * @param returnType its type, "" for a macro
     * @param typedef whether it is a typedef
     * @param parameters its parameters
     */
    record Function(String name, String returnType, boolean typedef, List<Parameter> parameters)
            implements CDeclaration {
        /** Copies the parameters. */
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A struct or a union.
     *
     * @param name the tag, or a typedef's name
     * @param keyword {@code struct} or {@code union}
     * @param members all members, nested ones with the path to them
     * @param definition the definition for display: a line each, indented by tabs
     */
    record Struct(String name, String keyword, List<Parameter> members, List<String> definition)
            implements CDeclaration {
        /** Copies the lists. */
        public Struct {
            members = List.copyOf(members);
            definition = List.copyOf(definition);
        }
    }

    /**
     * An enum.
     *
     * @param name the tag, or a typedef's name
     * @param constants its constants
     */
    record Enumeration(String name, List<String> constants) implements CDeclaration {
        /** Copies the constants. */
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A typedef that is not one of a function.
     *
     * @param name the name
     */
    record Typedef(String name) implements CDeclaration {}
}
