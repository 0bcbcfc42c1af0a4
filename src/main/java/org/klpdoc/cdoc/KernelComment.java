// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;

/**
 * A kernel-doc comment and the declaration it stands above.
 *
 * <pre>
 * /**
 *  * klp_shadow_get() - retrieve a shadow variable data pointer
 *  * &#64;obj:	pointer to parent object
 *  *
 *  * Return: the shadow variable data element, NULL on failure.
 *  *&#47;
 * </pre>
 *
 * @param doc whether it is a {@code DOC:} block, which belongs to no declaration
 * @param name what its first line names: {@code klp_shadow_get}; the title of a {@code DOC:} block
 * @param line the line of its name, counted from 0
 * @param purpose the short description, "" where there is none
 * @param parameters what is said about parameters, members or constants, by name
 * @param sections its sections ({@code Description}, {@code Return}, {@code Context}, {@code Note} ...) in order
 * @param declaration the declaration behind it; empty for a {@code DOC:} block and where it could not be read
 * @param problems what is wrong with it
 */
public record KernelComment(
        boolean doc,
        String name,
        int line,
        String purpose,
        Map<String, CommentText> parameters,
        List<Section> sections,
        Optional<CDeclaration> declaration,
        List<Diagnostic> problems) {
    /** Copies the collections. */
    public KernelComment {
        parameters = Map.copyOf(parameters);
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** A part of a comment under a heading of its own; the text may be empty. */
    public record Section(String name, CommentText text) {}
}
