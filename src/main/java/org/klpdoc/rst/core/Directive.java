// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;

/** The work of one directive, or of a family of them. Stateless. */
public interface Directive {
    /** What the directive of that name takes: arguments, options, content. */
    DirectiveSpec spec(String name);

    /**
     * Does the work. Arguments, options and the presence of content were checked against the spec before.
     *
     * @return the elements that take the directive's place; problems as system messages from {@link
     *     BlockState#report}
     */
    List<Draft> run(DirectiveCall call, BlockState state);
}
