// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

/** The work of one interpreted-text role, or of a family of them. Stateless. */
public interface Role {
    /** Makes an inline element (and messages) of {@code :name:`text`}. */
    InlineResult run(RoleCall call, InlineState state);
}
