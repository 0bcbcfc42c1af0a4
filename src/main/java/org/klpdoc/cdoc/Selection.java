// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.Set;

/**
 * Which comments of a file are wanted.
 *
 * @param mode how names are chosen
 * @param names the names that {@code mode} speaks of: those asked for, or those exported
 * @param without names that are left out in any case
 */
public record Selection(Mode mode, Set<String> names, Set<String> without) {
    /** How names are chosen. */
    public enum Mode {
        /** Everything, {@code DOC:} blocks and all. */
        ALL,
        /** Everything but {@code DOC:} blocks: {@code :identifiers:} without a name. */
        ALL_SYMBOLS,
        /** What is named: {@code :identifiers:}, {@code :functions:}, {@code :doc:}. */
        NAMED,
        /** What is exported: {@code :export:}. */
        EXPORTED,
        /** What is not an exported function: {@code :internal:}. */
        INTERNAL
    }

    /** Everything. */
    public static final Selection ALL = new Selection(Mode.ALL, Set.of(), Set.of());

    /** Copies the sets. */
    public Selection {
        names = Set.copyOf(names);
        without = Set.copyOf(without);
    }

    /** Whether a comment whose first line has that name may be wanted: its declaration may add {@code trace_} to it. */
    boolean mayWant(String name) {
        return mode != Mode.NAMED || name.isEmpty() || names.contains(name) || names.contains("trace_" + name);
    }

    /** Whether the comment, its declaration read, is wanted. */
    public boolean wants(KernelComment comment) {
        if (comment.doc()) {
            return !without.contains(comment.name())
                    && (mode == Mode.ALL || mode == Mode.NAMED && names.contains(comment.name()));
        }
        if (comment.declaration().isEmpty()) {
            return false;
        }
        CDeclaration declared = comment.declaration().get();
        return !without.contains(declared.name()) && wants(declared);
    }

    /** Whether what is wrong with the comment matters: it is shown, or it is not because its declaration is at fault. */
    public boolean concerns(KernelComment comment) {
        return wants(comment)
                || mode != Mode.NAMED && comment.declaration().isEmpty() && !without.contains(comment.name());
    }

    private boolean wants(CDeclaration declared) {
        return switch (mode) {
            case ALL, ALL_SYMBOLS -> true;
            case NAMED, EXPORTED -> names.contains(declared.name());
            case INTERNAL -> !(declared instanceof CDeclaration.Function && names.contains(declared.name()));
        };
    }
}
